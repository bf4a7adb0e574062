import { NumberReader, NumberWriter } from '../files/numbers.ts';
import { joinParts, splitParts } from '../files/parts.ts';
import type { WordSlices } from '../files/postings.ts';
import { ColumnWriter } from '../files/postings.ts';
import type { Sides } from '../files/sides.ts';

/**
 * The words of a part in one file: all tokens, what each has of every column, and then the columns whole, so that a
 * word is read and copied without anything being made for it.
 */
export class WordsWriter {
  readonly #tokens: string[] = [];
  readonly #heads = new NumberWriter();
  readonly #columns = new ColumnWriter();
  #pages = 0;

  /** One page of the token that {@link end} names next; pages ascend, positions inside one too, from one index up to another. */
  page(page: number, positions: ArrayLike<number>, from = 0, to = positions.length, sides?: Sides): void {
    this.#columns.add(page, positions, from, to, sides);
    this.#pages += 1;
  }

  /** Ends a token; tokens ascend. */
  end(token: string): void {
    this.#tokens.push(token);
    this.#heads.number(this.#pages);
    for (const size of this.#columns.end()) this.#heads.number(size);
    this.#pages = 0;
  }

  take(): Uint8Array {
    const tokens = new TextEncoder().encode(this.#tokens.splice(0).join(' '));
    return joinParts([tokens, this.#heads.take(), ...this.#columns.take()]);
  }
}

/** The words of one part in token order, one after the other. */
export class WordCursor implements WordSlices {
  readonly #tokens: readonly string[];
  readonly #heads: NumberReader;
  #next = 0;
  /** The current token; `null` after the last. */
  token: string | null = null;
  /** Number of pages with it. */
  pages = 0;
  readonly columns: readonly Uint8Array[];
  readonly from: number[];
  readonly to: number[];

  /** @param bytes as {@link WordsWriter} gives them */
  constructor(bytes: Uint8Array) {
    const [tokens, heads, ...columns] = splitParts(bytes);
    const text = new TextDecoder().decode(tokens);
    this.#tokens = text === '' ? [] : text.split(' ');
    this.#heads = new NumberReader(heads);
    this.columns = columns;
    this.from = columns.map(() => 0);
    this.to = columns.map(() => 0);
    this.advance();
  }

  advance(): void {
    const token = this.#tokens[this.#next];
    this.token = token ?? null;
    if (token === undefined) return;
    this.#next += 1;
    this.pages = this.#heads.number();
    for (const [column, end] of this.to.entries()) {
      this.from[column] = end;
      this.to[column] = end + this.#heads.number();
    }
  }
}
