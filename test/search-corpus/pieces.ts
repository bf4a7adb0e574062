import type { SearchRecord } from '../../src/search/record.ts';
import { Random } from './random.ts';
import type { Truth } from './truth.ts';
import { normalise, visibleText } from './truth.ts';

/** Pieces of 2 to 7 Han characters cut out of the texts anywhere, words or not. */
export function randomPieces(records: readonly SearchRecord[], count: number, seed: number): string[] {
  const random = new Random(seed);
  const texts = records.map(visibleText);
  const pieces: string[] = [];
  while (pieces.length < count) {
    const text = random.pick(texts);
    const at = random.int(0, text.length - 8);
    const piece = text.slice(at, at + random.int(2, 7));
    if (/^\p{Script=Han}+$/u.test(piece) && piece.normalize('NFKC') === piece) pieces.push(piece);
  }
  return pieces;
}

/**
 * Whether an answer has every report that holds the piece as it is (`String.includes`), and none that does not hold
 * it in one spelling or another of the same characters.
 */
export function isWhole(truth: Truth, piece: string, found: ReadonlySet<string>): boolean {
  const folded = truth.ids([normalise(piece)]);
  return [...truth.verbatim(piece)].every((id) => found.has(id)) && [...found].every((id) => folded.has(id));
}
