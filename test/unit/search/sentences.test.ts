import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerLines, statusLine } from '../../../src/search/browser/notes.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { SearchFilters } from '../../../src/search/runtime/filters.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { contains, normalise, visibleText } from '../../search-corpus/truth.ts';

// Every sentence of the results page that counts or denies, against counts made by plain comparison of strings.

const RECORDS = corpus(60);
/** Read once; the texts of all are compared with every query. */
const TEXTS = new Map(RECORDS.map((record) => [record, normalise(visibleText(record))]));
let folder: string;
let session: SearchSession;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-sentences-'));
  await buildSearch(RECORDS, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
  session = new SearchSession(await openIndexFolder(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is typed, and the terms a report must and must not contain; `null`: another text is answered instead. */
const QUERIES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['绩效评价', ['绩效评价'], []],
  ['1489台', ['1489台'], []],
  ['麦积区', ['麦积区'], []],
  ['秦州区 教育局', ['秦州区', '教育局'], []],
  ['绩效 -麦积区', ['绩效'], ['麦积区']],
  ['標準化', ['标准化'], []],
  ['航天发射', ['航天发射'], []],
  ['绩效 -绩效', ['绩效'], ['绩效']],
  ['质量强是', ['质量强是'], []],
  ['满意度达到九成九', ['满意度达到九成九'], []],
];
const FILTERS: readonly Partial<SearchFilters>[] = [
  {},
  { years: [2015, 2015] },
  { years: [2024, null] },
  { kind: ['dept'] },
  { kind: ['finance'], years: [null, 2019] },
  { grade: ['poor'], table: true, years: [2016, 2016] },
];

/** Whether a report passes a filter by a list of ids: an empty list lets all pass. */
const among = (ids: readonly string[], id: string | null): boolean =>
  ids.length === 0 || (id !== null && ids.includes(id));

function fits(record: SearchRecord, filters: SearchFilters): boolean {
  const { year, unit, kind, grade, rateBucket, amountBucket, hasTable, hasOpenFindings } = record;
  const [from, to] = filters.years;
  return (
    (from === null || year >= from) &&
    (to === null || year <= to) &&
    among(filters.unit, unit.id) &&
    among(filters.kind, kind.id) &&
    among(filters.grade, grade?.id ?? null) &&
    among(filters.rate, rateBucket) &&
    among(filters.amount, amountBucket) &&
    (!filters.table || hasTable) &&
    (!filters.open || hasOpenFindings)
  );
}

const numbers = (text: string): number[] =>
  [...text.matchAll(/(?<![至\d])(\d+)份/g)].map(([, digits]) => Number(digits));

test.each(QUERIES.flatMap((query) => FILTERS.map((filters) => [...query, filters] as const)))(
  '%s must %j not %j with %j',
  async (q, wanted, unwanted, partial) => {
    const filters = { ...NO_FILTERS, ...partial };
    const holding = RECORDS.filter((record) => {
      const text = TEXTS.get(record) ?? '';
      return (
        wanted.every((term) => contains(text, normalise(term))) &&
        !unwanted.some((term) => contains(text, normalise(term)))
      );
    });
    const response = await session.search({
      q,
      filters,
      sort: 'relevance',
      offset: 0,
      limit: 10,
      counts: true,
    });
    const lines = answerLines(response, q);
    const status = statusLine(response, 0, response.items.length);
    const denied = lines.filter((line) => line.startsWith('没有报告'));
    expect(denied.length, denied.join('\n')).toBe(holding.length === 0 ? 1 : 0);
    if (holding.length > 0) {
      const kept = holding.filter((record) => fits(record, filters));
      expect([response.total, response.unfiltered]).toEqual([kept.length, holding.length]);
      const said = [...numbers(status), ...lines.flatMap(numbers)];
      for (const number of said) expect([kept.length, holding.length]).toContain(number);
      expect(status === '没有找到').toBe(kept.length === 0);
      if (kept.length === 0) expect(lines.join()).toContain(`不加筛选条件有${holding.length}份`);
    } else if (response.total > 0) {
      expect(numbers(status)).toContain(response.total);
    }
    // The numbers beside the years are those of the results if that year were chosen instead.
    const otherwise = { ...filters, years: NO_FILTERS.years };
    for (const [year, count] of Object.entries(response.counts?.year ?? {})) {
      const one = { ...otherwise, years: [Number(year), Number(year)] as const };
      const { total } = await session.search({
        q,
        filters: one,
        sort: 'year',
        offset: 0,
        limit: 0,
        counts: false,
      });
      expect(count, year).toBe(total);
    }
  },
);

test('every combination of filters: the counts and what is said of them', async () => {
  const [example] = RECORDS.filter(
    ({ grade, hasTable, hasOpenFindings }) => grade && hasTable && hasOpenFindings,
  );
  if (example === undefined) throw new Error('No report has everything to filter by');
  const choices: readonly Partial<SearchFilters>[] = [
    { years: [example.year, example.year + 1] },
    { unit: [example.unit.id, RECORDS[0]?.unit.id ?? ''] },
    { kind: [example.kind.id] },
    { grade: [example.grade?.id ?? ''] },
    { rate: [example.rateBucket] },
    { amount: [example.amountBucket] },
    { table: true },
    { open: true },
  ];
  let [none, some] = [0, 0];
  for (const q of ['绩效', '麦积区']) {
    const holding = RECORDS.filter((record) => contains(TEXTS.get(record) ?? '', normalise(q)));
    for (let combination = 0; combination < 2 ** choices.length; combination += 1) {
      const chosen = choices.filter((_, index) => (combination >> index) & 1);
      const filters: SearchFilters = Object.assign({}, NO_FILTERS, ...chosen);
      const kept = holding.filter((record) => fits(record, filters));
      const page = { sort: 'relevance', offset: 0, limit: 0, counts: false } as const;
      const response = await session.search({ q, filters, ...page });
      const lines = [statusLine(response, 0, Math.min(10, response.total)), ...answerLines(response, q)];
      const name = `${q} ${JSON.stringify(filters)}`;
      expect([response.total, response.unfiltered], name).toEqual([kept.length, holding.length]);
      expect(
        lines.filter((line) => line.startsWith('没有报告')),
        name,
      ).toEqual([]);
      for (const number of lines.flatMap(numbers))
        expect([kept.length, holding.length], name).toContain(number);
      if (kept.length > 0) some += 1;
      else none += 1;
    }
  }
  expect(none).toBeGreaterThan(50);
  expect(some).toBeGreaterThan(50);
});

test('what is not asked of the index is said: signs before figures, a minus before a year', async () => {
  const lines = async (q: string): Promise<string> => {
    const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 1, counts: false } as const;
    return answerLines(await session.search({ q, ...request }), q).join('');
  };
  expect(await lines('绩效≥')).toContain('有没有“≥”都算找到');
  expect(await lines('-2024')).toContain('减号后面是数字的按数字查找');
  expect(await lines('绩效 -2024')).toContain('已排除2024年度');
  expect(await lines('绩效')).toBe('');
});

test('a year behind a minus leaves out the reports of that year, and no others', async () => {
  const found = async (q: string, years: readonly [number | null, number | null] = [null, null]) =>
    (
      await session.search({
        ...{ q, filters: { ...NO_FILTERS, years }, sort: 'relevance', offset: 0, limit: 1000, counts: false },
      } as const)
    ).total;
  const all = await found('绩效');
  const of2023 = await found('绩效', [2023, 2023]);
  expect(of2023).toBeGreaterThan(0);
  expect(await found('绩效 -2023')).toBe(all - of2023);
  expect(await found('绩效 -2023', [2023, 2023])).toBe(0);
});

test('a number is found in the notation in which a report has it', async () => {
  const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 1, counts: false } as const;
  const { answer, total } = await session.search({ q: '一千四百八十九台', ...request });
  expect([answer.tier, answer.used, total > 0]).toEqual(['corrected', '1489台', true]);
});

test('nothing that was left out comes back among what is only similar', async () => {
  const request = { filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 1, counts: false } as const;
  let similar = 0;
  for (const { sections } of RECORDS.slice(0, 24)) {
    const words = /[一-鿿]{12}/.exec(sections.flatMap(({ blocks }) => blocks).join('。'))?.[0] ?? '';
    const typed = `${words.slice(0, 6)}航${words.slice(6)}`;
    const { answer, total } = await session.search({ q: typed, ...request });
    if (answer.tier !== 'near' || total === 0) continue;
    similar += 1;
    for (const word of ['绩效评价', words.slice(0, 2)])
      for (const id of await session.ids(`${typed} -${word}`, NO_FILTERS, 'relevance')) {
        const text = TEXTS.get(RECORDS.find((record) => record.id === id) as SearchRecord) ?? '';
        expect(contains(text, word), `${typed} -${word}: ${id}`).toBe(false);
      }
  }
  expect(similar).toBeGreaterThan(2);
});
