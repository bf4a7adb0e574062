import { joinParts, splitParts } from './parts.ts';

/**
 * Where tokens stand, as a pack holds it: for all of its tokens first the numbers of the pages, then how often, then
 * the lower halves of all positions, then the upper ones. Equal things side by side: compressed a third smaller than
 * token after token, page after page.
 */

/** Positions of one token in one page, ascending. */
export type PagePositions = readonly [page: number, positions: readonly number[]];

/** Copied faster one by one than through a view of them. */
const FEW_BYTES = 32;

/** Bytes written one after the other, numbers of any size. */
export class NumberWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  private room(more: number): void {
    if (this.length + more <= this.bytes.byteLength) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.byteLength, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** A whole number from 0, small ones in one byte. */
  number(value: number): void {
    this.room(5);
    let left = value;
    while (left > 0x7f) {
      this.bytes[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  /** A number below 256, in one byte. */
  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  append(bytes: Uint8Array, from = 0, to = bytes.byteLength): void {
    this.room(to - from);
    if (to - from > FEW_BYTES) this.bytes.set(bytes.subarray(from, to), this.length);
    else for (let at = from; at < to; at += 1) this.bytes[this.length + at - from] = bytes[at] ?? 0;
    this.length += to - from;
  }

  get size(): number {
    return this.length;
  }

  /** What was written; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Reads what a {@link NumberWriter} wrote. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array | undefined) {
    if (bytes === undefined) throw new RangeError('The search file is cut short');
    this.bytes = bytes;
  }

  number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('The search file is cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  /** A number below 256, in one byte. */
  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) while ((this.bytes[this.at++] ?? 0) > 0x7f);
  }
}

/** Pages, counts, lower and upper halves of positions. */
const newColumns = () =>
  [new NumberWriter(), new NumberWriter(), new NumberWriter(), new NumberWriter()] as const;

/** Writes the columns of tokens, one after the other: pages, counts, lower and upper halves of positions. */
export class ColumnWriter {
  private readonly columns = newColumns();
  private page = 0;
  private ends: readonly number[] = [0, 0, 0, 0];

  /** Pages ascend, positions inside one too. @param positions some of them, from one index up to another */
  add(page: number, positions: ArrayLike<number>, from = 0, to = positions.length): void {
    const [pages, counts, low, high] = this.columns;
    pages.number(page - this.page);
    this.page = page;
    counts.number(to - from);
    let last = 0;
    for (let at = from; at < to; at += 1) {
      const position = positions[at] ?? 0;
      const step = position - last;
      last = position;
      low.byte(step & 0xff);
      high.number(step >>> 8);
    }
  }

  /** Ends a token. @returns how many bytes each column has of it */
  end(): readonly number[] {
    this.page = 0;
    const before = this.ends;
    this.ends = this.columns.map(({ size }) => size);
    return this.ends.map((size, column) => size - (before[column] ?? 0));
  }

  /** The columns of all tokens. */
  take(): readonly Uint8Array[] {
    this.ends = [0, 0, 0, 0];
    return this.columns.map((column) => column.take());
  }
}

/** What a part has of one token: a slice of each column. */
export interface WordSlices {
  /** Number of its pages with the token. */
  readonly pages: number;
  readonly columns: readonly Uint8Array[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A part by its position among those of the tier, with what it has of a token. */
export type TokenPart = readonly [part: number, word: WordSlices];

const NOTHING = new Uint8Array();

/** Collects the tokens of a pack, in order. */
export class PackWriter {
  private readonly tokens: string[] = [];
  private readonly parts = new NumberWriter();
  private readonly columns = newColumns();

  add(token: string, parts: readonly TokenPart[]): void {
    this.tokens.push(token);
    this.parts.number(parts.length);
    let before = -1;
    for (const [part, { pages, columns, from, to }] of parts) {
      this.parts.number(part - before);
      before = part;
      this.parts.number(pages);
      for (const [index, column] of this.columns.entries())
        column.append(columns[index] ?? NOTHING, from[index], to[index]);
    }
  }

  take(): Uint8Array {
    const tokens = new TextEncoder().encode(this.tokens.splice(0).join(' '));
    return joinParts([tokens, this.parts.take(), ...this.columns.map((column) => column.take())]);
  }
}

/**
 * Where a token stands, by the position of the part among those of the tier.
 *
 * @returns nothing when the pack has no such token
 * @throws RangeError when the pack has another form
 */
export function findPostings(pack: Uint8Array, token: string): ReadonlyMap<number, readonly PagePositions[]> {
  const [tokens, ...sections] = splitParts(pack);
  const wanted = new TextDecoder().decode(tokens).split(' ').indexOf(token);
  const found = new Map<number, readonly PagePositions[]>();
  if (wanted < 0) return found;
  const [parts, pages, counts, low, high] = Array.from(
    { length: 5 },
    (_, index) => new NumberReader(sections[index]),
  );
  if (!parts || !pages || !counts || !low || !high) return found;
  let before = 0;
  for (let index = 0; index < wanted; index += 1)
    for (let left = parts.number(); left > 0; left -= 1) {
      parts.skip(1);
      before += parts.number();
    }
  pages.skip(before);
  let positions = 0;
  for (let left = before; left > 0; left -= 1) positions += counts.number();
  low.at += positions;
  high.skip(positions);
  let part = -1;
  for (let left = parts.number(); left > 0; left -= 1) {
    part += parts.number();
    const list: PagePositions[] = [];
    let page = 0;
    for (let more = parts.number(); more > 0; more -= 1) {
      page += pages.number();
      let last = 0;
      const at = Array.from({ length: counts.number() }, () => {
        last += low.byte() + (high.number() << 8);
        return last;
      });
      list.push([page, at]);
    }
    found.set(part, list);
  }
  return found;
}
