import { expect, test } from 'vitest';
import { commonToAll } from '../../../src/search/build/neighbours.ts';
import { packWords } from '../../../src/search/build/pack-words.ts';
import type { PostingsPage } from '../../../src/search/build/page-postings.ts';
import { readPartWords, writePartWords } from '../../../src/search/build/part-words.ts';
import { RunList, stretchOf } from '../../../src/search/build/stretch.ts';
import { packsOf } from '../../../src/search/build/tier.ts';
import { indexStretches } from '../../../src/search/build/token-runs.ts';
import { WordCursor } from '../../../src/search/build/words-file.ts';
import type { Sought } from '../../../src/search/files/found-postings.ts';
import { findPostings } from '../../../src/search/files/found-postings.ts';
import { neighbourCode } from '../../../src/search/files/sides.ts';
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
    const joined = writePartWords(apart, fields, ZONES);
    expect(Buffer.compare(joined.words, whole.words)).toBe(0);
    expect(joined.common).toEqual(whole.common);
  }
});

test('a part gives back what stands in each report, wherever its fields begin', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const all = reports(run);
    const fields = all.map((report) => report.fields);
    const pages = await found(all.map(({ text }) => text));
    const of = readPartWords(writePartWords(pages, fields, ZONES).words, fields, ZONES);
    expect(of).toEqual(pages[0]?.of);
    // Of a report that is left out nothing remains.
    const [, ...kept] = pages.map((_, page): PostingsPage => ({ of, page }));
    const [, ...rest] = all;
    expect(
      Buffer.compare(
        writePartWords(kept, fields.slice(1), ZONES).words,
        writePartWords(await found(rest.map(({ text }) => text)), fields.slice(1), ZONES).words,
      ),
    ).toBe(0);
  }
});

test('a word tells exactly where a common one stands directly beside it', async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const all = reports(run);
    const fields = all.map((report) => report.fields);
    const { words, common } = writePartWords(await found(all.map(({ text }) => text)), fields, ZONES);
    const packs = [...packsOf([new WordCursor(words)])].map(({ bytes }) => bytes);
    const packed = new Map(
      packs.flatMap((pack) => packWords(pack).map(({ token }) => [token, pack] as const)),
    );
    const placesOf = (sought: Sought): string[] =>
      [...findPostings(packed.get(sought.token) ?? new Uint8Array(), sought).values()].flatMap((pages) =>
        pages.flatMap(([page, positions]) => positions.map((position) => `${page} ${position}`)),
      );
    const besides = (token: string, distance: number): Set<string> =>
      new Set(
        placesOf({ token }).map((place) => {
          const [page, position] = place.split(' ').map(Number);
          return `${page} ${(position ?? 0) - distance}`;
        }),
      );
    const random = seeded(run);
    const tokens = [...packed.keys()];
    const known = commonToAll([common]);
    let told = 0;
    for (let turn = 0; turn < 300; turn += 1) {
      const token = random.pick(turn % 4 === 0 ? tokens : known);
      const [before, behind] = [random.pick(known), random.pick(known)];
      const [here, left, right] = [placesOf({ token }), besides(before, -1), besides(behind, 1)];
      expect(placesOf({ token, before })).toEqual(here.filter((place) => left.has(place)));
      expect(placesOf({ token, behind })).toEqual(here.filter((place) => right.has(place)));
      const both = here.filter((place) => left.has(place) && right.has(place));
      expect(placesOf({ token, before, behind })).toEqual(both);
      told += here.filter((place) => left.has(place) || right.has(place)).length;
    }
    expect(told).toBeGreaterThan(20);
    expect(known.length).toBeGreaterThan(3);
  }
});

/** Two tokens of one name, made of numbers. */
function alike(make: (number: number) => string): readonly [string, string] {
  const called = new Map<number, string>();
  for (let at = 0; ; at += 1) {
    const token = make(at);
    const other = called.get(neighbourCode(token));
    if (other !== undefined) return [other, token];
    called.set(neighbourCode(token), token);
  }
}

test('a token that a part does not know as common is not told of, nor one that could be taken for another', () => {
  expect(
    commonToAll([
      ['a', 'b', 'c'],
      ['b', 'c', 'd'],
      ['b', 'c'],
    ]),
  ).toEqual(['b', 'c']);
  expect(commonToAll([])).toEqual([]);
  const letters = (at: number): string => (100 + at).toString(36).padStart(3, '0');
  for (const make of [
    (at: number) => `w${at}z`,
    (at: number) => `0aa${letters(at)}`,
    (at: number) => `${letters(at)}0aa`,
  ]) {
    const [one, other] = alike(make);
    expect(commonToAll([[one], [one]])).toEqual([one]);
    expect(commonToAll([[one], [one, other]])).toEqual([]);
  }
  // Nothing stands beside one of these and can stand beside the other.
  const [one, other] = alike((at) => `${letters(at)}${letters(at + 300)}`);
  expect(commonToAll([[one, other]])).toEqual([one, other]);
});
