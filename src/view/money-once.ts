import type { ReportSummary } from '../archive/summary.ts';

/**
 * Kinds of evaluation that speak of money which another report accounts for: a re-review and a monitoring report
 * look at the same year again, an ex-ante appraisal looks at a plan, and a whole-department evaluation contains the
 * money of the department's projects.
 */
const OTHERS_MONEY: ReadonlySet<ReportSummary['kind']> = new Set([
  're-review',
  'monitoring',
  'ex-ante',
  'whole-dept',
]);

/**
 * The reports whose money may be added up: those that state both budget and spending, and no year of a project twice.
 * An evaluation of several years contains the reports of each, so the longest span stands for them; of two over the
 * same years the first in the given order counts. A sum over all reports would count the same money again.
 */
export function moneyOnce(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  const stating = reports.filter(
    ({ kind, planned, funds }) => !OTHERS_MONEY.has(kind) && planned !== null && funds.executed !== null,
  );
  const span = ({ fiscalYearFrom, fiscalYear }: ReportSummary) => fiscalYear - fiscalYearFrom;
  const counted = new Set<ReportSummary>();
  const seen = new Map<string, ReportSummary[]>();
  for (const report of [...stating].sort((a, b) => span(b) - span(a))) {
    const own = seen.get(report.project.id) ?? [];
    const isSeen = own.some(
      (other) => other.fiscalYearFrom <= report.fiscalYear && report.fiscalYearFrom <= other.fiscalYear,
    );
    if (isSeen) continue;
    counted.add(report);
    seen.set(report.project.id, [...own, report]);
  }
  return stating.filter((report) => counted.has(report));
}
