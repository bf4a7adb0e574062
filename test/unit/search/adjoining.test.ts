import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord, SearchSection } from '../../../src/search/record.ts';
import { matchAcross } from '../../../src/search/runtime/across.ts';
import type { DocKey, SearchEngine } from '../../../src/search/runtime/engine.ts';
import { matchUnits } from '../../../src/search/runtime/phrase.ts';
import { SEAM } from '../../../src/search/words/seam.ts';
import { unitsOf } from '../../../src/search/words/units.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { Random } from '../../search-corpus/random.ts';

// Pages whose parts are the report's words, its tables and the site's words in any order, against what stands side by
// side on them: blocks of other pages, and of one field with those of another between them, do not.

const REPORTS = 32;
const QUERIES = 150;
const LONGEST_QUERY = 60;
/** More than a field other than the words of a report may have. */
const OVERFULL = 21_000;
const HAN = Array.from('甲乙丙丁戊己庚辛');

/** One unit of a page. */
interface Word {
  readonly text: string;
  /** Begins a block. */
  readonly begins: boolean;
}

/** Units of a block: a number never beside another. */
function block(random: Random, length: number): Word[] {
  const words: Word[] = [];
  while (words.length < length) {
    const isNumber = words.length > 0 && words.length + 1 < length && random.chance(0.15);
    const begins = words.length === 0;
    if (isNumber) words.push({ text: String(random.int(100_000_000, 100_000_400)), begins });
    words.push({ text: random.pick(HAN), begins });
  }
  return words;
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

const PLACES: readonly (readonly [string, boolean])[] = [
  ['s', false],
  ['table', false],
  ['aside', true],
];

interface Made {
  readonly sections: readonly SearchSection[];
  readonly pages: readonly (readonly Word[])[];
}

function made(random: Random, overfull: boolean): Made {
  const sections: SearchSection[] = [];
  const pages = ['', 'checks/'].map((page) =>
    Array.from({ length: random.int(3, 9) }, (_, part) => {
      const [name, aside] = random.pick(PLACES);
      const id = name === 's' ? `s${part}` : `${name}-${part}`;
      const long = overfull && page === '' && part === 1;
      const blocks = Array.from({ length: random.int(1, 4) }, () =>
        block(random, random.chance(0.2) ? random.int(50, 90) : random.int(1, 12)),
      );
      if (long) blocks.push(...Array.from({ length: 300 }, () => block(random, OVERFULL / 300)));
      sections.push({
        kind: name === 's' && !long ? 'text' : 'facts',
        ...{ anchor: page === '' ? id : `${page}#${id}`, heading: '', aside },
        blocks: blocks.map(textOf),
      });
      return blocks.flat();
    }).flat(),
  );
  return { sections, pages };
}

const random = new Random(77);
/** What every report has, before the border of two fields and behind it. */
const COMMON = [12, 12].map((blocks) => Array.from({ length: blocks }, () => block(random, 9)));
/** Reports in which the two do not stand side by side. */
const APART = 5;

/** The end of a page, with both: side by side, or the other way round, or with a block between. */
function commonEnd(index: number): { readonly sections: readonly SearchSection[]; readonly words: Word[] } {
  const [before = [], after = []] = COMMON;
  const between = block(random, index % 2 === 0 ? 1 : 60);
  const first = index === 0 ? after : before;
  const blocks = index >= APART ? after : index === 0 ? before : [between, ...after];
  const section = { kind: 'facts', anchor: 'table-common', heading: '' } as const;
  return {
    sections: [
      { ...section, aside: true, blocks: first.map(textOf) },
      { ...section, aside: false, blocks: blocks.map(textOf) },
    ],
    words: [...first, ...blocks].flat(),
  };
}

const ALL = corpus(REPORTS).map((record, index) => {
  const own = made(random, index < 2);
  const common = commonEnd(index);
  const at = own.sections.findIndex(({ anchor }) => anchor.includes('/'));
  const sections = own.sections.toSpliced(at, 0, ...common.sections);
  const [main = [], ...others] = own.pages;
  const pages = [[...main, ...common.words], ...others];
  const named = {
    title: `题${index}`,
    project: { ...record.project, name: '项' },
    unit: { ...record.unit, name: '位' },
  };
  return { record: { ...record, ...named, sections } satisfies SearchRecord, pages };
});
let folder: string;
let engine: SearchEngine;
/** Reports by their addresses. */
let keys: ReadonlyMap<string, DocKey>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-adjoining-'));
  const records = ALL.map(({ record }) => record);
  await buildSearch(records, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
  engine = await openIndexFolder(folder);
  const every = engine.all([...engine.slots.keys()]);
  keys = new Map(await Promise.all(every.map(async (key) => [(await engine.text(key)).u, key] as const)));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reports with some units side by side. @param same with the ends of blocks where these have them */
function having(wanted: readonly Word[], same: boolean): DocKey[] {
  const isAt = (page: readonly Word[], at: number): boolean =>
    wanted.every(({ text, begins }, index) => {
      const word = page[at + index];
      return word?.text === text && (!same || index === 0 || word.begins === begins);
    });
  return ALL.filter(({ pages }) => pages.some((page) => page.some((_, at) => isAt(page, at))))
    .map(({ record }) => keys.get(record.url) ?? -1)
    .sort((a, b) => a - b);
}

/** Units around the end of a block: as they stand, or with those of another place behind it. */
function over(longest: number): Word[] {
  const { pages } = random.pick(ALL);
  const page = random.pick(pages);
  const begins = page.flatMap(({ begins: is }, at) => (is && at > 0 ? [at] : []));
  if (begins.length === 0) return [];
  const length = random.int(2, longest);
  const at = random.pick(begins);
  const from = Math.max(0, at - random.int(1, length - 1));
  if (random.chance(0.5)) return page.slice(from, from + length);
  const other = random.pick(pages);
  const starts = other.flatMap(({ begins: is }, index) => (is ? [index] : []));
  const next = random.pick(starts);
  return [...page.slice(from, at), ...other.slice(next, next + length - (at - from))];
}

const found = (match: ReadonlyMap<DocKey, unknown>): DocKey[] => [...match.keys()].sort((a, b) => a - b);

test.each([
  ['with the ends of blocks where they stand', true, SEAM],
  ['pasted as one', false, LONGEST_QUERY],
] as const)(
  'units side by side, %s, are found in every report that has them so, and in no other',
  async (_, same, longest) => {
    const slots = [...engine.slots.keys()];
    let [asked, somewhere] = [0, 0];
    while (asked < QUERIES) {
      const words = over(longest);
      if (words.length < 2) continue;
      const q = words.map(({ text, begins }, at) => (same && begins && at > 0 ? `\n${text}` : text)).join('');
      const units = unitsOf(q);
      if (units.length !== words.length) continue;
      asked += 1;
      const wanted = having(words, same);
      somewhere += wanted.length > 0 ? 1 : 0;
      const match = same ? await matchUnits(engine, units, slots) : await matchAcross(engine, units, slots);
      expect(found(match), q).toEqual(wanted);
    }
    expect(somewhere).toBeGreaterThan(QUERIES / 3);
    expect(somewhere).toBeLessThan(QUERIES * 0.9);
  },
  120_000,
);

test('a long text over the border of two fields is found in every one of the many reports that have it so', async () => {
  const slots = [...engine.slots.keys()];
  const [before = [], after = []] = COMMON.map((blocks) => blocks.flat());
  const lengths = Array.from({ length: 40 }, () => [random.int(1, 100), random.int(1, 100)] as const);
  const long = lengths.filter(([left, right]) => left + right > SEAM);
  expect(long.length).toBeGreaterThan(20);
  for (const [left, right] of long) {
    const words = [...before.slice(-left), ...after.slice(0, right)];
    const wanted = having(words, false);
    expect(wanted.length).toBeGreaterThanOrEqual(REPORTS - APART);
    expect(found(await matchAcross(engine, unitsOf(textOf(words)), slots))).toEqual(wanted);
  }
});
