import type { Columns } from '../files/postings.ts';
import { NumberReader, NumberWriter } from '../files/postings.ts';
import type { IndexedWord } from './words-file.ts';
import { smallestToken, WordCursor, writeWords } from './words-file.ts';

/** The words of some reports, their pages numbered from 0. */
export interface CountedWords {
  readonly count: number;
  /** As {@link writeWords} gives them. */
  readonly words: Uint8Array;
}

/**
 * The words of reports that were indexed apart, as if they had been indexed together: byte by byte, which a test holds
 * it to.
 */
export function mergeWords(parts: readonly CountedWords[]): Uint8Array {
  const cursors = parts.map(({ words }) => new WordCursor(words));
  const offsets = parts.map((_, index) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  const merged: IndexedWord[] = [];
  for (let token = smallestToken(cursors); token !== null; token = smallestToken(cursors)) {
    const found: Found[] = [];
    for (const [index, cursor] of cursors.entries()) {
      if (cursor.word?.token !== token) continue;
      found.push({ word: cursor.word, offset: offsets[index] ?? 0 });
      cursor.advance();
    }
    merged.push(joined(token, found));
  }
  return writeWords(merged);
}

interface Found {
  readonly word: IndexedWord;
  /** Number of reports before those of the word. */
  readonly offset: number;
}

/** All columns follow one another; of the pages, which are written as distances, the first of each says where it is. */
function joined(token: string, found: readonly Found[]): IndexedWord {
  const pages = new NumberWriter();
  let before = 0;
  for (const { word, offset } of found) {
    const [own] = word.columns;
    const reader = new NumberReader(own);
    const first = reader.number();
    const rest = own.subarray(reader.at);
    let last = first;
    while (reader.at < own.byteLength) last += reader.number();
    pages.number(offset + first - before);
    pages.append(rest);
    before = offset + last;
  }
  const column = (index: 1 | 2 | 3) => Buffer.concat(found.map(({ word }) => word.columns[index]));
  const columns: Columns = [pages.take(), column(1), column(2), column(3)];
  return { token, pages: found.reduce((sum, { word }) => sum + word.pages, 0), columns };
}
