import { expect, test } from 'vitest';
import type { PostingsPage } from '../../../src/search/build/page-postings.ts';
import { readPartWords, writePartWords } from '../../../src/search/build/part-words.ts';
import { RunList, stretchOf } from '../../../src/search/build/stretch.ts';
import { indexStretches } from '../../../src/search/build/token-runs.ts';
import { seeded } from '../../bench/random.ts';

const RUNS = 4;
const FIELDS = 3;
const ZONES = [0, 500, 1200];

interface Written {
  readonly text: string;
  /** Where its fields begin. */
  readonly fields: readonly number[];
}

/** Reports of a few words each: some in all of them, some in one, some fields empty. */
function reports(seed: number): readonly Written[] {
  const random = seeded(seed);
  return Array.from({ length: random.between(2, 60) }, () => {
    const sizes = Array.from({ length: FIELDS }, () => Math.max(0, random.between(-60, 400)));
    sizes[FIELDS - 1] = Math.max(1, sizes[FIELDS - 1] ?? 0);
    const tokens = sizes.flatMap((size) =>
      Array.from({ length: size }, () =>
        random.between(0, 9) === 0 ? '.' : `w${random.between(0, 300) ** 2}z`,
      ),
    );
    const fields = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
    return { text: tokens.join(' '), fields };
  });
}

async function found(texts: readonly string[]): Promise<PostingsPage[]> {
  const handed = new RunList();
  const reports = texts.map((text) => [stretchOf(handed.add(text.split(' ')))]);
  const of = await indexStretches(handed.tokens, reports);
  return texts.map((_, page) => ({ of, page }));
}

/** The reports in pieces of any size. */
function pieces(all: readonly string[], seed: number): readonly (readonly string[])[] {
  const random = seeded(seed);
  const cut: (readonly string[])[] = [];
  for (let at = 0; at < all.length; at += cut.at(-1)?.length ?? 1)
    cut.push(all.slice(at, at + random.between(1, 20)));
  return cut;
}

test('reports indexed apart and joined are what they are when indexed together, byte by byte', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const all = reports(run);
    const fields = all.map((report) => report.fields);
    const texts = all.map(({ text }) => text);
    const apart: PostingsPage[] = [];
    for (const piece of pieces(texts, run + RUNS)) apart.push(...(await found(piece)));
    const whole = writePartWords(await found(texts), fields, ZONES);
    expect(Buffer.compare(writePartWords(apart, fields, ZONES), whole)).toBe(0);
  }
});

test('a part gives back what stands in each report, wherever its fields begin', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const all = reports(run);
    const fields = all.map((report) => report.fields);
    const pages = await found(all.map(({ text }) => text));
    const of = readPartWords(writePartWords(pages, fields, ZONES), fields, ZONES);
    expect(of).toEqual(pages[0]?.of);
    // Of a report that is left out nothing remains.
    const [, ...kept] = pages.map((_, page): PostingsPage => ({ of, page }));
    const [, ...rest] = all;
    expect(
      Buffer.compare(
        writePartWords(kept, fields.slice(1), ZONES),
        writePartWords(await found(rest.map(({ text }) => text)), fields.slice(1), ZONES),
      ),
    ).toBe(0);
  }
});
