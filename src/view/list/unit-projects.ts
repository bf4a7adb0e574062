import type { ReportSummary } from '../../archive/summary.ts';
import type { Chart } from '../../charts/chart.ts';
import type { TrendSpec } from '../../charts/spec.ts';
import { groupBy } from '../../model/group.ts';
import { byPinyin } from '../../model/name-order.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { SERIES_TEXT } from '../../text/pages/series.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { drawFigure } from '../figure.ts';
import { hasLine, rangeOf, schemeBreaks, trendSeries } from '../report/report-series-charts.ts';
import { seriesPoints } from '../report/report-series-points.ts';

/** More of them nobody compares at a glance; the matrix has them all. */
const MOST = 12;
/** One project alone has its figure on its own page. */
const FEWEST = 2;

/**
 * Score and execution rate of the projects of a unit over the years, a small figure each, all on one scale and over
 * the same years, so that their heights and slopes may be compared. Empty where there is nothing to compare.
 */
export function unitProjects(
  archive: Archive,
  reports: readonly ReportSummary[],
  page: string,
): readonly Chart[] {
  return unitFigures(archive, reports).map((spec) => ({
    ...drawFigure(spec, archive.deployment, page),
    live: false,
  }));
}

/** The same before they are drawn. */
export function unitFigures(archive: Archive, reports: readonly ReportSummary[]): readonly TrendSpec[] {
  const { content, deployment } = archive;
  const lines = [...groupBy(reports, ({ project }) => project.id)]
    .map(([id, own]) => ({ id, name: own[0]?.project.name ?? id, points: seriesPoints(own, content) }))
    .filter(({ points }) => hasLine(points))
    .sort((a, b) => byPinyin(a.name, b.name));
  if (lines.length < FEWEST || lines.length > MOST) return [];
  const all = lines.flatMap(({ points }) => points);
  const years = all.map(({ report }) => report.fiscalYear);
  const range = rangeOf(all);
  return lines.map(({ id, name, points }) => {
    const onLine = points.filter(({ aside }) => !aside);
    return {
      kind: 'trend',
      id: `project-${id}`,
      title: AGGREGATE_TEXT.figureTitle(
        name,
        onLine.some(({ report }) => report.example),
      ),
      points: onLine.map(({ report, label }) => ({
        year: report.fiscalYear,
        label,
        href: href(deployment, PATHS.report(report.id)),
      })),
      series: trendSeries(onLine).slice(0, 2),
      breaks: schemeBreaks(onLine),
      thresholds: [],
      words: [],
      range,
      years: [Math.min(...years), Math.max(...years)],
      notes: [SERIES_TEXT.oneScale],
      small: true,
    };
  });
}
