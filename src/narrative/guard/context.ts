import type { Position } from '../../model/diagnostic.ts';
import type { ComponentName, PropsOf } from '../components.ts';
import type { Findings } from '../findings.ts';
import type { References } from '../shape.ts';
import type { Source } from '../source.ts';
import type { Jsx } from '../tree.ts';
import type { LinkKind } from './address.ts';

/** Something the narrative names and another room has to know: a statement's id, a file. */
export interface Mention {
  readonly value: string;
  readonly position: Position;
}

export interface LinkMention extends Mention {
  readonly kind: LinkKind;
}

/** A component with its checked attributes. */
export type ResolvedComponent = {
  readonly [N in ComponentName]: { readonly name: N; readonly props: PropsOf<N> };
}[ComponentName];

/** What the walk through the tree knows and collects. */
export interface GuardContext {
  readonly source: Source;
  /** The text that was parsed: marks that are characters of the text are masked in it. */
  readonly masked: string;
  readonly findings: Findings;
  readonly references: References;
  /** Ids of the sections. */
  readonly anchors: ReadonlySet<string>;
  readonly components: Map<Jsx, ResolvedComponent>;
  readonly statements: Mention[];
  readonly figures: Mention[];
  readonly links: LinkMention[];
  /** Remarks to editors that ask for a decision before publication. */
  readonly pending: Mention[];
  /** All remarks to editors. No page prints them, but the files are public. */
  readonly comments: Mention[];
}
