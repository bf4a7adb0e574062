import { valueOf } from '../../../model/absence.ts';
import { yearOf } from '../../../model/date.ts';
import type { Report } from '../../../model/report.ts';

/**
 * The last year from which a document can be cited: that of the report, or of its publication. Where the report
 * states neither, two years after the year it covers, by which reports are written.
 */
export function latestYear(report: Report): number {
  const date = valueOf(report.disclosure.publishedOn) ?? valueOf(report.reportDate);
  return date === null ? report.fiscalYear.to + 2 : yearOf(date.iso);
}
