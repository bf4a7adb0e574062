import type { TokenPart } from '../files/postings.ts';
import { PackWriter } from '../files/postings.ts';
import { tagOf } from './bytes.ts';
import { WordQueue } from './word-queue.ts';
import type { WordCursor } from './words-file.ts';

/** In what is kept of a tier; raise it when the same words come into other packs. */
export const PACKS_VERSION = 4;
/** Uncompressed size from which a pack may end, and at which it does; about half of it after compression. */
export const PACK_BYTES = 8000;
const LEAST_BYTES = PACK_BYTES / 2;
/** From so many bytes on a token is a pack by itself: who looks for a rare one beside it need not load what all reports have. */
const ALONE_BYTES = 2 * PACK_BYTES;
/** Sorts after all that is put behind a token to make another that belongs to it. */
const BEHIND = 'z';
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
  /** The last token, and the last that does not belong to one before it. */
  private last = '';
  private leading = '';
  /** Whether this one is a pack by itself, with what belongs to it. */
  private isAlone = false;
  /** Bytes of the pack, and of what of it begins with one character. */
  private size = 0;
  private run = 0;

  /**
   * Whether the pack ends before a token.
   * @param bytes what the tier has of it
   * @returns where the next one begins, if it does. A token that is a pack by itself is named whole, and the next pack
   *   begins right behind whatever may belong to it: who looks for one beside it that there is not need not load it
   */
  endBefore(token: string, bytes: number): string | null {
    const { last, leading, isAlone: wasAlone } = this;
    this.last = token;
    // What is known of two characters lies in one pack.
    if (leading !== '' && token.startsWith(leading)) return null;
    this.leading = token;
    this.isAlone = bytes >= ALONE_BYTES;
    const stem = token.slice(0, STEM);
    const changes = stem !== this.stem;
    this.stem = stem;
    if (changes) this.run = 0;
    const isFull = changes
      ? this.size >= PACK_BYTES || (this.size >= LEAST_BYTES && mayEndBefore(stem))
      : this.run >= PACK_BYTES;
    if (!isFull && (this.size === 0 || !this.isAlone)) return null;
    this.size = 0;
    this.run = 0;
    if (this.isAlone) return token;
    return wasAlone ? `${leading}${BEHIND}` : cutBetween(last, token);
  }

  add(bytes: number): void {
    this.size += bytes;
    this.run += bytes;
  }
}

/** Columns that say where a token stands; what stands beside it there takes hardly any room once it is compressed. */
const PLACES = 4;

/** Bytes of where parts have a token. */
function bytesOf(found: readonly TokenPart[]): number {
  let sum = 0;
  for (const [, { from, to }] of found) {
    sum += 2;
    for (let column = 0; column < PLACES; column += 1) sum += (to[column] ?? 0) - (from[column] ?? 0);
  }
  return sum;
}

/** Puts words into packs, one after the other. */
export class PackMaker {
  readonly #open = new PackWriter();
  readonly #ends = new PackEnds();
  #cut: string | null;

  /** @param cut of the first pack */
  constructor(cut: string | null) {
    this.#cut = cut;
  }

  /** The pack that ends where a token begins the next; `null` where it goes on. */
  endBefore(token: string, found: readonly TokenPart[]): Pack | null {
    const next = this.#ends.endBefore(token, bytesOf(found));
    if (next === null) return null;
    const pack = this.take();
    this.#cut = next;
    return pack;
  }

  /** Where the pack begins that is being made. */
  get cut(): string | null {
    return this.#cut;
  }

  add(token: string, found: readonly TokenPart[]): void {
    this.#open.add(token, found);
    this.#ends.add(token.length + bytesOf(found));
  }

  /** What is left. */
  take(): Pack {
    return { bytes: this.#open.take(), cut: this.#cut };
  }
}

/**
 * Cuts the indexes of several parts at the same tokens and puts the pieces of one token range into one pack: a
 * query then loads as many files as if the parts were one index, while each part keeps its own pages.
 */
export function* packsOf(parts: readonly WordCursor[]): Generator<Pack> {
  const maker = new PackMaker(null);
  const queue = new WordQueue(parts);
  for (let { token } = queue; token !== null; { token } = queue) {
    const own = token;
    const ended = queue.next((found) => {
      const pack = maker.endBefore(own, found);
      maker.add(own, found);
      return pack;
    });
    if (ended !== null) yield ended;
  }
  yield maker.take();
}
