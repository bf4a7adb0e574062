import type { ReportSummary } from '../../archive/summary.ts';
import { formatFiscalYear } from '../../model/format.ts';
import { unmarkedFirst } from '../../model/name-order.ts';
import { onceEach } from '../../model/remember.ts';
import type { Report } from '../../model/report.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { ABSENCE_LABELS, KIND_LABELS } from '../../text/labels.ts';
import { SERIES_TEXT } from '../../text/pages/series.ts';
import { isYearly } from '../yearly.ts';

/** One report of a project as a point of its line over the years. */
export interface SeriesPoint {
  readonly report: ReportSummary;
  /** Its facts; read when they are asked for. */
  source(): Report;
  /** `2023年度`, with the kind of evaluation where it does not belong on the line. */
  readonly label: string;
  /** Beside the line: it judges the same year again, or a plan, or half a year. */
  readonly aside: boolean;
  /** `null` where the report does not name one that is known here. */
  readonly scheme: Scheme | null;
  /** Words for a score that is not there. */
  readonly noScore: string;
}

/** Reports by id, once for each content. */
const reportsOf = onceEach(
  (content: Content): ReadonlyMap<string, SourcedReport> =>
    new Map(content.reports.map((sourced) => [sourced.id, sourced])),
);

/** The reports of a project, oldest first; what stands beside the line comes after the report of its year. */
export function seriesPoints(reports: readonly ReportSummary[], content: Content): readonly SeriesPoint[] {
  const points = reports.flatMap((report): readonly SeriesPoint[] => {
    const sourced = reportsOf(content).get(report.id);
    if (!sourced) return [];
    const { scheme, noTotal } = sourced.head.result;
    const aside = !isYearly(report);
    const year = formatFiscalYear({ from: report.fiscalYearFrom, to: report.fiscalYear });
    return [
      {
        report,
        source: () => sourced.report,
        label: aside ? SERIES_TEXT.withKind(year, KIND_LABELS[report.kind]) : year,
        aside,
        scheme: scheme === null ? null : (content.schemes.get(scheme) ?? null),
        noScore: noTotal === null ? SERIES_TEXT.none : ABSENCE_LABELS[noTotal],
      },
    ];
  });
  return [...points].sort(
    (a, b) =>
      a.report.fiscalYear - b.report.fiscalYear ||
      unmarkedFirst(a.aside, b.aside) ||
      (a.report.id < b.report.id ? -1 : 1),
  );
}
