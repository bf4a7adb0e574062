import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import aliases from '../../../content/aliases.json' with { type: 'json' };
import type { Alias } from '../../../src/model/reference.ts';
import { tagOf } from '../../../src/search/build/bytes.ts';
import type { SearchBuildResult } from '../../../src/search/build-index.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import type { SearchManifest } from '../../../src/search/files/manifest.ts';
import { ENTRY_FILE, TEXT_FOLDER } from '../../../src/search/files/manifest.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { SearchEngine, SearchFormatError } from '../../../src/search/runtime/engine.ts';
import type { SearchFilters, SearchSort } from '../../../src/search/runtime/filters.ts';
import { NO_FILTERS, SORTS } from '../../../src/search/runtime/filters.ts';
import type { SearchResponse } from '../../../src/search/runtime/session.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { CURRENT_YEAR, partsFolder, SMALL_CORPUS } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { isWhole, randomPieces } from '../../search-corpus/pieces.ts';
import type { TestQuery } from '../../search-corpus/truth.ts';
import { QUERIES, Truth } from '../../search-corpus/truth.ts';

// One index of 500 generated reports and the founding one, cut into archive and current year, and once more with all
// years in one tier. Parts come from one cache, so only the first build runs Pagefind.

const BUILD_MS = 120_000;
const RECORDS = corpus(SMALL_CORPUS);
const ALIASES: readonly Alias[] = aliases.aliases;

let folder: string;
let built: SearchBuildResult;
let session: SearchSession;

function build(
  name: string,
  records: readonly SearchRecord[],
  currentYear: number,
): Promise<SearchBuildResult> {
  const options = {
    outDir: join(folder, name),
    cacheDir: partsFolder(),
    currentYear,
    aliases: ALIASES,
  };
  return buildSearch(records, options);
}

async function open(name: string): Promise<SearchSession> {
  return new SearchSession(await openIndexFolder(join(folder, name)));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-search-'));
  built = await build('site', RECORDS, CURRENT_YEAR);
  session = await open('site');
}, BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (
  q: string,
  filters = NO_FILTERS,
  sort: SearchSort = 'relevance',
  limit = 0,
): Promise<SearchResponse> => session.search({ q, filters, sort, offset: 0, limit, counts: false });
const ids = (q: string, filters = NO_FILTERS, sort: SearchSort = 'relevance'): Promise<string[]> =>
  session.ids(q, filters, sort);

const truth = new Truth(RECORDS);
const inCategories = (letters: string): readonly TestQuery[] =>
  QUERIES.filter(({ cat }) => letters.includes(cat.charAt(0)));

describe('the query set on 501 reports', () => {
  test.each(inCategories('ABCDEFGHIKLMNP'))(
    '$id $q finds every report with it and no other',
    async ({ q, terms, expect: expected }) => {
      const wanted = truth.ids(terms);
      expect(wanted.size).toBeGreaterThan(0);
      expect(new Set(await ids(q))).toEqual(wanted);
      if (expected === 'seed') expect(wanted).toContain('2023/maiji-zhiliang-qiangqu');
    },
  );

  test.each([
    ['〔2020〕10号', ['2020␁10号']],
    ['2020-10', ['2020␁10']],
    ['3C', ['3c']],
    ['台/件', ['台件']],
    ['月底', ['月底']],
    ['ISO9001:2015', ['iso9001', '2015']],
  ])('%s', async (q, terms) => {
    const wanted = truth.ids(terms);
    expect(wanted.size).toBeGreaterThan(0);
    expect((await ask(q)).answer.tier).toBe('exact');
    expect(new Set(await ids(q))).toEqual(wanted);
  });

  test.each(inCategories('O'))('$id $q finds nothing and says so', async ({ q }) => {
    const { answer, total, items } = await ask(q, NO_FILTERS, 'relevance', 10);
    expect({ tier: answer.tier, total, items, others: answer.suggestions }).toEqual({
      tier: 'none',
      total: 0,
      items: [],
      others: [],
    });
  });

  test('a wrong character is offered right for at least five of seven', async () => {
    const offered = await Promise.all(
      inCategories('J').map(async ({ q, terms }) => {
        const { answer } = await ask(q);
        const found = new Set(await ids(q));
        const right =
          answer.used === terms.join(' ') ||
          answer.suggestions.some(({ query }) => query === terms.join(' '));
        return right || (answer.tier === 'near' && [...truth.ids(terms)].some((id) => found.has(id)));
      }),
    );
    expect(offered.filter(Boolean).length).toBeGreaterThanOrEqual(5);
  });

  test('300 random pieces of the texts, by plain comparison', async () => {
    const wrong: string[] = [];
    for (const piece of randomPieces(RECORDS, 300, 7))
      if (!isWhole(truth, piece, new Set(await ids(piece)))) wrong.push(piece);
    expect(wrong).toEqual([]);
  });
});

describe('answers do not depend on what was asked before', () => {
  test('nor on the order of the questions', async () => {
    const some = QUERIES.filter((_, index) => index % 7 === 0).map(({ q }) => q);
    const fresh = async (order: readonly string[]): Promise<Map<string, string[]>> => {
      const other = await open('site');
      const answers = new Map<string, string[]>();
      for (const q of order) answers.set(q, await other.ids(q, NO_FILTERS, 'relevance'));
      return answers;
    };
    const forward = await fresh(some);
    const backward = await fresh([...some].reverse());
    for (const q of some) expect(backward.get(q), q).toEqual(forward.get(q));
  });
});

describe('several indexes give what one would', () => {
  const FILTERS: readonly Partial<SearchFilters>[] = [
    {},
    { years: [2018, 2023] },
    { kind: ['dept', 'finance'], table: true },
    { grade: ['good'], open: true, years: [null, 2022] },
    { rate: ['lt60', 'full'], amount: ['100to500w', 'ge1000w'] },
  ];

  beforeAll(async () => {
    await build('one', RECORDS, 1900);
  }, BUILD_MS);

  test.each(['', '绩效评价', '检定', '质量强市 -麦积区', '优'])(
    '%s',
    async (q) => {
      const one = await open('one');
      for (const partial of FILTERS)
        for (const sort of SORTS) {
          const filters = { ...NO_FILTERS, ...partial };
          expect(await ids(q, filters, sort), `${JSON.stringify(partial)} ${sort}`).toEqual(
            await one.ids(q, filters, sort),
          );
        }
    },
    60_000,
  );

  test('sorts and filters are those of the records themselves', async () => {
    const filters: SearchFilters = { ...NO_FILTERS, years: [2017, 2024], kind: ['dept'], table: true };
    const kept = RECORDS.filter(({ year, kind, hasTable }) => year >= 2017 && kind.id === 'dept' && hasTable);
    const value: Record<string, (record: SearchRecord) => number | null> = {
      amount: ({ budgetFen }) => budgetFen,
      score: ({ score }) => (score === null ? null : Number(score)),
      rate: ({ executionRate }) => (executionRate === null ? null : Number(executionRate)),
    };
    const byId = new Map(RECORDS.map((record) => [record.id, record]));
    for (const [sort, read] of Object.entries(value))
      for (const [name, sign] of [
        [sort, -1],
        [`${sort}-asc`, 1],
      ] as const) {
        const list = (await ids('', filters, name as SearchSort)).flatMap((id) => byId.get(id) ?? []);
        expect(new Set(list)).toEqual(new Set(kept));
        const values = list.map(read);
        const numbers = values.filter((number) => number !== null);
        expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
        expect(values.slice(numbers.length).every((number) => number === null)).toBe(true);
      }
  });

  test.each<[string, Partial<SearchFilters>, (record: SearchRecord) => boolean]>([
    ['unit', { unit: ['maiji-shijianju'] }, ({ unit }) => unit.id === 'maiji-shijianju'],
    ['kind', { kind: ['finance'] }, ({ kind }) => kind.id === 'finance'],
    ['grade', { grade: ['good', 'poor'] }, ({ grade }) => grade?.id === 'good' || grade?.id === 'poor'],
    ['rate', { rate: ['none'] }, ({ rateBucket }) => rateBucket === 'none'],
    ['amount', { amount: ['10to50w'] }, ({ amountBucket }) => amountBucket === '10to50w'],
    ['table', { table: true }, ({ hasTable }) => hasTable],
    ['open findings', { open: true }, ({ hasOpenFindings }) => hasOpenFindings],
    ['years', { years: [2019, 2020] }, ({ year }) => year === 2019 || year === 2020],
  ])('the filter by %s keeps those reports', async (_name, partial, keep) => {
    const wanted = RECORDS.filter(keep).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(new Set(await ids('', { ...NO_FILTERS, ...partial }))).toEqual(new Set(wanted));
  });

  test('counts are those of the records, each filter without itself', async () => {
    const filters: SearchFilters = { ...NO_FILTERS, kind: ['dept'] };
    const { counts, total } = await session.search({
      q: '绩效',
      filters,
      sort: 'year',
      offset: 0,
      limit: 0,
      counts: true,
    });
    const dept = RECORDS.filter(({ kind }) => kind.id === 'dept');
    expect(total).toBe(dept.length);
    expect(counts?.kind).toEqual(
      Object.fromEntries(
        ['unit-self', 'dept', 'finance'].map((id) => [
          id,
          RECORDS.filter(({ kind }) => kind.id === id).length,
        ]),
      ),
    );
    expect(counts?.table).toBe(dept.filter(({ hasTable }) => hasTable).length);
    expect(counts?.year['2023']).toBe(dept.filter(({ year }) => year === 2023).length);
  });

  test('units are counted when they are asked for, or where one is chosen', async () => {
    const [first] = RECORDS;
    if (first === undefined) throw new Error('There are no reports');
    const asked = { q: '绩效', sort: 'year', offset: 0, limit: 0, counts: true } as const;
    const own = new SearchSession(session.engine);
    const without = await own.search({ ...asked, filters: NO_FILTERS });
    expect([without.counts?.unit, without.unitNames]).toEqual([{}, null]);
    const chosen = { ...NO_FILTERS, unit: [first.unit.id] };
    for (const request of [
      { ...asked, filters: NO_FILTERS, units: true },
      { ...asked, filters: chosen },
    ]) {
      const { counts, unitNames } = await own.search(request);
      expect(unitNames).toEqual(Object.fromEntries(RECORDS.map(({ unit }) => [unit.id, unit.name])));
      for (const { unit } of RECORDS)
        expect(counts?.unit[unit.id]).toBe(RECORDS.filter((one) => one.unit.id === unit.id).length);
    }
  });
});

describe('each step is tried only when the one before finds nothing', () => {
  test.each([
    ['质量强市', 'exact', null],
    ['標準化', 'simplified', '标准化'],
    ['麦积区2022年市场监督管理局', 'split', '麦积区 2022年 市场监督管理局'],
    ['秦州区教育局幼儿园建设', 'split', '秦州区教育局 幼儿园建设'],
    ['质量强是', 'corrected', '质量强市'],
    ['质强量市', 'corrected', '质量强市'],
    ['zhiliang qiangshi', 'corrected', '质量强市'],
    ['zlqs', 'corrected', '质量强市'],
    ['航天发射', 'none', null],
    ['，。！', 'unsearchable', null],
    ['', 'all', null],
    ['"财预〔2020〕10号"', 'exact', null],
  ])('%s: %s', async (q, tier, used) => {
    const { answer } = await ask(q);
    expect(answer.tier).toBe(tier);
    if (used !== null) expect(answer.used).toBe(used);
  });

  test('a sum of money is found in any form', async () => {
    const wanted = new Set(await ids('50万元'));
    expect(wanted).toContain('2023/maiji-zhiliang-qiangqu');
    for (const q of [
      '500000元',
      '500,000元',
      '伍拾万元',
      '五十万元整',
      '50 万元',
      '５０.00万元',
      '0.5百万元',
    ]) {
      expect((await ask(q)).answer.tier, q).toBe('exact');
      const { items } = await ask(q, NO_FILTERS, 'relevance', 10);
      const unmarked = items.filter(
        ({ sections }) => !sections.some(({ excerpt }) => excerpt.some(({ mark }) => mark)),
      );
      expect(unmarked, q).toEqual([]);
      expect(new Set(await ids(q)), q).toEqual(wanted);
    }
  });

  test('a short name also finds the full one, and says so', async () => {
    const { answer } = await ask('麦积区市监局');
    expect(answer.aliases).toEqual(['麦积区市场监督管理局']);
    expect(new Set(await ids('麦积区市监局'))).toEqual(new Set(await ids('麦积区市场监督管理局')));
  });

  test.each([
    ['秦州区教体局', '秦州区教育局', false],
    ['武都区农业局', '武都区农业农村局', true],
    ['康县发改委', '康县发展和改革局', true],
    ['麦积区卫健委', '麦积区卫生健康局', true],
    ['September 2021', '9月 2021', true],
    ['3C March', '3C 3月', true],
    ['老人大病', '老人大病', false],
  ])('%s is searched as %s too: %s', async (q, full, named) => {
    const { answer } = await ask(q);
    const found = new Set(await ids(q));
    const wanted = named ? await ids(full) : [];
    expect(answer.aliases.length > 0).toBe(named);
    expect(wanted.length > 0).toBe(named);
    expect(wanted.every((id) => found.has(id))).toBe(true);
  });

  test('a place without its ending and a short name in one find what both find', async () => {
    const bodies = new Set(RECORDS.map(({ unit }) => unit.name));
    let looked = 0;
    for (const { short, full } of ALIASES)
      for (const name of bodies) {
        const [, place] = /^(.{2,})[区县].+$/u.exec(name) ?? [];
        if (place === undefined || !full.some((one) => name.endsWith(one))) continue;
        const found = await ids(`${place}${short}`);
        expect(new Set(found), `${place}${short}`).toEqual(new Set(await ids(`${place} ${short}`)));
        expect(found, `${place}${short}`).not.toEqual([]);
        looked += 1;
      }
    expect(looked).toBeGreaterThan(5);
  });

  test('a minus leaves reports out', async () => {
    const without = new Set(await ids('绩效 -麦积区'));
    const wanted = [...truth.ids(['绩效'])].filter((id) => !truth.ids(['麦积区']).has(id));
    expect(without).toEqual(new Set(wanted));
  });

  test('a report whose project is searched comes before one that mentions it', async () => {
    const [first] = await ids('质量强市');
    const top = RECORDS.find(({ id }) => id === first);
    expect(top?.title).toContain('质量强市');
  });
});

describe('what a result shows', () => {
  test('marks, parts with anchors, printed figures', async () => {
    const { items } = await ask('1489台', NO_FILTERS, 'relevance', 10);
    const item = items.find(({ url }) => url === '/reports/2023/maiji-zhiliang-qiangqu/');
    expect(item).toMatchObject({
      year: 2023,
      score: '90',
      executionRate: '57.96',
      grade: '优',
      example: false,
    });
    expect(item?.sections[0]).toMatchObject({ anchor: 'metrology', count: 1 });
    expect(item?.sections[0]?.excerpt.filter(({ mark }) => mark)).toEqual([{ text: '1489台', mark: true }]);
  });
});

test('what is found in traditional characters is marked on its page as it stands there', async () => {
  const { items } = await ask('绩效评价报告', NO_FILTERS, 'relevance', RECORDS.length);
  const traditional = items.find(({ title }) => title.some(({ text }) => text === '績效評價報告'));
  expect(traditional?.title.at(-1)).toEqual({ text: '績效評價報告', mark: true });
  expect(traditional?.marks).toEqual(['绩效评价报告', '績效評價報告']);
  expect(items.find(({ title }) => title.at(-1)?.text === '绩效评价报告')?.marks).toEqual(['绩效评价报告']);
});

describe('hostile queries', () => {
  test.each([
    ['质'.repeat(5000)],
    ['a'.repeat(5000)],
    [Array.from({ length: 2500 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(' ')],
    ['<script>alert(1)</script>'],
    ['%00'],
    ['\u0000'],
    ['\ud800'],
    ['质量\udc00强市'],
    ['"""""'],
    ['-"'],
    ['--------'],
    ['((((((((('],
    ['__proto__'],
    ['constructor'],
    ['. . . .'],
    ['\\'],
    ['🏛️ 👨‍👩‍👧'],
  ])('%s', async (q) => {
    const { total, items } = await ask(q, NO_FILTERS, 'relevance', 3);
    expect(total).toBeGreaterThanOrEqual(items.length);
  });
});

describe('the files of an index', () => {
  const files = (name: string): Map<string, string> => {
    const dir = join(folder, name);
    const paths = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      paths.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path).toString('base64')];
      }),
    );
  };

  test('are the same for the same records, in whatever order they come', async () => {
    const again = await build('again', [...RECORDS].reverse(), CURRENT_YEAR);
    expect(again.indexed).toBe(0);
    expect(files('again')).toEqual(files('site'));
  });

  test(
    'of closed years have another address where their bytes are others, and nowhere else',
    async () => {
      const closed = RECORDS.find(({ year }) => year === CURRENT_YEAR - 5);
      const added = {
        ...{ kind: 'text' as const, anchor: 'n', heading: '整改', blocks: ['资金已全部追回，犇羴鱻。'] },
      };
      const edited = RECORDS.map((record) =>
        record === closed ? { ...record, sections: [...record.sections, added] } : record,
      );
      // None where a run before this one left the part.
      expect((await build('closed', edited, CURRENT_YEAR)).indexed).toBeLessThanOrEqual(1);
      const [before, after] = [files('site'), files('closed')];
      const stood = new Set(before.values());
      const others = [...after].filter(([path, bytes]) => before.get(path) !== bytes);
      expect(others.filter(([, bytes]) => stood.has(bytes)).map(([path]) => path)).toEqual([]);
      const renewed = others.map(([path]) => path).filter((path) => before.has(path));
      expect(renewed.sort()).toEqual([ENTRY_FILE, expect.stringMatching(`^${TEXT_FOLDER}`)]);
      // The packs that hold a pair of the new words, of more than a thousand files.
      expect(after.size).toBeGreaterThan(1000);
      expect(others.length).toBeLessThan(after.size / 20);
    },
    BUILD_MS,
  );

  test(
    'of the archive stay byte for byte when a report of the current year is edited',
    async () => {
      const edited = RECORDS.map((record) =>
        record.year === CURRENT_YEAR && record.id === RECORDS.find(({ year }) => year === CURRENT_YEAR)?.id
          ? {
              ...record,
              sections: [
                ...record.sections,
                { kind: 'text' as const, anchor: 'n', heading: '补充', blocks: ['犇羴鱻'] },
              ],
            }
          : record,
      );
      const result = await build('edited', edited, CURRENT_YEAR);
      // The other nine parts are those of the first build.
      expect(result.cached).toBeGreaterThanOrEqual(9);
      const before = files('site');
      const after = files('edited');
      const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((path) => !path.startsWith('current/') && path !== ENTRY_FILE)).toEqual([
        expect.stringMatching(/^text\/2024-0\//),
      ]);
      expect(await (await open('edited')).ids('羴鱻', NO_FILTERS, 'relevance')).toHaveLength(1);
    },
    BUILD_MS,
  );

  test(
    'of a closed year get another address only with other bytes, and most keep both when a report is edited',
    async () => {
      const target = RECORDS.find(({ year, sections }) => year === 2019 && sections.length > 4);
      const edited = RECORDS.map((record) =>
        record === target
          ? {
              ...record,
              sections: record.sections.map((section) =>
                section.anchor === 'problems'
                  ? { ...section, blocks: [...section.blocks, '上述问题已经整改完毕。'] }
                  : section,
              ),
            }
          : record,
      );
      await build('rectified', edited, CURRENT_YEAR);
      const [before, after] = [files('site'), files('rectified')];
      const known = new Set(before.values());
      const moved = [...after].filter(([path, bytes]) => !before.has(path) && known.has(bytes));
      expect(moved.map(([path]) => path)).toEqual([]);
      // The same address has the same bytes, but for the two kinds of files that are asked for again.
      const rewritten = [...after].filter(([path, bytes]) => before.has(path) && before.get(path) !== bytes);
      expect(rewritten.map(([path]) => path).filter((path) => path !== ENTRY_FILE)).toEqual([
        expect.stringMatching(/^text\/2019-0\//),
      ]);
      const archive = [...after.keys()].filter((path) => path.startsWith('archive/'));
      const kept = archive.filter((path) => before.has(path));
      expect(kept.length / archive.length).toBeGreaterThan(0.5);
      expect(await (await open('rectified')).ids('已经整改完毕', NO_FILTERS, 'relevance')).toEqual([
        target?.id,
      ]);
    },
    BUILD_MS,
  );

  test.each([0, 1, 2])('%i reports make an index too', async (count) => {
    const few = RECORDS.slice(0, count);
    await build('few', few, CURRENT_YEAR);
    const found = await (await open('few')).ids('', NO_FILTERS, 'relevance');
    expect(new Set(found)).toEqual(new Set(few.map(({ id }) => id)));
    expect(await (await open('few')).ids('1489台', NO_FILTERS, 'relevance')).toHaveLength(Math.min(count, 1));
  });

  test('come out right from a damaged cache, and old parts leave it', async () => {
    const cacheDir = join(folder, 'own-cache');
    const few = RECORDS.slice(0, 3);
    const make = (name: string): Promise<SearchBuildResult> =>
      buildSearch(few, { outDir: join(folder, name), cacheDir, currentYear: CURRENT_YEAR });
    await make('whole');
    const [part = ''] = readdirSync(cacheDir);
    writeFileSync(join(cacheDir, part), readFileSync(join(cacheDir, part)).subarray(0, 100));
    const [old, fresh] = [`${'0'.repeat(32)}.bin`, `${'1'.repeat(32)}.bin`];
    for (const name of [old, fresh]) writeFileSync(join(cacheDir, name), '');
    utimesSync(join(cacheDir, old), 0, 0);
    await make('mended');
    expect(files('mended')).toEqual(files('whole'));
    expect(readdirSync(cacheDir)).toContain(fresh);
    expect(readdirSync(cacheDir)).not.toContain(old);
  });

  test('of another release are refused instead of misread', async () => {
    const manifest = JSON.parse(
      gunzipSync(readFileSync(join(folder, 'site', ENTRY_FILE))).toString(),
    ) as SearchManifest;
    for (const other of [
      { ...manifest, format: 99 },
      { ...manifest, tokenizer: 99 },
    ]) {
      const fetchFile = async (): Promise<Uint8Array> => new TextEncoder().encode(JSON.stringify(other));
      await expect(SearchEngine.open(fetchFile)).rejects.toThrow(SearchFormatError);
    }
  });

  test('are named by their content, but for the entry and the texts', () => {
    const names = [...files('site').keys()];
    const named = (name: string): boolean => {
      const tag = /^(?:archive|current)\/\w[\w-]*-(\w{4})\.bin$/.exec(name)?.[1];
      const content = gunzipSync(readFileSync(join(folder, 'site', name)));
      return tag === undefined
        ? /^(?:traditional|sounds|facets|units)-[0-9a-f]{12}\.bin$/.test(name)
        : tagOf(content) === tag;
    };
    const unnamed = names.filter((name) => !named(name) && !name.startsWith(TEXT_FOLDER));
    expect(unnamed).toEqual([ENTRY_FILE]);
    expect(built.files).toBe(names.length);
  });
});
