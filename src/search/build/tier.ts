import type { TokenPart } from '../files/postings.ts';
import { PackWriter } from '../files/postings.ts';
import { tagOf } from './bytes.ts';
import { WordQueue } from './word-queue.ts';
import type { WordCursor } from './words-file.ts';

/** In what is kept of a tier; raise it when the same words come into other packs. */
export const PACKS_VERSION = 3;
/** Uncompressed size from which a pack may end, and at which it does; about half of it after compression. */
export const PACK_BYTES = 8000;
const LEAST_BYTES = PACK_BYTES / 2;
/** From so many bytes on a token is a pack by itself: who looks for a rare one beside it need not load what all reports have. */
const ALONE_BYTES = 2 * PACK_BYTES;
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

  /** Whether the pack ends before a token. @param bytes what the tier has of it */
  endsBefore(token: string, bytes: number): boolean {
    // What is known of two characters lies in one pack.
    const belongs = this.last !== '' && token.startsWith(this.last);
    if (belongs) return false;
    this.last = token;
    const stem = token.slice(0, STEM);
    const changes = stem !== this.stem;
    this.stem = stem;
    if (changes) this.run = 0;
    const isFull = changes
      ? this.size >= PACK_BYTES || (this.size >= LEAST_BYTES && mayEndBefore(stem))
      : this.run >= PACK_BYTES;
    const ends = isFull || (this.size > 0 && bytes >= ALONE_BYTES);
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
  #last: string | null = null;

  /** @param cut of the first pack */
  constructor(cut: string | null) {
    this.#cut = cut;
  }

  /** The pack that ends where a token begins the next; `null` where it goes on. */
  endBefore(token: string, found: readonly TokenPart[]): Pack | null {
    if (!this.#ends.endsBefore(token, bytesOf(found)) || this.#last === null) return null;
    const pack = this.take();
    this.#cut = cutBetween(this.#last, token);
    return pack;
  }

  /** Where the pack begins that is being made. */
  get cut(): string | null {
    return this.#cut;
  }

  add(token: string, found: readonly TokenPart[]): void {
    this.#open.add(token, found);
    this.#ends.add(token.length + bytesOf(found));
    this.#last = token;
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
