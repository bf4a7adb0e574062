import { expect, test } from 'vitest';
import type { Chart } from '../../../src/charts/chart.ts';
import type { UnitId } from '../../../src/model/ids.ts';
import { href } from '../../../src/view/address.ts';
import { indexPage } from '../../../src/view/list/index-pages.ts';
import { groupPage, unitPage, yearPage } from '../../../src/view/list/list-pages.ts';
import { reportGroups } from '../../../src/view/list/report-groups.ts';
import { picture, picturePaths } from '../../../src/view/pictures.ts';
import { projectPage } from '../../../src/view/project/project-page.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import { repositoryArchive } from '../../support/repository.ts';

// Every figure of every page is a file that can be taken along, and every such file is a figure of a page.

const archive = await repositoryArchive();
const { content, deployment, byProject, byUnit, byYear, summaries } = archive;

function reportCharts(id: string): readonly Chart[] {
  const published = archive.published(id);
  const series = byProject.get(published.project.id) ?? [];
  const page = reportPage({ record: archive.record(id), published, series, content, deployment });
  return [
    ...(page.money ? [page.money.flow.chart] : []),
    ...page.statements.sums.map(({ chart }) => chart),
    ...(page.series?.charts ?? []),
  ];
}

const charts: readonly Chart[] = [
  ...summaries.flatMap(({ id }) => reportCharts(id)),
  ...[...content.projects.keys()].flatMap((id) => {
    const page = projectPage(archive, id, 1);
    return [...page.charts, ...(page.indicators?.groups.flatMap((group) => group.charts) ?? [])];
  }),
  ...[
    ...[...byUnit.keys()].map((id) => unitPage(archive, id as UnitId, 1)),
    ...[...byYear.keys()].map((year) => yearPage(archive, year, 1)),
    ...(['topic', 'place'] as const).flatMap((by) =>
      reportGroups(archive, by).map(({ id }) => groupPage(archive, by, id, 1)),
    ),
    indexPage(archive, 'years', 1),
  ].flatMap((page) => [...('projects' in page ? page.projects : []), ...(page.chart ? [page.chart] : [])]),
];
const paths = picturePaths(archive);
const address = ({ page, chart }: { readonly page: string; readonly chart: string }) =>
  href(deployment, `/${page}/charts/${chart}.svg`);

test('what the pages offer is what is published, each at one address', () => {
  const offered = new Set(charts.flatMap(({ file }) => file ?? []));
  const published = paths.map(({ params }) => address(params));
  expect(new Set(published).size).toBe(published.length);
  expect(published.length).toBeGreaterThan(200);
  expect([...offered].sort()).toEqual([...published].sort());
});

test('a figure without a file has neither a drawing nor bars', () => {
  for (const { file, svg, table } of charts) expect(file === undefined).toBe(svg === null && !table.bars);
});

test('a file shows what its page shows: its title, example or not, and every number of its drawing', () => {
  const byFile = Map.groupBy(
    charts.filter(({ file }) => file !== undefined),
    ({ file }) => file,
  );
  const words = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]+)/g)].map(([, text]) => text);
  for (const { params } of paths) {
    const svg = picture(archive, params.page, params.chart);
    for (const chart of byFile.get(address(params)) ?? []) {
      expect(svg).toContain(`<title>${chart.title}</title>`);
      const shown = new Set(words(svg));
      for (const text of words(chart.svg ?? '')) expect(shown).toContain(text);
      if (chart.table.bars)
        for (const { text } of chart.table.rows.flatMap(({ cells }) => cells))
          if (text !== '') expect(shown).toContain(text);
    }
  }
  const ofExamples = paths.filter(({ params }) => params.page.includes('shili-'));
  for (const { params } of ofExamples)
    expect(picture(archive, params.page, params.chart)).toContain('<title>示例 · ');
});

test('the address of an indicator is that of its name, whatever stands before it and whichever years there are', () => {
  const ids = (id: string, from: number) => {
    const fewer = {
      ...archive,
      byProject: new Map([...byProject].map(([key, all]) => [key, all.slice(from)] as const)),
    };
    return new Map(
      projectPage(fewer, id as never, 1)
        .indicators?.groups.flatMap((group) => group.charts)
        .map(({ title, id: chart }) => [title, chart]),
    );
  };
  const all = ids('shili-gonglu-yanghu', 0);
  const newest = ids('shili-gonglu-yanghu', 3);
  expect(newest.size).toBeGreaterThan(10);
  for (const [title, id] of newest) expect(all.get(title)).toBe(id);
});
