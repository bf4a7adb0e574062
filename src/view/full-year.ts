import type { ReportSummary } from '../archive/summary.ts';
import type { Rate } from '../scoring/rate.ts';

/** Kinds of evaluation that look at money before the year is over: their rate is that of a part of it. */
const EARLY: ReadonlySet<ReportSummary['kind']> = new Set(['monitoring', 'ex-ante']);

/** Whether the figures of a report are those of whole years, and so may stand in one row with those of others. */
export function isFullYear({ kind }: Pick<ReportSummary, 'kind'>): boolean {
  return !EARLY.has(kind);
}

/** The execution rate that rankings, classes and medians go by; `null` where it is that of a part of a year. */
export function fullYearRate(report: Pick<ReportSummary, 'kind' | 'rates'>): Rate | null {
  return isFullYear(report) ? report.rates.execution : null;
}
