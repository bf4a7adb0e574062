import type { Segment } from '../runtime/stretch.ts';

type Child = Node | string;

interface Attributes {
  readonly [name: string]: string | boolean | undefined;
}

/** Makes an element. Texts become text nodes; nothing is ever parsed as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** Original text with its marks. */
export function marked(segments: readonly Segment[]): Child[] {
  return segments.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));
}

/** Groups of thousands are not usual in Chinese counts below 10,000; plain digits. */
export function plain(count: number): string {
  return String(count);
}
