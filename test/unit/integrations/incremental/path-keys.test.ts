import { describe, expect, test } from 'vitest';
import { folderOf } from '../../../../src/integrations/incremental/kept-site.ts';
import { pathKeys } from '../../../../src/integrations/incremental/path-keys.ts';
import type { ProjectId, UnitId } from '../../../../src/model/ids.ts';
import type { Content } from '../../../../src/reader/content.ts';
import { TABLE_TEXT } from '../../../../src/text/exports/tables.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { aggregate } from '../../../../src/view/list/aggregate.ts';
import { gradeFigure } from '../../../../src/view/list/grade-years.ts';
import { listData } from '../../../../src/view/list/list-data.ts';
import { listFilter } from '../../../../src/view/list/list-filter.ts';
import { reportLines } from '../../../../src/view/list/report-line.ts';
import { scoreChart } from '../../../../src/view/list/score-chart.ts';
import { unitMatrix } from '../../../../src/view/list/unit-matrix.ts';
import { unitFigures } from '../../../../src/view/list/unit-projects.ts';
import type { MadeReport } from '../../../support/report.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';
import { NARRATIVE, REPORT } from '../../../support/report-facts.ts';

const NOW = new Date('2026-01-01T00:00:00+08:00');
const OTHER = 'other-project' as ProjectId;

const PATHS = [
  'reports/2023/example/index.html',
  'reports/2023/example/checks/index.html',
  'reports/2023/example/compare.json',
  'reports/2023/example/indicators.csv',
  'reports/2023/example/package.zip',
  'reports/2022/example/index.html',
  'reports/2023/other/index.html',
  'projects/example-project/index.html',
  'projects/other-project/index.html',
  'years/2023/index.html',
  'years/2023/book/index.html',
  'years/2022/book/index.html',
  'data/2023.xlsx',
  'data/2023.zip',
  'data/2022.zip',
  'data/index.html',
  'data/reports.csv',
  'rectification/index.html',
  'method/cn-2020/index.html',
  'glossary/index.html',
  'search/index.html',
  'try/index.html',
  'reports/index.html',
  'index.html',
];

/** Files of the folders of a report and of a project, of each kind. */
const IN_FOLDERS = [
  ...PATHS,
  ...[
    ...['charts/money-flow.svg', 'feed.xml', 'report.json', 'working-paper.xlsx', 'anything.txt'],
    ...['v1/index.html', 'v1/report.json', 'v1/indicators.csv', 'v1/citation.bib'],
  ].map((file) => `reports/2023/example/${file}`),
  ...['charts/trend.svg', 'feed.xml', 'page/2/index.html'].map((file) => `projects/example-project/${file}`),
];

const REPORTS: Readonly<Record<string, () => MadeReport>> = {
  newest: () => makeReport({}, { id: '2023/example' }),
  before: () => makeReport({ fiscalYear: { from: 2022, to: 2022 } }, { id: '2022/example' }),
  other: () => makeReport({ project: OTHER }, { id: '2023/other' }),
};

function contentOf(changed: Partial<typeof REPORTS> = {}): Content {
  const made = Object.values({ ...REPORTS, ...changed }).map((make) => (make as () => MadeReport)());
  const content = makeContentOf(made);
  const [project] = content.projects.values();
  if (project === undefined) throw new Error('no project');
  return { ...content, projects: new Map([...content.projects, [OTHER, { ...project, id: OTHER }]]) };
}

function keysOf(content: Content, now = NOW) {
  // What the checks say depends on more: reports with the same words are told of each other.
  const archive = createArchive(content, { origin: 'https://example.org', base: '/' }, new Map(), now);
  const keys = pathKeys(archive, 'code');
  const { whole, folders } = keys;
  return { paths: IN_FOLDERS.map((path) => keys.of(path)), whole, folders: folders() };
}

/** The paths whose key is another one, and whether the search index has one. */
function changed(content: Content, now = NOW): readonly string[] {
  const [then, since] = [keysOf(contentOf()), keysOf(content, now)];
  const others = IN_FOLDERS.filter((_, index) => then.paths[index] !== since.paths[index]);
  const paths = PATHS.filter((path) => others.includes(path));
  // A folder of which a file is another one is not taken over as a whole; of others nothing is asked.
  for (const path of others) {
    const key = then.folders.get(folderOf(path) ?? '');
    if (key !== undefined) expect(since.folders.get(folderOf(path) ?? ''), path).not.toBe(key);
  }
  return then.whole === since.whole ? paths : [...paths, 'search'];
}

test('nothing changes with nothing', () => expect(changed(contentOf())).toEqual([]));

test('a word is printed by the report itself, by packages, and by what tells their sizes', () => {
  const words = `${NARRATIVE}\n补充说明一次。\n`;
  expect(
    changed(contentOf({ newest: () => makeReport({}, { id: '2023/example', narrative: words }) })),
  ).toEqual([
    'reports/2023/example/index.html',
    'reports/2023/example/checks/index.html',
    'reports/2023/example/package.zip',
    'data/2023.zip',
    'data/index.html',
    'search',
  ]);
});

test('a fact that no list prints is told by the report, its book and the data, and by no other report', () => {
  const facts = () => makeReport({ printedUnitName: '示例区教育局（另印）' }, { id: '2023/example' });
  const paths = changed(contentOf({ newest: facts }));
  expect(paths).toContain('reports/2023/example/indicators.csv');
  expect(paths).not.toContain('reports/2022/example/index.html');
  expect(paths).not.toContain('reports/index.html');
  expect(paths).not.toContain('years/2023/index.html');
  expect(paths).toContain('years/2023/book/index.html');
  expect(paths).toContain('data/2023.xlsx');
  expect(paths).toContain('data/reports.csv');
  expect(paths).not.toContain('reports/2023/other/index.html');
  expect(paths).not.toContain('projects/other-project/index.html');
  expect(paths).not.toContain('data/2022.zip');
});

test('lists of findings print of a report its name, and nothing else of its row', () => {
  const disclosure = { ...REPORT.disclosure, publishedOn: '2024-08-21' } as typeof REPORT.disclosure;
  const published = () => makeReport({ disclosure }, { id: '2023/example' });
  const paths = changed(contentOf({ newest: published }));
  expect(paths).toContain('reports/index.html');
  expect(paths).not.toContain('rectification/index.html');
  const renamed = () => makeReport({ title: '另一个标题' }, { id: '2023/example' });
  expect(changed(contentOf({ newest: renamed }))).toContain('rectification/index.html');
});

const TABLES = Object.keys(TABLE_TEXT);

/** The tables whose key is another one; in all of their forms, or in none. */
function tablesChanged(content: Content): readonly string[] {
  const [then, since] = [contentOf(), content].map((one) => {
    const archive = createArchive(one, { origin: 'https://example.org', base: '/' }, new Map(), NOW);
    return pathKeys(archive, 'code');
  });
  return TABLES.filter((name) => {
    const forms = [`data/${name}.csv`, `data/zh/${name}.csv`, `data/${name}.parquet`];
    const isOther = forms.map((path) => then?.of(path) !== since?.of(path));
    expect(new Set(isOther).size).toBe(1);
    return isOther[0];
  });
}

describe('a table of the open data is written again for what its rows tell', () => {
  const other = (facts: Parameters<typeof makeReport>[0]) =>
    tablesChanged(contentOf({ newest: () => makeReport(facts, { id: '2023/example' }) }));

  /** Their rows tell of all facts, or are computed of them. */
  const ofAll = ['reports', 'indicators', 'facts'];

  test('a title', () => expect(other({ title: '另一个题名' })).toEqual(ofAll));

  test('what is said of findings', () => {
    const advice = { recommendations: { absent: 'illegible' } } as never;
    const told = ['findings', 'recommendations', 'rectifications'];
    expect(new Set(other(advice))).toEqual(new Set([...ofAll, ...told]));
  });

  test('figures among the words', () => {
    const statements = [{ id: 'goumai', label: '购置的设备', figure: '5台' }];
    expect(new Set(other({ statements } as never))).toEqual(new Set([...ofAll, 'statements']));
  });

  test('money', () => {
    expect(other({ funds: { absent: 'illegible' } } as never)).toEqual(
      expect.arrayContaining([...ofAll, 'funds']),
    );
    for (const name of ['findings', 'documents', 'assessments', 'statements'])
      expect(other({ funds: { absent: 'illegible' } } as never)).not.toContain(name);
  });

  test('nothing of the site', () => {
    const content = contentOf();
    const site = { ...content.site, publisher: '另一个单位', contact: { name: '另一个部门', phone: '1' } };
    expect(tablesChanged({ ...content, site })).toEqual([]);
  });

  test('a report more is a row in most', () => {
    const content = contentOf();
    const fewer = { ...content, reports: content.reports.slice(1) };
    expect(tablesChanged(fewer)).toEqual(TABLES);
  });

  test('a unit that no report names is a row among the units, and nowhere else', () => {
    const content = contentOf();
    const [unit] = content.units.values();
    const more = new Map([...content.units, ['new-unit' as UnitId, { ...unit, id: 'new-unit' } as never]]);
    expect(tablesChanged({ ...content, units: more })).toEqual(['units', 'projects']);
  });
});

test('the name of a project is told by the tables that print names, its code by all that are joined by it', () => {
  const content = contentOf();
  const [project] = content.projects.values();
  if (project === undefined) throw new Error('no project');
  const edited = (fields: object) =>
    tablesChanged({
      ...content,
      projects: new Map([...content.projects, [project.id, { ...project, ...fields }]]),
    });
  const named = edited({ name: '新名称' });
  for (const name of ['reports', 'projects', 'funds']) expect(named).toContain(name);
  for (const name of ['statements', 'documents', 'checks', 'rectifications', 'units'])
    expect(named).not.toContain(name);
  expect(edited({ functionClass: '2050299' })).toEqual(TABLES.filter((name) => name !== 'units'));
});

test('what is left out as an example changes nothing of what is not', () => {
  const mixed = (title: string) =>
    contentOf({
      newest: () => makeReport({ example: true, title }, { id: '2023/example' }),
      before: () => makeReport({ example: false }, { id: '2022/example' }),
    });
  const [one, other] = ['第一个题名', '第二个题名'].map((title) =>
    pathKeys(
      createArchive(mixed(title), { origin: 'https://example.org', base: '/' }, new Map(), NOW),
      'code',
    ),
  );
  for (const path of ['reports.csv', 'zh/reports.csv', 'reports.parquet', 'mingji.xlsx']) {
    expect(one?.of(`data/${path}`)).not.toBe(other?.of(`data/${path}`));
    expect(one?.of(`data/without-examples/${path}`)).toBe(other?.of(`data/without-examples/${path}`));
  }
});

test('the region is told by no report, no list of some and no data: only what may print anything is made again', () => {
  const content = contentOf();
  const elsewhere = { ...content, site: { ...content.site, region: '另一个地区' } };
  expect(changed(elsewhere)).toEqual(['try/index.html', 'index.html']);
});

test('a title is printed by the other years of its project, by its unit and by lists, not by their data', () => {
  const titled = () => makeReport({ title: '另一个题名' }, { id: '2023/example' });
  const paths = changed(contentOf({ newest: titled }));
  for (const path of [
    'reports/2023/example/compare.json',
    'reports/2022/example/index.html',
    'reports/2023/other/index.html',
    'projects/example-project/index.html',
    'years/2023/index.html',
    'reports/index.html',
  ])
    expect(paths).toContain(path);
  expect(paths).not.toContain('projects/other-project/index.html');
  expect(paths).not.toContain('search/index.html');
});

test('an explanation of the glossary is printed there alone, a term by every page of a report', () => {
  const content = contentOf();
  const entry = { id: 'x', term: '全年预算数', english: 'budget', definition: '一年的预算' } as never;
  const more = { ...content, glossary: [...content.glossary, entry] };
  expect(changed(more)).toEqual([
    'reports/2023/example/index.html',
    'reports/2022/example/index.html',
    'reports/2023/other/index.html',
    'glossary/index.html',
    'search',
  ]);
  const [then, since] = [
    more,
    { ...more, glossary: [{ ...(entry as object), definition: '别的' } as never] },
  ].map((one) => keysOf(one));
  expect(PATHS.filter((_, index) => then?.paths[index] !== since?.paths[index])).toEqual([
    'glossary/index.html',
  ]);
});

test('an alias is for the search, an allowance for the guard alone', () => {
  const content = contentOf();
  const alias = { aliases: [{ short: '市教局', full: ['示例市教育局'] }], meanings: [] };
  expect(changed({ ...content, aliases: alias })).toEqual(['search']);
  expect(changed({ ...content, allowances: [{ detector: 'PII_EMAIL' } as never] })).toEqual([]);
});

test('of the site each kind of file prints some fields', () => {
  const content = contentOf();
  const site = (fields: object) => changed({ ...content, site: { ...content.site, ...fields } });
  expect(site({ description: '另一段说明' })).not.toContain('reports/2023/example/checks/index.html');
  const named = site({ name: '另一个名称' });
  expect(named).toContain('reports/2023/example/index.html');
  expect(named).toContain('reports/2023/example/package.zip');
  expect(named).not.toContain('reports/2023/example/indicators.csv');
  expect(named).not.toContain('reports/2023/example/compare.json');
});

test('a scheme is told by its page, by the reports that it could judge and by lists', () => {
  const content = contentOf();
  const [scheme] = content.schemes.values();
  if (scheme === undefined) throw new Error('no scheme');
  const kinds = scheme.kinds.includes('ex-ante') ? scheme.kinds : [...scheme.kinds, 'ex-ante' as const];
  const edited = new Map([...content.schemes, [scheme.id, { ...scheme, kinds, summary: '另一段' }]]);
  const paths = changed({ ...content, schemes: edited });
  expect(paths).toContain('reports/2023/example/index.html');
  // One for other kinds of reports and of other years.
  const id = 'elsewhere' as typeof scheme.id;
  const more = new Map([...content.schemes, [id, { ...scheme, id, kinds: ['ex-ante' as const] }]]);
  expect(changed({ ...content, schemes: more }).filter((path) => path.startsWith('reports/2'))).toEqual([]);
});

test('the name of a project is printed by its reports, its unit, and by what lists projects', () => {
  const content = contentOf();
  const project = content.projects.get(OTHER);
  if (project === undefined) throw new Error('no project');
  const projects = new Map([...content.projects, [OTHER, { ...project, name: '新名称' }]]);
  const paths = changed({ ...content, projects });
  expect(paths).toContain('reports/2023/other/index.html');
  expect(paths).toContain('projects/other-project/index.html');
  expect(paths).toContain('years/2023/book/index.html');
  expect(paths).toContain('reports/index.html');
  expect(paths).not.toContain('reports/2023/example/index.html');
  expect(paths).not.toContain('projects/example-project/index.html');
});

test('a unit that no report names changes lists alone; one that a project names changes its reports', () => {
  const content = contentOf();
  const [unit] = content.units.values();
  if (unit === undefined) throw new Error('no unit');
  const id = 'new-unit' as UnitId;
  const more = { ...content, units: new Map([...content.units, [id, { ...unit, id }]]) };
  expect(changed(more)).toContain('index.html');
  expect(changed(more).filter((path) => path.startsWith('reports/2'))).toEqual([]);
  const renamed = { ...content, units: new Map([...content.units, [unit.id, { ...unit, name: '新单位' }]]) };
  expect(changed(renamed)).toContain('reports/2023/example/index.html');
});

test('the next day is printed by lists, and by no page of a report', () => {
  const paths = changed(contentOf(), new Date('2026-01-02T00:00:00+08:00'));
  expect(paths).toContain('index.html');
  expect(paths.filter((path) => path.startsWith('reports/2') || path.startsWith('data/2'))).toEqual([]);
});

test('what lists print of a report is nothing that their key leaves out', () => {
  const archive = createArchive(contentOf(), { origin: 'https://example.org', base: '/' }, new Map(), NOW);
  const refused = (where: string, names: readonly string[]) => (value: object) =>
    new Proxy(value, {
      get(target, name, self) {
        if (names.includes(String(name))) throw new Error(`A list prints ${where}${String(name)}`);
        return Reflect.get(target, name, self);
      },
    });
  const counts = refused('checkCounts.', ['failed', 'waived', 'passed', 'unknown']);
  const summary = refused('', ['computed']);
  const told = archive.summaries.map((one) =>
    summary({ ...one, checkCounts: counts(one.checkCounts) }),
  ) as never;
  const guarded = { ...archive, summaries: told };
  const { deployment } = archive;
  expect(() => summaryOf(told).computed).toThrow('A list prints computed');
  expect(listData(told, deployment).rows).toHaveLength(archive.summaries.length);
  expect(reportLines(guarded)).toHaveLength(archive.summaries.length);
  for (const print of [
    () => aggregate(told),
    () => scoreChart(told, deployment),
    () => unitMatrix(told, deployment),
    () => unitFigures(guarded, told),
    () => gradeFigure(guarded),
    () => listFilter(told, 'year', '/years/2023/', deployment),
  ])
    expect(print).not.toThrow();
});

const summaryOf = ([first]: ReturnType<typeof createArchive>['summaries']) =>
  first as NonNullable<typeof first>;
