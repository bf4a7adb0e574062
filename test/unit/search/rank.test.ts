import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord, SearchSection } from '../../../src/search/record.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { CURRENT_YEAR, partsFolder } from '../../search-corpus/cached.ts';
import { SEED } from '../../search-corpus/seed-record.ts';

// The same words in different places of otherwise equal reports: which comes first.

interface Place {
  readonly title?: string;
  readonly project?: string;
  readonly unit?: string;
  readonly words?: string;
  readonly table?: string;
  readonly site?: string;
  readonly row?: readonly string[];
  readonly rate?: string | null;
}

const FILLER = '各项任务按期完成，资料齐全。'.repeat(6);

/** Equal reports but for one place; those named first are the older ones, so that age alone would turn the order. */
const PLACES: Readonly<Record<string, Place>> = {
  title: { title: '河道清淤' },
  project: { project: '河道清淤' },
  unit: { unit: '河道清淤所' },
  words: { words: '完成河道清淤。' },
  table: { table: '河道清淤' },
  site: { site: '河道清淤' },
  'near-in-order': { words: `完成桥梁、护栏更换。${FILLER}` },
  'near-in-disorder': { words: `完成护栏、桥梁更换。${FILLER}` },
  apart: { words: `完成桥梁更换。${FILLER}另有护栏。` },
  'far-apart': { words: `完成桥梁更换。${FILLER}${FILLER}${FILLER}另有护栏。` },
  'named-often': { title: '排灌站维修', words: '排灌站、排灌站、排灌站和排灌站。' },
  'named-once': { title: '排灌站维修', words: '维修。' },
  // The same words where a page goes from one field to another, and far from there.
  'at-the-border': { words: `${FILLER}完成井盖加固。`, table: '其他' },
  'far-from-it': { words: `完成井盖加固。${FILLER}`, table: '其他' },
  low: { words: '预算执行率较低。' },
  high: { words: '预算执行率为九成四。' },
  // Words that are asked for in one piece.
  'words-apart': { words: `已有物业。${FILLER}覆盖率为九成。${FILLER}养老服务中心已建成。` },
  'words-too': { words: `没有物业的小区。${FILLER}志愿服务覆盖率较高。` },
  // A figure in the row of a table, and its name in other places too.
  'row-figure': { words: `${FILLER}更换水泵。${FILLER}`, row: ['更换水泵', '≥20台', '0台'] },
  // Words that end and begin inside others, beside the same words whole.
  'road-whole': { table: '集资修路' },
  'road-astride': { words: '但中修路段的排序没有公开；大中修路段和小中修路段也没有。' },
  'road-both': { words: '先并地、后修路，中修路段最后。' },
  'water-whole': { words: '按期收回水库收益。' },
  'water-astride': { words: '排水库房漏雨，排水库房漏电。' },
  // Reports that all print the same question, with rates of their own.
  'rate-94': { words: '执行率低于八成的，说明原因。', rate: '94.01' },
  'rate-none': { words: '执行率低于八成的，说明原因。', rate: null },
  'rate-62': { table: '执行率低于八成的，说明原因', rate: '62.50' },
  'rate-76': { site: '执行率低于八成的，说明原因', rate: '76.93' },
};

function record(id: string, place: Place, day: number): SearchRecord {
  const part = (kind: SearchSection['kind'], anchor: string, block: string | undefined): SearchSection[] =>
    block === undefined ? [] : [{ kind, anchor, heading: '', blocks: [block] }];
  return {
    ...SEED,
    id: `2023/${id}`,
    url: `/reports/2023/${id}/`,
    title: place.title ?? '绩效报告',
    project: { id: 'p', name: place.project ?? '甲项目' },
    unit: { id: 'u', name: place.unit ?? '乙单位' },
    executionRate: place.rate === undefined ? SEED.executionRate : place.rate,
    publishedOn: `2024-01-${String(day).padStart(2, '0')}`,
    sections: [
      ...part('text', 's1', place.words),
      ...part('facts', 'money', place.table),
      ...part('facts', 'checks/#remarks', place.site),
      ...(place.row === undefined
        ? []
        : [
            {
              ...({ kind: 'facts', anchor: 'indicator-1', heading: '' } as const),
              ...{ blocks: place.row, rows: [0, place.row.length] },
            },
          ]),
    ],
  };
}

let folder: string;
let session: SearchSession;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-rank-'));
  const records = Object.entries(PLACES).map(([id, place], index) => record(id, place, index + 1));
  await buildSearch(records, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
  session = new SearchSession(await openIndexFolder(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (q: string): Promise<string[]> =>
  (await session.ids(q, NO_FILTERS, 'relevance')).map((id) => id.slice(id.indexOf('/') + 1));

describe('the order of results', () => {
  test('one word: title and names, then words, then tables, then what the site says', async () => {
    expect(await found('河道清淤')).toEqual(['title', 'project', 'unit', 'words', 'table', 'site']);
  });

  test('several words: near to each other, and in the order in which they are asked for', async () => {
    expect(await found('桥梁 护栏')).toEqual(['near-in-order', 'near-in-disorder', 'apart', 'far-apart']);
    expect(await found('护栏 桥梁')).toEqual(['near-in-disorder', 'near-in-order', 'apart', 'far-apart']);
  });

  test('a word of two characters: where it is one, before where two others meet in it', async () => {
    expect(await found('修路')).toEqual(['road-both', 'road-whole', 'road-astride']);
    expect(await found('水库')).toEqual(['water-whole', 'water-astride']);
  });

  test('a query that asks for low or high figures: these first, whichever words print it', async () => {
    expect(await found('执行率低')).toEqual(['rate-62', 'rate-76', 'rate-94', 'rate-none']);
    const { answer } = await session.search({
      ...{ q: '执行率低', filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false },
    });
    expect(answer.wish).toBe('rate-asc');
    expect(await session.ids('执行率低', NO_FILTERS, 'rate')).toEqual([
      '2023/rate-94',
      '2023/rate-76',
      '2023/rate-62',
      '2023/rate-none',
    ]);
  });

  test('the same name in the title: the newest first, however often each says it', async () => {
    expect(await found('排灌站')).toEqual(['named-once', 'named-often']);
  });

  test('words beside the border of two fields count as often as the page prints them', async () => {
    expect(await found('井盖加固')).toEqual(['far-from-it', 'at-the-border']);
    expect(await found('井盖加固 其他')).toEqual(['at-the-border', 'far-from-it']);
  });

  const ask = (q: string) =>
    session.search({ q, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 9, counts: false });

  test('a name and a figure: first the row in which both stand', async () => {
    const { items } = await ask('水泵 0台');
    const [first] = items[0]?.sections ?? [];
    expect(first?.excerpt.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')).toBe(
      '更换[水泵]：≥20台，[0台]',
    );
  });

  test('what no report has in one piece: its words apart, offered and no match', async () => {
    for (const [q, apart] of [
      ['物业覆盖率', { whole: true, offers: [{ query: '物业 覆盖率', count: 2 }] }],
      ['物业的覆盖率', { whole: true, offers: [{ query: '物业 覆盖率', count: 2 }] }],
      ['养老院', { whole: false, offers: [{ query: '养老', count: 1 }] }],
      ['小区没钱修', { whole: false, offers: [{ query: '小区', count: 1 }] }],
      ['量子计算', { whole: false, offers: [] }],
    ] as const) {
      const { answer, total } = await ask(q);
      expect([q, answer.tier, total, answer.apart]).toEqual([q, 'none', 0, apart]);
      expect(answer.suggestions).toEqual([]);
    }
    expect((await ask('物业')).answer.apart.offers).toEqual([]);
  });

  test('what only shares a usual word with the query is not near it', async () => {
    expect(await found('执行率低')).not.toContain('high');
  });
});
