import type { ReportSummary } from '../../archive/summary.ts';
import { isAbsent } from '../../model/absence.ts';
import { claimedAssessment } from '../../model/assessment.ts';
import { formatFiscalYear } from '../../model/format.ts';
import { unmarkedFirst } from '../../model/name-order.ts';
import type { Report } from '../../model/report.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { ABSENCE_LABELS, KIND_LABELS } from '../../text/labels.ts';
import { SERIES_TEXT } from '../../text/pages/series.ts';

/** One report of a project as a point of its line over the years. */
export interface SeriesPoint {
  readonly report: ReportSummary;
  readonly source: Report;
  /** `2023年度`, with the kind of evaluation where it does not belong on the line. */
  readonly label: string;
  /** Beside the line: it judges the same year again, or a plan, or half a year. */
  readonly aside: boolean;
  /** `null` where the report does not name one that is known here. */
  readonly scheme: Scheme | null;
  /** Words for a score that is not there. */
  readonly noScore: string;
}

/** Kinds of evaluation whose result does not continue the line of the yearly results. */
const ASIDE: ReadonlySet<ReportSummary['kind']> = new Set(['re-review', 'ex-ante', 'monitoring']);

/** Reports by id, once for each content. */
const indexed = new WeakMap<Content, ReadonlyMap<string, SourcedReport>>();

function reportsOf(content: Content): ReadonlyMap<string, SourcedReport> {
  let reports = indexed.get(content);
  if (!reports) {
    reports = new Map(content.reports.map((sourced) => [sourced.id, sourced]));
    indexed.set(content, reports);
  }
  return reports;
}

/** The reports of a project, oldest first; what stands beside the line comes after the report of its year. */
export function seriesPoints(reports: readonly ReportSummary[], content: Content): readonly SeriesPoint[] {
  const points = reports.flatMap((report): readonly SeriesPoint[] => {
    const source = reportsOf(content).get(report.id)?.report;
    if (!source) return [];
    const aside = ASIDE.has(report.kind);
    const year = formatFiscalYear({ from: report.fiscalYearFrom, to: report.fiscalYear });
    return [
      {
        report,
        source,
        label: aside ? SERIES_TEXT.withKind(year, KIND_LABELS[report.kind]) : year,
        aside,
        scheme: schemeOf(source, content),
        noScore: noScore(source),
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

function schemeOf(report: Report, content: Content): Scheme | null {
  const named = claimedAssessment(report.assessments)?.scheme;
  return named === undefined || isAbsent(named) ? null : (content.schemes.get(named) ?? null);
}

function noScore(report: Report): string {
  const total = claimedAssessment(report.assessments)?.total;
  return isAbsent(total) ? ABSENCE_LABELS[total.absent] : SERIES_TEXT.none;
}
