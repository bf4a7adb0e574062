import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import { RECTIFICATION_LABELS } from '../../src/text/labels.ts';
import { PROJECT } from '../support/cache.ts';
import type { DataForms } from '../support/data-forms.ts';
import { dataForms, plainRow, saysSo } from '../support/data-forms.ts';
import { htmlText } from '../support/html.ts';
import type { ListRow } from '../support/list-rows.ts';
import { listRows } from '../support/list-rows.ts';
import { buildSite, scratchFolder } from '../support/site.ts';

// One value, changed in one content file, is changed in the page, in every form of the data and in the search; and
// in nothing else: neither in the data of others nor in what lists, the home page or the pages of others say of them. Each run changes one leaf and builds the site as an editor would. MINGJI_TEST_RUNS=30 for more.

const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 1);

// biome-ignore lint/suspicious/noExplicitAny: content as an editor sees it, of any form
type Json = any;

/** How a value is written, and how it is said again. */
interface Change {
  /** What the content file says from now on. */
  readonly value: string;
  /** As the page prints it and the search finds it. */
  readonly printed: string;
  /** As the data say it. */
  readonly data: string;
}

interface Kind {
  readonly name: string;
  /** The table that holds it. */
  readonly table: string;
  /** Where it stands; of several, one is drawn. */
  readonly leaves: (json: Json) => readonly { readonly in: Json; readonly key: string }[];
  readonly change: (draw: Draw) => Change;
  /** A record that reports share; a report's own file where it is left out. */
  readonly of?: 'units' | 'projects';
}

/** A number and a word that the site has never said. */
interface Draw {
  readonly number: number;
  readonly word: string;
}

const same = (value: string, printed = value): Change => ({ value, printed, data: value });
const worded =
  (words: (word: string) => string) =>
  ({ word }: Draw): Change =>
    same(words(word), word);
const rows = (list: Json, key: string, has: (row: Json) => boolean = () => true) =>
  (Array.isArray(list) ? list : []).filter((row) => key in row && has(row)).map((row) => ({ in: row, key }));
const indicators = (json: Json, key: string, has?: (row: Json) => boolean) =>
  rows(json.indicators?.rows, key, has);

const KINDS: readonly Kind[] = [
  {
    name: 'what was spent',
    table: 'funds',
    leaves: (json) =>
      rows(json.funds.lines, 'executed', (line) => line.source === 'total' && line.executed.endsWith('万元')),
    change: ({ number }) => ({
      value: `1${number / 100}万元`,
      printed: `1${number / 100}万元`,
      data: `1${number}00`,
    }),
  },
  {
    name: 'a target',
    table: 'indicators',
    leaves: (json) => indicators(json, 'target', ({ target }) => /^≥\d+册$/.test(target)),
    change: ({ number }) => same(`≥1${number}册`),
  },
  {
    name: 'an actual value',
    table: 'indicators',
    leaves: (json) => indicators(json, 'actual', ({ actual }) => /^\d+(?:册|人次)$/.test(actual)),
    change: ({ number }) => same(`1${number}册`),
  },
  {
    name: 'a rate that was printed',
    table: 'indicators',
    leaves: (json) => indicators(json, 'actual', ({ actual }) => /^[\d.]+%$/.test(actual)),
    change: ({ number }) => same(`${(number % 90) + 5}.${number}%`),
  },
  {
    name: 'points that were given',
    table: 'indicators',
    leaves: (json) => indicators(json, 'claimedScore', ({ weight }) => Number(weight) > 2),
    change: ({ number }) => same(`1.${number}`.replace(/0+$/, '1')),
  },
  {
    name: 'a title',
    table: 'reports',
    leaves: (json) => [{ in: json, key: 'title' }],
    change: worded((word) => `清源区公共图书馆${word}项目绩效自评报告`),
  },
  {
    name: 'a finding',
    table: 'findings',
    leaves: (json) => rows(json.findings, 'text'),
    change: worded((word) => `分馆的${word}没有清点。`),
  },
  {
    name: 'a recommendation',
    table: 'findings',
    leaves: (json) => rows(json.recommendations, 'text'),
    change: worded((word) => `把${word}列入年度任务`),
  },
  {
    name: 'a measure of rectification',
    table: 'rectifications',
    leaves: (json) => rows(json.rectifications, 'measure'),
    change: worded((word) => `由总馆清点${word}`),
  },
  {
    name: 'the state of a rectification',
    table: 'rectifications',
    leaves: (json) =>
      rows(json.rectifications, 'state', ({ state }) => state === 'partly' || state === 'in-progress'),
    change: ({ number }) =>
      number % 2 === 0
        ? { value: 'in-progress', printed: RECTIFICATION_LABELS['in-progress'], data: 'in-progress' }
        : { value: 'partly', printed: RECTIFICATION_LABELS.partly, data: 'partly' },
  },
  {
    name: 'a figure of the words',
    table: 'statements',
    leaves: (json) => rows(json.statements, 'figure', ({ figure }) => /^\d+人$/.test(figure)),
    change: ({ number }) => same(`1${number}人`),
  },
  {
    name: 'the name of a unit',
    table: 'units',
    of: 'units',
    leaves: (json) => [{ in: json, key: 'name' }],
    change: worded((word) => `示例市清源区${word}馆`),
  },
  {
    name: 'the name of a project',
    table: 'projects',
    of: 'projects',
    leaves: (json) => [{ in: json, key: 'name' }],
    change: worded((word) => `公共图书馆${word}`),
  },
];

/** Checks that one value alone may fail. */
const ALONE = ['S_TOTAL', 'X_BALANCE', 'X_OVER', 'X_PARTS', 'X_RATE', 'X_SPLIT'];

/** Characters whose pairs the golden site never says. */
const CHARACTERS = '鳜鲈鲟鲢鳙鲫鳊鲮鲳鲽鳐鳗鳕鲷鲑鳟鲶鳝鲨鲸';

const draws = fc.record({
  kind: fc.nat(KINDS.length - 1),
  place: fc.nat(1000),
  number: fc.integer({ min: 1011, max: 9899 }).filter((number) => number % 10 !== 0),
  word: fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 4, maxLength: 4 })
    .map((characters) => characters.join('')),
});

/** Below the address of a report: all of what is only about it. */
const OWN = /^reports\/(\d{4}\/[^/]+)\/(?:v\d+\/)?(?:report\.json|indicators\.csv|working-paper\.xlsx)$/;

let folder: string;
let content: string;
let dist: string;
beforeAll(async () => {
  folder = await scratchFolder('one-value');
  content = join(folder, 'content');
  dist = join(folder, 'dist');
  cpSync(join(PROJECT, 'test/sites/golden/content'), content, { recursive: true });
  // One value alone no longer adds up with the others, which stops a build unless somebody answers for it.
  for (const file of filesOf(undefined)) {
    const json = JSON.parse(readFileSync(join(content, file), 'utf8'));
    const waivers = ALONE.map((check) => ({ check, reason: '原件如此', by: '示例岗位', on: '2025-12-01' }));
    writeFileSync(join(content, file), JSON.stringify({ ...json, waivers }, null, 2));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The site as it stands: checksums of its files, its data, what a page says, what the search finds. */
interface Look {
  readonly sums: ReadonlyMap<string, string>;
  readonly data: DataForms;
  /** What lists, the home page and the pages of others say of reports, units and projects, by the path of the page. */
  readonly rows: ReadonlyMap<string, readonly ListRow[]>;
}

async function look(): Promise<Look> {
  const built = await buildSite({ content, dist });
  expect(built.code, built.output).toBe(0);
  const lines = (await readFile(join(dist, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  const paths = lines.map((line) => line.slice(66));
  const rows = new Map<string, readonly ListRow[]>();
  for (const path of paths)
    if (path.endsWith('.html')) rows.set(path, listRows(await readFile(join(dist, path), 'utf8')));
  return {
    rows,
    sums: new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)])),
    data: await dataForms((name) => readFile(join(dist, 'data', name))),
  };
}

async function found(words: string): Promise<readonly string[]> {
  const session = new SearchSession(await openIndexFolder(join(dist, INDEX_FOLDER)));
  const asked = {
    q: words,
    filters: NO_FILTERS,
    sort: 'relevance',
    offset: 0,
    limit: 50,
    counts: false,
  } as const;
  return (await session.search(asked)).items.map(({ url }) => url);
}

/** Reports that are public, and the files of units and projects, as paths below the content folder. */
function filesOf(of: Kind['of']): readonly string[] {
  if (of !== undefined) return readdirSync(join(content, of)).map((file) => join(of, file));
  return readdirSync(join(content, 'reports')).flatMap((year) =>
    readdirSync(join(content, 'reports', year))
      .map((slug) => join('reports', year, slug, 'report.json'))
      .filter((file) => JSON.parse(readFileSync(join(content, file), 'utf8')).state === 'published'),
  );
}

/** Reports that a changed file is about, as ids. */
function reportsOf(file: string, kind: Kind): ReadonlySet<string> {
  const id = file.split('/').at(-1)?.replace('.json', '');
  const isOf = (json: Json) =>
    kind.of === 'projects' ? json.project === id : JSON.stringify(json).includes(`"unit":"${id}"`);
  const own =
    kind.of === undefined
      ? [file]
      : filesOf(undefined).filter((report) => isOf(JSON.parse(readFileSync(join(content, report), 'utf8'))));
  return new Set(own.map((report) => report.split('/').slice(1, 3).join('/')));
}

/**
 * The reports that a changed file is about, with the units and projects that they name, as lists give totals of these,
 * and the records that name it or that it names, as the one before it.
 */
function touchedBy(file: string, about: ReadonlySet<string>): ReadonlySet<string> {
  const says = (one: string, other: string) =>
    readFileSync(join(content, one), 'utf8').includes(`"${other.split('/').at(-1)?.replace('.json', '')}"`);
  const related = file.startsWith('reports/')
    ? []
    : [...filesOf('units'), ...filesOf('projects')].filter((other) => says(other, file) || says(file, other));
  const named = [...about].flatMap((id) => {
    const text = readFileSync(join(content, 'reports', id, 'report.json'), 'utf8');
    const { project, otherProjects = [] } = JSON.parse(text);
    const units = [...text.matchAll(/"unit":\s*"([^"]+)"/g)].map(([, unit]) => `units/${unit}`);
    return [...units, ...[project, ...otherProjects].map((one) => `projects/${one}`)];
  });
  return new Set([...about, ...named, ...[file, ...related].map((one) => one.replace('.json', ''))]);
}

/** What pages say of anything but some, page by page. */
function saidOfOthers({ rows }: Look, touched: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const isOther = ({ about }: ListRow) => ![...about].some((one) => touched.has(one));
  return new Map([...rows].map(([path, all]) => [path, all.filter(isOther).map(({ text }) => text)]));
}

/** Totals of units and projects, and rows that name another report, may change with one. */
const SUMS = /^(?:zh\/)?(?:units|projects)\./;

describe('one changed value', () => {
  test(`changes everywhere, and nothing else (${RUNS} of ${KINDS.length} kinds)`, {
    timeout: RUNS * 120_000 + 180_000,
  }, async () => {
    let before = await look();
    const seen: string[] = [];
    await fc.assert(
      fc.asyncProperty(draws, async ({ kind: number, place, ...draw }) => {
        const kind = KINDS[number] as Kind;
        const places = filesOf(kind.of).flatMap((file) => {
          const json = JSON.parse(readFileSync(join(content, file), 'utf8'));
          return kind.leaves(json).map((leaf) => ({ file, json, ...leaf }));
        });
        const at = places[place % places.length];
        if (at === undefined) throw new Error(`The golden site has no place for ${kind.name}`);
        const { value, printed, data } = kind.change(draw);
        fc.pre(at.in[at.key] !== value);
        at.in[at.key] = value;
        writeFileSync(join(content, at.file), JSON.stringify(at.json, null, 2));
        const where = `${kind.name} in ${at.file}: ${value}`;
        seen.push(where);
        const about = reportsOf(at.file, kind);
        const now = await look();

        const pages =
          kind.of === undefined ? [...about].map((id) => `reports/${id}`) : [at.file.replace('.json', '')];
        for (const page of pages) {
          expect(htmlText(await readFile(join(dist, page, 'index.html'), 'utf8')), where).toContain(printed);
        }
        for (const form of ['csv', 'parquet']) {
          expect(saysSo(now.data.get(`${kind.table}.${form}`), data), `${where} ${form}`).toBe(true);
        }
        // Files for people say codes in words.
        for (const form of [`${kind.table}.xlsx`, `zh/${kind.table}.csv`]) {
          const rows = now.data.get(form);
          expect(saysSo(rows, data) || saysSo(rows, printed), `${where} ${form}`).toBe(true);
        }
        for (const id of about) {
          const json = await readFile(join(dist, 'reports', id, 'report.json'), 'utf8');
          expect(json, where).toContain(data);
          expect(await found(printed), where).toContain(`/reports/${id}/`);
        }

        let compared = 0;
        for (const [path, sum] of before.sums) {
          const id = OWN.exec(path)?.[1];
          if (id === undefined || about.has(id)) continue;
          compared += 1;
          expect(now.sums.get(path), `${where} changes ${path}`).toBe(sum);
        }
        for (const [form, own] of now.data) {
          if (SUMS.test(form)) continue;
          const others = (all: DataForms) =>
            (all.get(form) ?? [])
              .map(plainRow)
              .filter((row) => ![...about].some((id) => row.includes(`"${id}"`)));
          expect(others(now.data), `${where} changes ${form}`).toEqual(others(before.data));
          compared += own.length;
        }
        const touched = touchedBy(at.file, about);
        const [said, says] = [saidOfOthers(before, touched), saidOfOthers(now, touched)];
        // Home picks a few reports by rank: where one value changes, another may take its place.
        for (const [path, texts] of said)
          if (path !== 'index.html')
            expect([...(says.get(path) ?? [])].sort(), `${where} changes ${path}`).toEqual([...texts].sort());
        // A project or unit that many reports name leaves fewer others.
        expect([...said.values()].flat().length).toBeGreaterThan(20);
        expect(compared).toBeGreaterThan(20);
        before = now;
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(seen.length).toBe(RUNS);
  });
});
