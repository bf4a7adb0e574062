import { CborWriter } from '../files/cbor.ts';
import type { TierHead } from '../files/manifest.ts';
import { joinParts } from '../files/parts.ts';
import type { YearPart } from './year-part.ts';

/** Uncompressed size at which a pack ends; about a third of it after compression. */
const PACK_BYTES = 24_000;

export interface BuiltTier {
  readonly head: TierHead;
  /** Each holds, for every year in order, one index chunk as Pagefind reads it. Not compressed. */
  readonly packs: Uint8Array[];
}

function chunk(words: readonly Uint8Array[]): Uint8Array {
  const lead = new CborWriter().array(1).array(words.length).bytes();
  const out = new Uint8Array(words.reduce((size, word) => size + word.byteLength, lead.byteLength));
  out.set(lead);
  let at = lead.byteLength;
  for (const word of words) {
    out.set(word, at);
    at += word.byteLength;
  }
  return out;
}

/** The shortest beginning of `next` that sorts after `last`. */
export function cutBetween(last: string, next: string): string {
  let length = 1;
  while (length < next.length && next.slice(0, length) <= last) length += 1;
  return next.slice(0, length);
}

/**
 * Cuts the indexes of several years at the same tokens and puts the pieces of one token range into one pack: a
 * query then loads as many files as if the years were one index, while each year keeps its own pages.
 */
export function buildTier(years: readonly YearPart[]): BuiltTier {
  const next = years.map(() => 0);
  const packs: Uint8Array[] = [];
  const cuts: string[] = [];
  let open: Uint8Array[][] = years.map(() => []);
  let size = 0;
  let last: string | null = null;
  const finish = (): void => {
    packs.push(joinParts(open.map(chunk)));
    open = years.map(() => []);
    size = 0;
  };
  for (;;) {
    let token: string | null = null;
    for (const [index, { words }] of years.entries()) {
      const candidate = words[next[index] ?? 0]?.token;
      if (candidate !== undefined && (token === null || candidate < token)) token = candidate;
    }
    if (token === null) break;
    if (size >= PACK_BYTES && last !== null) {
      finish();
      cuts.push(cutBetween(last, token));
    }
    for (const [index, { words }] of years.entries()) {
      const word = words[next[index] ?? 0];
      if (word?.token !== token) continue;
      open[index]?.push(word.bytes);
      size += word.bytes.byteLength;
      next[index] = (next[index] ?? 0) + 1;
    }
    last = token;
  }
  finish();
  return {
    head: {
      years: years.map(({ year, wordCounts, tags }) => ({ year, words: wordCounts, tags })),
      cuts: cuts.join(' '),
    },
    packs,
  };
}
