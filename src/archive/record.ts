import type { CheckResult } from '../checks/run-checks.ts';
import { checkReport } from '../checks/run-checks.ts';
import { once } from '../model/remember.ts';
import type { Report } from '../model/report.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { ComputedReport } from '../scoring/computed-report.ts';
import { computeReport } from '../scoring/computed-report.ts';
import type { ReportSummary } from './summary.ts';
import { summaryOf } from './summary.ts';

/**
 * One report with everything that is computed of it: money in 分, rates and points as exact decimals, outcomes,
 * attainments, results of the checks. Pages, exports, search and commands take their values from here and print them;
 * nobody reads a value back from what was printed.
 */
export interface ReportRecord extends ComputedReport {
  readonly sourced: SourcedReport;
  readonly report: Report;
  /** What every rule says of it. */
  checks(): readonly CheckResult[];
  /** Its slim form, for lists, totals and filters. */
  summary(): ReportSummary;
  /** The versions before this one that were kept, oldest first, read by the rules of today. */
  earlier(): readonly ReportRecord[];
}

/**
 * @param checks what is known of it; by default it is checked alone, without the rules that compare reports
 * @param computed where a check has computed it already
 */
export function recordOf(
  sourced: SourcedReport,
  content: Content,
  checks: () => readonly CheckResult[] = () => checkReport(sourced, content),
  computed: ComputedReport = computeReport(sourced.report, content.schemes),
): ReportRecord {
  const checked = once(checks);
  return {
    ...computed,
    sourced,
    report: sourced.report,
    checks: checked,
    summary: once(() => summaryOf(sourced.report, computed, checked(), content)),
    earlier: once(() => sourced.earlier.map((version) => recordOf(version, content))),
  };
}
