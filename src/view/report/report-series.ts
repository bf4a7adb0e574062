import type { ReportSummary } from '../../archive/summary.ts';
import type { Chart } from '../../charts/chart.ts';
import type { Content } from '../../reader/content.ts';
import { SERIES_TEXT } from '../../text/pages/series.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { drawFigure } from '../figure.ts';
import type { ReportRow } from '../list/report-row.ts';
import { reportRow } from '../list/report-row.ts';
import { moneyOf, trendOf } from './report-series-charts.ts';
import type { SeriesPoint } from './report-series-points.ts';
import { seriesPoints } from './report-series-points.ts';

/** What a report's page shows of the reports around it. */
export interface SeriesView {
  /** Score and execution rate over the years, or else the money; empty for a single year. */
  readonly charts: readonly Chart[];
  /** The reports of the project before and after this one. */
  readonly neighbours: readonly (Link & { readonly relation: string })[];
  /** The project's other reports, where no line lists them. */
  readonly rows: readonly ReportRow[];
  /** What else the unit reports for this year. */
  readonly siblings: readonly Link[];
  readonly project: Link;
}

/** At most so many sibling reports; the page of the unit has them all. */
export const MOST_SIBLINGS = 12;

/**
 * @param series all reports of the project
 * @param siblings all reports of the unit
 */
export function seriesView(
  own: ReportSummary,
  series: readonly ReportSummary[],
  siblings: readonly ReportSummary[],
  content: Content,
  deployment: Deployment,
): SeriesView {
  const points = seriesPoints(series, content);
  const drawn = chartsOf(own.project.id, series, points, content, deployment);
  return {
    charts: drawn,
    neighbours: neighboursOf(own, points, deployment),
    rows:
      drawn.length > 0
        ? []
        : series.filter(({ id }) => id !== own.id).map((report) => reportRow(report, deployment)),
    siblings: siblings
      .filter(
        ({ id, fiscalYear, project }) =>
          id !== own.id && fiscalYear === own.fiscalYear && project.id !== own.project.id,
      )
      .slice(0, MOST_SIBLINGS)
      .map(({ id, title }) => ({ label: title, href: href(deployment, PATHS.report(id)) })),
    project: { label: SERIES_TEXT.project, href: href(deployment, PATHS.project(own.project.id)) },
  };
}

let last: readonly [of: readonly unknown[], charts: readonly Chart[]] = [[], []];

/** The chart is the same on the pages of all reports of a project, which are made one after another. */
function chartsOf(
  project: string,
  series: readonly ReportSummary[],
  points: readonly SeriesPoint[],
  content: Content,
  deployment: Deployment,
): readonly Chart[] {
  const of = [series, content, deployment];
  if (of.some((value, index) => value !== last[0][index])) {
    // Money over the years stands on the page of the project, where it is drawn once.
    const [trend, money] = [
      trendOf('series-trend', points, deployment),
      moneyOf('series-money', points, deployment),
    ];
    const page = PATHS.project(project);
    last = [
      of,
      trend !== null
        ? [drawFigure(trend, deployment, page, 'trend')]
        : money !== null
          ? [drawFigure(money, deployment, page, 'money')]
          : [],
    ];
  }
  return last[1];
}

function neighboursOf(
  own: ReportSummary,
  points: readonly SeriesPoint[],
  deployment: Deployment,
): SeriesView['neighbours'] {
  const index = points.findIndex(({ report }) => report.id === own.id);
  const link = (relation: string, point: SeriesPoint | undefined) =>
    point === undefined
      ? []
      : [{ relation, label: point.report.title, href: href(deployment, PATHS.report(point.report.id)) }];
  return index < 0
    ? []
    : [...link(SERIES_TEXT.previous, points[index - 1]), ...link(SERIES_TEXT.next, points[index + 1])];
}

/** Whether there is anything to show. */
export function hasSeries({ charts, rows, siblings }: SeriesView): boolean {
  return charts.length + rows.length + siblings.length > 0;
}
