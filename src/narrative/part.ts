import type { Position } from '../model/diagnostic.ts';
import type { ComponentName, PropsOf } from './components.ts';

/**
 * A narrative is rendered as a list of parts. Joined in order they are one valid piece of HTML: a slot in the
 * middle of a paragraph divides it into `<p>共检定` and `台</p>`. So an Astro component prints the list with
 * `<Fragment set:html>` and its own components, plain Node prints it with {@link renderParts}, and neither can
 * differ from the other in anything but what it puts into the slots.
 */
export type Part = HtmlPart | SlotPart;

export interface HtmlPart {
  readonly kind: 'html';
  /** Safe HTML; may open or close an element that begins or ends in another part. */
  readonly html: string;
}

/** A place for a component, with checked attributes. */
export type SlotPart = { readonly [N in ComponentName]: Slot<N> }[ComponentName];

export interface Slot<N extends ComponentName> {
  readonly kind: 'slot';
  readonly name: N;
  readonly props: PropsOf<N>;
  /** Inside a line of text, so that the component may not print a block element. */
  readonly inline: boolean;
  /** What stands between the opening and the closing tag; empty for components without content. */
  readonly parts: readonly Part[];
  readonly position: Position;
}

/** What each component prints, as a string. `inner` is the rendered content. */
export type Fillers = {
  readonly [N in ComponentName]: (props: PropsOf<N>, inner: string) => string;
};

/** Joins parts into HTML. */
export function renderParts(parts: readonly Part[], fillers: Fillers): string {
  return parts
    .map((part) => (part.kind === 'html' ? part.html : fill(part, fillers, renderParts(part.parts, fillers))))
    .join('');
}

function fill(slot: SlotPart, fillers: Fillers, inner: string): string {
  switch (slot.name) {
    case 'Note':
      return fillers.Note(slot.props, inner);
    case 'Figure':
      return fillers.Figure(slot.props, inner);
    case 'Statement':
      return fillers.Statement(slot.props, inner);
  }
}
