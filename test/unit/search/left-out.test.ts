import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerLines } from '../../../src/search/browser/notes.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { contains, normalise, visibleText } from '../../search-corpus/truth.ts';

// What results leave out, what only this site says of them, and what is offered for the words of every day.

const WORDS = ['资金到位率', '合同', '到位'] as const;
/** What the page of checks of every third report says beside the report. */
const RECORDS = corpus(60).map((record, index): SearchRecord => {
  if (index % 3 !== 0) return record;
  const aside = {
    kind: 'facts',
    anchor: 'checks/#rates',
    heading: '算法',
    blocks: ['资金到位率按合同计算'],
  } as const;
  return { ...record, sections: [...record.sections, aside] };
});
const textOf = (record: SearchRecord, withAsides: boolean): string =>
  normalise(
    visibleText({
      ...record,
      sections: record.sections.filter(({ anchor }) => withAsides || !anchor.includes('/')),
    }),
  );
/** Read once, with what stands beside the reports and without it. */
const TEXTS = RECORDS.map((record) => [record, textOf(record, true), textOf(record, false)] as const);
const holding = (term: string, withAsides = true) =>
  TEXTS.filter(([, whole, own]) => contains(withAsides ? whole : own, normalise(term))).map(
    ([record]) => record,
  );

const MEANINGS = [
  { said: '没钱修', written: ['没有这样写的', '履约验收'] },
  { said: '没钱', written: ['结转结余'] },
  { said: '没人用', written: ['谁也没有这样写'] },
];
let folder: string;
let session: SearchSession;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-left-out-'));
  await buildSearch(RECORDS, {
    outDir: folder,
    cacheDir: partsFolder(),
    currentYear: CURRENT_YEAR,
    meanings: MEANINGS,
  });
  session = new SearchSession(await openIndexFolder(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (q: string) =>
  session.search({ q, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false });

test.each([
  ['绩效 -2015', [2015]],
  ['绩效 -2015 -2016年度', [2015, 2016]],
  ['绩效 －2024', [2024]],
  ['绩效 -2015年', [2015]],
] as const)('%s says which years are left out', async (q, years) => {
  const response = await ask(q);
  const kept = holding('绩效').filter(({ year }) => !(years as readonly number[]).includes(year));
  expect(response.total).toBe(kept.length);
  const [line, ...more] = answerLines(response, q).filter((one) => one.includes('已排除'));
  expect(line).toContain(`已排除${years.join('、')}年度`);
  expect(more).toEqual([]);
});

test.each(['绩效', '绩效 2015', '2015-2016', '绩效 "-2015"', '-2015'])(
  '%s leaves no year out and says none',
  async (q) => {
    expect(answerLines(await ask(q), q).join()).not.toContain('已排除');
  },
);

test.each(WORDS)('%s: how many reports have it only beside them is said, and true', async (term) => {
  const response = await ask(term);
  const all = holding(term);
  const own = new Set(holding(term, false));
  expect(response.total).toBe(all.length);
  const aside = all.filter((record) => !own.has(record)).length;
  const said = answerLines(response, term).filter((line) => line.includes('核验页'));
  expect(said.map((line) => Number(/其中(\d+)份/.exec(line)?.[1]))).toEqual(aside === 0 ? [] : [aside]);
});

test('some words stand only beside the reports', () => {
  const aside = WORDS.map((term) => holding(term).length - holding(term, false).length);
  expect(Math.max(...aside)).toBeGreaterThan(5);
});

test.each([
  ['学校没钱修', ['学校 履约验收', '学校 结转结余']],
  ['没钱', ['结转结余']],
  ['绩效没钱', ['绩效 结转结余']],
] as const)('%s is offered in the words of reports, each with its number of reports', async (q, offers) => {
  const { answer, total } = await ask(q);
  expect(total).toBe(0);
  expect(answer.meant.map(({ query }) => query)).toEqual(offers);
  for (const { query, count } of answer.meant) {
    const lists = query.split(' ').map((word) => new Set(holding(word)));
    const found = RECORDS.filter((record) => lists.every((list) => list.has(record)));
    expect(count, query).toBe(found.length);
    expect(count).toBeGreaterThan(0);
  }
  // Weak words of it are not offered beside.
  expect(answer.apart.offers).toEqual([]);
});

test('what no report has is not offered', async () => {
  const { answer } = await ask('没人用');
  expect(answer.meant).toEqual([]);
});
