import { expect, test } from 'vitest';
import { mergeWords } from '../../../src/search/build/merge-words.ts';
import { indexTokens } from '../../../src/search/build/pagefind-run.ts';
import { writeWords } from '../../../src/search/build/words-file.ts';
import { seeded } from '../../bench/random.ts';

const RUNS = 4;

/** Reports of a few words each: some in all of them, some in one, some pushed far back. */
function reports(seed: number): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: random.between(1, 60) }, () =>
    Array.from({ length: random.between(1, 400) }, () =>
      random.between(0, 9) === 0 ? '.' : `w${random.between(0, 300) ** 2}z`,
    ).join(' '),
  );
}

const indexed = async (contents: readonly string[]) => ({
  count: contents.length,
  words: writeWords(await indexTokens(contents)),
});

test('reports indexed apart and joined are what they are when indexed together, byte by byte', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const all = reports(run);
    const random = seeded(run + RUNS);
    const parts: string[][] = [];
    for (let at = 0; at < all.length; ) {
      const size = random.between(1, 20);
      parts.push(all.slice(at, at + size));
      at += size;
    }
    const apart = [];
    for (const part of parts) apart.push(await indexed(part));
    const whole = await indexed(all);
    expect(
      Buffer.compare(Buffer.from(mergeWords(apart)), whole.words),
      `${parts.map(({ length }) => length)}`,
    ).toBe(0);
  }
});
