import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearchCommand } from '../../../../src/cli/opensearch.ts';
import { buildSearch } from '../../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../../../src/search/page-contract.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';
import type { SearchEngine } from '../../../../src/search/runtime/engine.ts';
import { NO_FILTERS, SORTS } from '../../../../src/search/runtime/filters.ts';
import type { SearchRequest } from '../../../../src/search/runtime/session.ts';
import { SearchSession } from '../../../../src/search/runtime/session.ts';
import { exportIndex } from '../../../../src/search/server/export-index.ts';
import { CURRENT_YEAR, partsFolder } from '../../../search-corpus/cached.ts';
import { corpus } from '../../../search-corpus/corpus.ts';
import { randomPieces } from '../../../search-corpus/pieces.ts';
import { QUERIES } from '../../../search-corpus/truth.ts';
import { runCommand } from '../../../support/run-command.ts';
import { bothAnswers } from '../../../support/search-server/compare.ts';
import type { ServerEvaluator } from '../../../support/search-server/evaluator.ts';
import { bulkLines, loadedServer } from '../../../support/search-server/exported.ts';

// What is written for a search server, loaded into one that does what the documentation of one says, against the site's
// own search over the same index.

const REPORTS = 80;
let root: string;
let records: readonly SearchRecord[];
let engine: SearchEngine;
let session: SearchSession;
let server: ServerEvaluator;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mingji-server-'));
  records = corpus(REPORTS);
  const aliases = [{ short: '市监局', full: ['市场监督管理局'] }];
  await buildSearch(records, {
    ...{
      outDir: join(root, 'dist', INDEX_FOLDER),
      cacheDir: partsFolder(),
      currentYear: CURRENT_YEAR,
      aliases,
    },
  });
  engine = await openIndexFolder(join(root, 'dist', INDEX_FOLDER));
  session = new SearchSession(engine);
  server = await loadedServer(engine, join(root, 'out'));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const request = (some: Partial<SearchRequest>): SearchRequest => ({
  ...{ q: '', filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 5, counts: true, units: true },
  ...some,
});

/** Requests that a server answers otherwise than the site does, and how many it answers. */
async function differences(requests: readonly SearchRequest[]) {
  const different: string[] = [];
  let taken = 0;
  for (const one of requests) {
    const { tier, own, server: other } = await bothAnswers(session, server, one);
    if (['all', 'exact', 'simplified'].includes(tier)) taken += 1;
    try {
      expect(other).toMatchObject(own as object);
    } catch (error) {
      different.push(
        `${one.q} ${JSON.stringify(one.filters)} ${one.sort} (${tier}): ${String(error).slice(0, 400)}`,
      );
    }
  }
  return { different, taken };
}

describe('a search server with what is exported', () => {
  test('holds every report of the index once, with the texts and the row that the site shows', async () => {
    const rows = await session.rows('', NO_FILTERS, 'year');
    const lines = bulkLines(join(root, 'out'));
    const ids = lines.filter((_, at) => at % 2 === 0).map((line) => JSON.parse(line).index._id as string);
    expect(ids).toEqual(rows.map(([id]) => id));
    expect(server.ids).toEqual(ids);
    for (const key of engine.all([...engine.slots.keys()])) {
      const [own, rest] = [await engine.text(key), await engine.moreText(key)];
      const document = JSON.parse(
        lines[ids.indexOf(own.u.slice('/reports/'.length, -1)) * 2 + 1] ?? '',
      ) as object;
      expect(document).toMatchObject({ own, rest });
    }
  });

  test('finds for the query set what the site finds, says the same of it, and nothing where the site has to guess', async () => {
    const asked = QUERIES.map(({ q }) => request({ q }));
    const { different, taken } = await differences(asked);
    expect(different).toEqual([]);
    expect(taken).toBeGreaterThan(50);
  });

  test('finds pieces out of the texts in every report that has them, and in no other', async () => {
    const pieces = randomPieces(records, 150, 7);
    const { different, taken } = await differences(pieces.map((q) => request({ q, counts: false })));
    expect(different).toEqual([]);
    expect(taken).toBe(pieces.length);
  });

  const [year] = [CURRENT_YEAR];
  const QUERY_FORMS = [
    '"绩效目标"',
    '绩效评价 -自评',
    `项目 -${year}`,
    `项目 -${year} -${year - 1}`,
    '-自评',
    '50万元',
    '市监局',
    '績效評價',
    '检',
    '绩效 评价 资金',
    '执行率低',
    '绩效，评价',
  ];
  const FILTERS = [
    NO_FILTERS,
    { ...NO_FILTERS, years: [year - 1, year] as const },
    { ...NO_FILTERS, years: [null, year - 2] as const, table: true },
    { ...NO_FILTERS, rate: ['lt60', '60to80'], open: true },
  ];

  test('leaves out, filters, counts, orders and pages as the site does', async () => {
    const { kind, grade } = engine.manifest.options;
    const filters = [
      ...FILTERS,
      { ...NO_FILTERS, kind: kind.slice(0, 1).map(([id]) => id), grade: grade.slice(0, 2).map(([id]) => id) },
    ];
    const asked = filters.flatMap((one) => QUERY_FORMS.map((q) => request({ q, filters: one })));
    const sorted = SORTS.flatMap((sort) =>
      ['', '绩效评价'].map((q) => request({ q, sort, offset: 5, limit: 10 })),
    );
    const { different, taken } = await differences([...asked, ...sorted]);
    expect(different).toEqual([]);
    expect(taken).toBeGreaterThan(40);
  });
});

describe('the files of an export', () => {
  test('are the same each time, keep below the size given, and take the place of those before', async () => {
    const folder = join(root, 'small');
    const whole = await exportIndex(engine, folder);
    const before = bulkLines(folder);
    const limit = 300_000;
    const { files, edition, bytes } = await exportIndex(engine, folder, limit);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    expect(files.length).toBeGreaterThan(3);
    expect(bulkLines(folder)).toEqual(before);
    expect({ edition, bytes }).toEqual({ edition: whole.edition, bytes: whole.bytes });
    for (const name of files) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(limit);
    await exportIndex(engine, folder);
    expect(readdirSync(folder).sort()).toEqual(['bulk-0001.ndjson', 'index.json']);
  });

  test('are of another edition where one word of one report is another', async () => {
    const changed = records.map((record, at) =>
      at === 3 ? { ...record, title: `${record.title}补充` } : record,
    );
    const outDir = join(root, 'changed', INDEX_FOLDER);
    await buildSearch(changed, { outDir, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
    const { edition } = await exportIndex(await openIndexFolder(outDir), join(root, 'other'));
    expect(edition).not.toBe((await exportIndex(engine, join(root, 'same'))).edition);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    runCommand(join(root, 'content'), args, openSearchCommand, {
      MINGJI_DIST: join(root, 'dist'),
      MINGJI_CACHE: join(root, 'cache'),
    });

  test('writes them, and says how they are loaded', async () => {
    const out = join(root, 'by-command');
    const { code, out: said } = await run('--out', out);
    expect(code).toBe(0);
    expect(said).toContain(`${records.length}份报告`);
    expect(readFileSync(join(out, 'index.json'), 'utf8')).toContain('"output_unigrams": true');
  });

  test('writes nothing among other files, nor into the site, nor without one', async () => {
    const out = join(root, 'taken');
    expect((await run('--out', out)).code).toBe(0);
    writeFileSync(join(out, 'notes.txt'), '');
    expect(await run('--out', out)).toMatchObject({ code: 1, err: expect.stringContaining('notes.txt') });
    expect((await run('--out', join(root, 'dist', 'data'))).code).toBe(1);
    expect((await run('--out', root)).code).toBe(1);
    expect((await run()).code).toBe(2);
    const empty = await runCommand(join(root, 'content'), ['--out', join(root, 'none')], openSearchCommand, {
      MINGJI_DIST: join(root, 'no-site'),
      MINGJI_CACHE: join(root, 'cache'),
    });
    expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('npm run build') });
  });
});
