import { expect, test } from 'vitest';
import { renderOrder } from '../../../../src/integrations/incremental/render-order.ts';
import { createArchive } from '../../../../src/view/archive.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

test('what is made from the same is rendered together, and what tells of other files after them', () => {
  const archive = createArchive(makeContentOf([makeReport()]), { origin: 'https://example.org', base: '/' });
  const { id, project } = archive.summaries[0] ?? { id: '', project: { id: '' } };
  const order = renderOrder(archive);
  const paths = [
    'data/index.html',
    'data/zh/units.csv',
    'data/2023.zip',
    'data/2023.xlsx',
    'data/units.parquet',
    'data/catalog.jsonld',
    'data/reports.csv',
    'data/units.csv',
    `projects/${project.id}/index.html`,
    'index.html',
    `reports/${id}/index.html`,
    `reports/${id}/v1/report.json`,
  ];
  const sorted = paths.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  expect(sorted).toEqual([
    `reports/${id}/index.html`,
    `reports/${id}/v1/report.json`,
    `projects/${project.id}/index.html`,
    'index.html',
    'data/2023.xlsx',
    'data/2023.zip',
    'data/reports.csv',
    'data/zh/units.csv',
    'data/units.parquet',
    'data/units.csv',
    'data/index.html',
    'data/catalog.jsonld',
  ]);
});
