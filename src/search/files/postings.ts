import { NumberReader, NumberWriter } from './numbers.ts';
import { joinParts } from './parts.ts';
import type { Sides } from './sides.ts';
import { NO_SIDES } from './sides.ts';

/**
 * Where tokens stand, as a pack holds it: for all of its tokens first the numbers of the pages, then how often, then
 * the lower halves of all positions, then the upper ones, then which common tokens stand directly before and behind
 * them, then which of these at each position. Equal things side by side: compressed a third smaller than token after
 * token, page after page.
 */

/** Positions of one token in one page, ascending. */
export type PagePositions = readonly [page: number, positions: readonly number[]];

/** Pages, counts, lower and upper halves of positions, common neighbours, and which of them at each position. */
const newColumns = () =>
  [
    new NumberWriter(),
    new NumberWriter(),
    new NumberWriter(),
    new NumberWriter(),
    new NumberWriter(),
    new NumberWriter(),
  ] as const;

/** {@link newColumns}, as they are read. */
export class ColumnReader {
  readonly #columns: readonly NumberReader[];
  readonly pages: NumberReader;
  readonly counts: NumberReader;
  readonly low: NumberReader;
  readonly high: NumberReader;
  readonly beside: NumberReader;
  readonly which: NumberReader;

  /** @throws RangeError when one is missing */
  constructor(columns: readonly Uint8Array[]) {
    const read = (column: number): NumberReader => new NumberReader(columns[column]);
    this.pages = read(0);
    this.counts = read(1);
    this.low = read(2);
    this.high = read(3);
    this.beside = read(4);
    this.which = read(5);
    this.#columns = [this.pages, this.counts, this.low, this.high, this.beside, this.which];
  }

  /** How far each has been read. */
  get ends(): readonly number[] {
    return this.#columns.map(({ at }) => at);
  }

  /** At which of so many positions a token stands on the next side; `null` for any. */
  side(positions: number, code: number | null): Uint8Array | null {
    const codes = this.beside.number();
    if (code === null) {
      this.beside.skip(codes);
      if (codes > 0) this.which.skip(positions);
      return null;
    }
    if (codes === 0) return new Uint8Array(positions);
    let [known, wanted] = [0, -1];
    for (let at = 1; at <= codes; at += 1) {
      known += this.beside.number();
      if (known === code) wanted = at;
    }
    return Uint8Array.from({ length: positions }, () => Number(this.which.number() === wanted));
  }

  /** Everything that is had of a token on so many pages: left out. */
  skip(pages: number): void {
    this.pages.skip(pages);
    let positions = 0;
    for (let left = pages; left > 0; left -= 1) positions += this.counts.number();
    this.low.at += positions;
    this.high.skip(positions);
    for (let side = 0; side < 2; side += 1) this.side(positions, null);
  }
}

/** Writes the columns of tokens, one after the other: see {@link newColumns}. */
export class ColumnWriter {
  private readonly columns = newColumns();
  private page = 0;
  private ends: readonly number[] = this.columns.map(() => 0);
  /** Of the token that {@link end} ends next, before and behind all of its positions. */
  private readonly sides: readonly [number[], number[]] = [[], []];

  /** Pages ascend, positions inside one too. @param positions some of them, from one index up to another */
  add(
    page: number,
    positions: ArrayLike<number>,
    from = 0,
    to = positions.length,
    { before, behind }: Sides = NO_SIDES,
  ): void {
    const [pages, counts, low, high] = this.columns;
    const [left, right] = this.sides;
    for (let at = from; at < to; at += 1) {
      left.push(before[at] ?? 0);
      right.push(behind[at] ?? 0);
    }
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
    for (const side of this.sides) this.endSide(side);
    const before = this.ends;
    this.ends = this.columns.map(({ size }) => size);
    return this.ends.map((size, column) => size - (before[column] ?? 0));
  }

  private endSide(side: number[]): void {
    const [, , , , beside, which] = this.columns;
    const codes: number[] = [];
    // Most have none, or one.
    for (const code of side) if (code > 0 && !codes.includes(code)) codes.push(code);
    codes.sort((a, b) => a - b);
    beside.number(codes.length);
    for (const [index, code] of codes.entries()) beside.number(code - (codes[index - 1] ?? 0));
    if (codes.length > 0) for (const code of side) which.number(codes.indexOf(code) + 1);
    side.length = 0;
  }

  /** The columns of all tokens. */
  take(): readonly Uint8Array[] {
    this.ends = this.columns.map(() => 0);
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
