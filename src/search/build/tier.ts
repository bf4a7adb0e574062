import { PackWriter } from '../files/postings.ts';
import { tagOf } from './bytes.ts';
import { WordQueue } from './word-queue.ts';
import type { WordCursor } from './words-file.ts';

/** Uncompressed size from which a pack may end, and at which it does; about half of it after compression. */
export const PACK_BYTES = 8000;
const LEAST_BYTES = PACK_BYTES / 2;
/** Characters of a token that name its first character. */
const STEM = 3;
/** One in so many first characters is a place at which a pack that is large enough ends. */
const STEMS_JOINED = 3;

/** A token range of a tier, with what all of its parts have of it. Not compressed. */
export interface Pack {
  readonly bytes: Uint8Array;
  /** The beginning of its first token that tells it from the pack before; `null` for the first pack. */
  readonly cut: string | null;
}

/** The shortest beginning of `next` that sorts after `last`. */
export function cutBetween(last: string, next: string): string {
  let length = 1;
  while (length < next.length && next.slice(0, length) <= last) length += 1;
  return next.slice(0, length);
}

/** By what the characters are and not by what stands before them. */
function mayEndBefore(stem: string): boolean {
  return Number.parseInt(tagOf(stem), 36) % STEMS_JOINED === 0;
}

/** Where packs end: so that more bytes in one place do not move the ends of all packs behind it. */
class PackEnds {
  private stem = '';
  private last = '';
  /** Bytes of the pack, and of what of it begins with one character. */
  private size = 0;
  private run = 0;

  /** Whether the pack ends before a token. */
  endsBefore(token: string): boolean {
    // What is known of two characters lies in one pack.
    const belongs = this.last !== '' && token.startsWith(this.last);
    if (belongs) return false;
    this.last = token;
    const stem = token.slice(0, STEM);
    const changes = stem !== this.stem;
    this.stem = stem;
    if (changes) this.run = 0;
    const ends = changes
      ? this.size >= PACK_BYTES || (this.size >= LEAST_BYTES && mayEndBefore(stem))
      : this.run >= PACK_BYTES;
    if (ends) {
      this.size = 0;
      this.run = 0;
    }
    return ends;
  }

  add(bytes: number): void {
    this.size += bytes;
    this.run += bytes;
  }
}

/**
 * Cuts the indexes of several parts at the same tokens and puts the pieces of one token range into one pack: a
 * query then loads as many files as if the parts were one index, while each part keeps its own pages.
 */
export function* packsOf(parts: readonly WordCursor[]): Generator<Pack> {
  const open = new PackWriter();
  const ends = new PackEnds();
  let last: string | null = null;
  let cut: string | null = null;
  const queue = new WordQueue(parts);
  for (let { token } = queue; token !== null; { token } = queue) {
    if (ends.endsBefore(token) && last !== null) {
      yield { bytes: open.take(), cut };
      cut = cutBetween(last, token);
    }
    const own = token;
    queue.next((found) => {
      open.add(own, found);
      for (const [, { from, to }] of found)
        ends.add(to.reduce((sum, end, column) => sum + end - (from[column] ?? 0), 2));
    });
    ends.add(token.length);
    last = token;
  }
  yield { bytes: open.take(), cut };
}
