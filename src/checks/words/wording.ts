import type { Position } from '../../model/diagnostic.ts';
import { Letters } from '../../model/pattern-letters.ts';
import { once } from '../../model/remember.ts';
import type { BlockKind } from '../../narrative/block.ts';
import type { Pointer } from '../../reader/content.ts';
import type { CheckPlace } from '../place.ts';

/** A piece of a passage that stands unbroken on one line of its file. */
interface Segment {
  /** Offset in the passage. */
  readonly start: number;
  readonly position: Position;
}

/** One paragraph, heading or table row of the narrative, or one text value of the facts. */
export interface Passage {
  readonly text: string;
  /** Offset in the joined text. */
  readonly start: number;
  readonly kind: BlockKind | 'fact';
  /** Section of the narrative; `null` before the first heading and for facts. */
  readonly sectionId: string | null;
  /** Only for facts. */
  readonly pointer: Pointer | null;
  /** Only for the narrative, in order; empty for facts. */
  readonly segments: readonly Segment[];
}

/** A match of a pattern and where it stands. */
export interface Sighting {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
  /** Offset of the match in its passage. */
  readonly offset: number;
  readonly at: CheckPlace;
}

/** Where it stands is worked out only for those who ask. */
class Found implements Sighting {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
  readonly offset: number;

  constructor(match: RegExpExecArray, passage: Passage) {
    this.match = match;
    this.passage = passage;
    this.offset = match.index - passage.start;
  }

  get at(): CheckPlace {
    const { match, passage, offset } = this;
    return placeIn(passage, offset, Math.min(match[0].length, passage.text.length - offset));
  }
}

/**
 * Words from many places joined into one text, one passage a line, so that a pattern runs once and not once for each
 * value of a report. An offset leads back to the file, line and column.
 */
export class Wording {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly #letters = once(() => new Letters(this.text));

  constructor(passages: readonly Omit<Passage, 'start'>[]) {
    let start = 0;
    this.passages = passages.map(({ text, kind, sectionId, pointer, segments }) => {
      const placed: Passage = { text, start, kind, sectionId, pointer, segments };
      start += text.length + 1;
      return placed;
    });
    this.text = passages.map((passage) => passage.text).join('\n');
  }

  /** The passage that holds an offset of the joined text. */
  passageAt(offset: number): Passage | null {
    let low = 0;
    let high = this.passages.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.passages[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.passages[low] ?? null;
  }

  /** Every match of a global pattern with its place. A match ends with its passage, whatever the pattern says. */
  find(pattern: RegExp): Iterable<Sighting> {
    // Nearly always nothing, which is found out with much less ado.
    return this.has(pattern) ? this.#sightings(pattern) : [];
  }

  /** Whether a pattern matches anywhere; of a global one as well. */
  has(pattern: RegExp): boolean {
    return this.#letters().mayMatch(pattern) && this.text.search(pattern) >= 0;
  }

  /** How often a global pattern matches. */
  count(pattern: RegExp): number {
    return this.has(pattern) ? (this.text.match(pattern)?.length ?? 0) : 0;
  }

  *#sightings(pattern: RegExp): Generator<Sighting> {
    for (const match of this.text.matchAll(pattern)) {
      const passage = this.passageAt(match.index);
      if (passage === null) continue;
      yield new Found(match, passage);
    }
  }
}

/** Place of a stretch of a passage; the passage as a whole without offsets. */
export function placeIn(passage: Passage, offset = 0, length = passage.text.length - offset): CheckPlace {
  const { text, pointer, sectionId } = passage;
  if (pointer !== null) return placeInText(text, pointer, offset, length);
  const segment = passage.segments.findLast(({ start }) => start <= offset) ?? passage.segments[0];
  const anchor = sectionId === null ? {} : { anchor: sectionId };
  if (segment === undefined) return { in: 'narrative-file', ...anchor };
  const { line, column, length: width = 1 } = segment.position;
  const skipped = characters(text.slice(segment.start, offset));
  const marked = Math.min(characters(text.slice(offset, offset + length)), Math.max(1, width - skipped));
  return { in: 'narrative', line, column: column + skipped, length: Math.max(1, marked), ...anchor };
}

/** Place of a stretch of a text value of the facts. */
export function placeInText(text: string, pointer: Pointer, offset: number, length: number): CheckPlace {
  const from = 1 + written(text.slice(0, offset));
  return { in: 'facts', pointer, within: { from, length: written(text.slice(offset, offset + length)) } };
}

/** Characters that a text takes in a JSON file, where quotes and line breaks are escaped. */
function written(text: string): number {
  return characters(/["\\\p{Cc}]/u.test(text) ? JSON.stringify(text).slice(1, -1) : text);
}

/** Characters as a person counts them, not UTF-16 units. */
function characters(text: string): number {
  let count = text.length;
  for (const _ of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count -= 1;
  return count;
}
