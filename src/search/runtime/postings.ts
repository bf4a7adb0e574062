import { CborReader } from '../files/cbor.ts';

/** Positions of one token in one page, ascending. */
export type PagePositions = readonly [page: number, positions: readonly number[]];

/**
 * Positions as Pagefind packs them: a negative number changes the weight of what follows (all weigh the same here)
 * and starts counting anew, any other is the distance from the position before.
 */
function readPositions(reader: CborReader): number[] {
  const positions: number[] = [];
  let last = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const value = reader.int();
    last = value < 0 ? 0 : last + value;
    if (value >= 0) positions.push(last);
  }
  return positions;
}

/** Pages of one word, whose numbers are written as distances too. */
function readPages(reader: CborReader): PagePositions[] {
  const pages: PagePositions[] = [];
  let page = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    page += reader.int();
    pages.push([page, readPositions(reader)]);
    for (let field = 2; field < fields; field += 1) reader.skip();
  }
  return pages;
}

/**
 * Where a token stands, from an index chunk in Pagefind's form.
 *
 * @returns nothing when the chunk has no such token
 * @throws TypeError or RangeError when the chunk has another form
 */
export function findPostings(chunk: Uint8Array, token: string): PagePositions[] {
  const reader = new CborReader(chunk);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    const found = reader.text() === token;
    if (found) return readPages(reader);
    for (let field = 1; field < fields; field += 1) reader.skip();
  }
  return [];
}

/** Number of the pack that holds a token: the last one that does not begin after it. */
export function packOf(token: string, cuts: readonly string[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    if (cut !== undefined && cut <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
