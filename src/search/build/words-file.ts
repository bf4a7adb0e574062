import type { Columns } from '../files/postings.ts';
import { NumberReader, NumberWriter } from '../files/postings.ts';

/** A token of a part, and where it stands. */
export interface IndexedWord {
  readonly token: string;
  /** Number of pages with it. */
  readonly pages: number;
  readonly columns: Columns;
}

/** Tokens are letters and digits. */
const ENCODER = new TextEncoder();

/** The words of a part in token order, one after the other. */
export function writeWords(words: readonly IndexedWord[]): Uint8Array {
  const out = new NumberWriter();
  for (const { token, pages, columns } of words) {
    const name = ENCODER.encode(token);
    for (const number of [name.byteLength, pages, ...columns.map(({ byteLength }) => byteLength)])
      out.number(number);
    out.append(name);
    for (const column of columns) out.append(column);
  }
  return out.take();
}

/** The words of one part in token order, read one after the other from the bytes they lie in. */
export class WordCursor {
  private readonly bytes: Uint8Array;
  private readonly reader: NumberReader;
  /** The current word; `null` after the last. */
  word: IndexedWord | null = null;

  /** @param bytes as {@link writeWords} gives them */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.reader = new NumberReader(bytes);
    this.advance();
  }

  advance(): void {
    const { bytes, reader } = this;
    if (reader.at >= bytes.byteLength) {
      this.word = null;
      return;
    }
    const [name, pages, ...lengths] = Array.from({ length: 6 }, () => reader.number());
    const take = (length = 0): Uint8Array => {
      reader.at += length;
      return bytes.subarray(reader.at - length, reader.at);
    };
    const token = String.fromCharCode(...take(name));
    const [first, second, third, fourth] = lengths;
    this.word = { token, pages: pages ?? 0, columns: [take(first), take(second), take(third), take(fourth)] };
  }
}

/** The next token of several parts; `null` after the last of all. */
export function smallestToken(parts: readonly WordCursor[]): string | null {
  let token: string | null = null;
  for (const { word } of parts)
    if (word !== null && (token === null || word.token < token)) token = word.token;
  return token;
}
