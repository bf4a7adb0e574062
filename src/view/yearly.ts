import type { ReportSummary } from '../archive/summary.ts';

/** Kinds of evaluation whose result is none of its year: one judges the year again, one a plan, one a part of the year. */
const ASIDE: ReadonlySet<ReportSummary['kind']> = new Set(['re-review', 'ex-ante', 'monitoring']);

/**
 * Whether the result of a report is that of its year. Lines over the years, medians, classes and shares go by these
 * alone, so that no year of a project is counted twice, and no plan as a result.
 */
export function isYearly({ kind }: Pick<ReportSummary, 'kind'>): boolean {
  return !ASIDE.has(kind);
}
