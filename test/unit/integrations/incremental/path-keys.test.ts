import { expect, test } from 'vitest';
import { pathKeys } from '../../../../src/integrations/incremental/path-keys.ts';
import type { ProjectId, UnitId } from '../../../../src/model/ids.ts';
import type { Content } from '../../../../src/reader/content.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import type { MadeReport } from '../../../support/report.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';
import { NARRATIVE } from '../../../support/report-facts.ts';

const NOW = new Date('2026-01-01T00:00:00+08:00');
const OTHER = 'other-project' as ProjectId;

const PATHS = [
  'reports/2023/example/index.html',
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
  'reports/index.html',
  'index.html',
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
  return { paths: PATHS.map((path) => keys.of(path)), whole: keys.whole };
}

/** The paths whose key is another one, and whether the search index has one. */
function changed(content: Content, now = NOW): readonly string[] {
  const [then, since] = [keysOf(contentOf()), keysOf(content, now)];
  const paths = PATHS.filter((_, index) => then.paths[index] !== since.paths[index]);
  return then.whole === since.whole ? paths : [...paths, 'search'];
}

test('nothing changes with nothing', () => expect(changed(contentOf())).toEqual([]));

test('a word is printed by the report itself, by packages, and by what tells their sizes', () => {
  const words = `${NARRATIVE}\n补充说明一次。\n`;
  expect(
    changed(contentOf({ newest: () => makeReport({}, { id: '2023/example', narrative: words }) })),
  ).toEqual([
    'reports/2023/example/index.html',
    'reports/2023/example/package.zip',
    'data/2023.zip',
    'data/index.html',
    'search',
  ]);
});

test('a fact is printed by all that tells of the report, and not by other projects and packages of other years', () => {
  const facts = () => makeReport({ printedUnitName: '示例区教育局（另印）' }, { id: '2023/example' });
  const paths = changed(contentOf({ newest: facts }));
  expect(paths).toContain('reports/2022/example/index.html');
  expect(paths).toContain('years/2023/book/index.html');
  expect(paths).toContain('data/reports.csv');
  expect(paths).not.toContain('reports/2023/other/index.html');
  expect(paths).not.toContain('projects/other-project/index.html');
  expect(paths).not.toContain('data/2022.zip');
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
