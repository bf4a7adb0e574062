import type { ReportSummary } from '../../archive/summary.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { keepingSame } from '../../model/remember.ts';
import type { Content } from '../../reader/content.ts';
import type { Deployment } from '../address.ts';
import { moneyOf, trendOf } from '../report/report-series-charts.ts';
import type { SeriesPoint } from '../report/report-series-points.ts';
import { seriesPoints } from '../report/report-series-points.ts';
import type { Recurring } from './project-page-indicators.ts';
import { recurring } from './project-page-indicators.ts';

/** The figures of a project before they are drawn, and the reports that they are of. */
export interface ProjectFigures {
  readonly points: readonly SeriesPoint[];
  /** Score and execution rate over the years, budget beside spending. */
  readonly specs: readonly ChartSpec[];
  /** `null` where no indicator is in two reports. */
  readonly recurring: Recurring | null;
}

/** Made once for the page of a project and its pictures, which are made one after another. */
export const projectFigures = keepingSame(
  (reports: readonly ReportSummary[], content: Content, deployment: Deployment): ProjectFigures => {
    const points = seriesPoints(reports, content);
    return {
      points,
      specs: [trendOf('trend', points, deployment), moneyOf('money', points, deployment)].filter(
        (spec) => spec !== null,
      ),
      recurring: recurring(points, deployment),
    };
  },
);
