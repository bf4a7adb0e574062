import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordQueue } from '../../../src/search/build/word-queue.ts';
import { WordCursor, WordsWriter } from '../../../src/search/build/words-file.ts';

const WORD = fc.stringMatching(/^[a-c\u{4e00}\u{20000}]{1,3}$/u);

/** A part with some words, each on as many pages as it is long. */
function partOf(words: readonly string[]): WordCursor {
  const writer = new WordsWriter();
  for (const word of [...words].sort()) {
    for (let page = 0; page < word.length; page += 1) writer.page(page, [page]);
    writer.end(word);
  }
  return new WordCursor(writer.take());
}

test('gives every word once, in order, with the parts that have it, in theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(WORD, { maxLength: 12 }), { maxLength: 9 }), (lists) => {
      const queue = new WordQueue(lists.map(partOf));
      const met: [string, [number, number][]][] = [];
      for (let { token } = queue; token !== null; { token } = queue) {
        const word = token;
        queue.next((found) => met.push([word, found.map(([part, { pages }]) => [part, pages])]));
      }
      expect(met).toEqual(
        [...new Set(lists.flat())]
          .sort()
          .map((word) => [
            word,
            lists.flatMap((list, part) => (list.includes(word) ? [[part, word.length]] : [])),
          ]),
      );
    }),
  );
});
