import type { Diagnostic, DiagnosticValues, MessageTemplate, Position } from '../model/diagnostic.ts';
import { compareDiagnostics, diagnose } from '../model/diagnostic.ts';
import { NARRATIVE_MESSAGES } from '../text/narrative/narrative.ts';
import { codeOf, STRAY } from './characters.ts';
import { unmask } from './mask.ts';
import type { Source } from './source.ts';
import { positionAt } from './source.ts';
import type { NarrativeNode } from './tree.ts';
import { spanOf } from './tree.ts';

type Messages = typeof NARRATIVE_MESSAGES;
export type MessageId = keyof Messages;
export type ArgsOf<I extends MessageId> =
  Messages[I] extends MessageTemplate<infer A> ? A & DiagnosticValues : never;

const TEMPLATES: { readonly [I in MessageId]: MessageTemplate<ArgsOf<I>> } = NARRATIVE_MESSAGES;

/** A stretch of the source by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Findings of one narrative beyond this number say nothing new. */
const FINDINGS_LIMIT = 200;
/** Where to stop collecting: a text with so many is no narrative. */
const COLLECT_LIMIT = 2000;
const UNSEEN = new RegExp(STRAY, 'gu');
/** Quotations in messages are cut here, so that one bad paragraph does not fill the screen. */
const QUOTE_LIMIT = 30;

/** Collects what is said about one narrative. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Adds a message about a stretch of the source, or about the file as a whole (`null`). */
  add<I extends MessageId>(id: I, args: ArgsOf<I>, where: Span | NarrativeNode | null): void {
    if (this.diagnostics.length >= COLLECT_LIMIT) return;
    const span = where !== null && 'type' in where ? spanOf(where) : where;
    const position = span === null ? null : positionAt(this.#source, span.start, span.end);
    this.diagnostics.push(this.#diagnose(id, args, position));
  }

  /** Adds a message that is true of the whole text and needs one example. */
  addOnce<I extends MessageId>(id: I, args: ArgsOf<I>, where: Span | NarrativeNode | null): void {
    if (!this.diagnostics.some((diagnostic) => diagnostic.id === id)) this.add(id, args, where);
  }

  /** What has been said, in order of place, cut where nobody would read on. */
  sorted(): Diagnostic[] {
    const sorted = [...this.diagnostics].sort(compareDiagnostics);
    const beyond = sorted[FINDINGS_LIMIT];
    if (beyond === undefined) return sorted;
    const more = this.#diagnose('MDX_TOO_MANY', { limit: FINDINGS_LIMIT }, beyond.position);
    return [...sorted.slice(0, FINDINGS_LIMIT), more];
  }

  #diagnose<I extends MessageId>(id: I, args: ArgsOf<I>, position: Position | null): Diagnostic {
    return diagnose(id, TEMPLATES[id], args, { file: this.#source.file, position });
  }

  get failed(): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }
}

/** One line, short enough for a message, with the names of characters that cannot be seen. */
export function quote(text: string, limit: number = QUOTE_LIMIT): string {
  const seen = unmask(text).replace(UNSEEN, (character) => (/\s/.test(character) ? ' ' : codeOf(character)));
  const line = seen.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : line;
}
