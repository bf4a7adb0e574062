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
 * The reports whose money may be added up: one for each project and fiscal year, the first in the given order that
 * states both budget and spending. A sum over all reports would count the same money again.
 */
export function moneyOnce(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  const seen = new Set<string>();
  return reports.filter((report) => {
    if (OTHERS_MONEY.has(report.kind) || report.planned === null || report.funds.executed === null)
      return false;
    const key = `${report.project.id} ${report.fiscalYear}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
