import { expect, test } from 'vitest';
import { siteShares } from '../../../../src/integrations/shards/site-shares.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

const archive = createArchive(
  makeContentOf([makeReport({}, { id: '2023/example' }), makeReport({}, { id: '2024/again' })]),
  { origin: 'https://example.org', base: '/' },
);
const shareOf = siteShares(archive);
const project = archive.summaries[0]?.project.id;

test.each([
  'reports/2023/example/index.html',
  'reports/2023/example/v1/report.json',
  'reports/2024/again/charts/score.svg',
  `projects/${project}/index.html`,
  `projects/${project}/feed.xml`,
])('%s is made with the project', (path) => expect(shareOf(path)).toBe(`projects/${project}`));

test.each([
  ['units/x/index.html', 'units/x'],
  ['units/x/charts/scores.svg', 'units/x'],
  ['years/2023/book/index.html', 'years/2023'],
  ['units/page/2/index.html', 'units/page/2/index.html'],
  ['reports/page/2/index.html', 'reports/page/2/index.html'],
  ['reports/2019/withdrawn/index.html', 'reports/2019/withdrawn'],
  ['rectification/unit/x/index.html', 'rectification/unit/x'],
  ['data/2023.zip', 'data/2023.zip'],
  ['data/2023.xlsx', 'data/2023.xlsx'],
])('%s is made with %s', (path, share) => expect(shareOf(path)).toBe(share));

test.each([
  'index.html',
  'feed.xml',
  'feed.json',
  'sitemap.xml',
  'units/index.html',
  'reports/rows.json',
  'data/index.html',
  'data/reports.csv',
  'data/zh/reports.csv',
  'data/without-examples/mingji.xlsx',
  'data/datapackage.json',
  'data/schema/report.json',
])('%s tells of everything and is made where the parts are joined', (path) =>
  expect(shareOf(path)).toBeNull(),
);
