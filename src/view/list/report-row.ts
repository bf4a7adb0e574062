import type { ReportSummary } from '../../archive/summary.ts';
import type { AbsenceReason } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import { formatAmount, formatDate } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import { formatRate, rateString } from '../../scoring/rate.ts';
import { ABSENCE_LABELS, KIND_LABELS } from '../../text/labels.ts';
import { remarksInRow } from '../../text/report/remark-kinds.ts';
import { REPORT_TEXT, ROW_TEXT } from '../../text/report/report.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { isFullYear } from '../full-year.ts';
import type { ShownGrade } from '../report/score/report-verdict.ts';
import { gradeText, markKey, shownGrade } from '../report/score/report-verdict.ts';
import { bothScores } from '../report/score/score-words.ts';

/** One report in a list. The score never stands without the execution rate beside it. */
export interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  readonly unitHref: string;
  readonly project: string;
  readonly projectHref: string;
  readonly year: string;
  readonly kind: string;
  readonly budget: string;
  readonly executed: string;
  readonly executionRate: string;
  readonly score: string;
  readonly grade: ShownGrade | null;
  readonly publishedOn: string;
  readonly example: boolean;
  /** What the check says of it, by what it is to a reader: `核验：对不上3处，没有说清20处`. */
  readonly remarks: string;
  readonly checksHref: string;
  /** Set where the report was corrected: `第2版`. */
  readonly version: string | null;
}

export function reportRow(report: ReportSummary, deployment: Deployment): ReportRow {
  return {
    id: report.id,
    title: report.title,
    href: href(deployment, PATHS.report(report.id)),
    unit: report.unit.name,
    unitHref: href(deployment, PATHS.unit(report.unit.id)),
    project: report.project.name,
    projectHref: href(deployment, PATHS.project(report.project.id)),
    year: ROW_TEXT.year(report.fiscalYear),
    kind: KIND_LABELS[report.kind],
    budget: rowAmount(report.planned, report.about.planned, report.missing.planned),
    executed: rowAmount(report.funds.executed, report.about.executed, report.missing.executed),
    executionRate: reportRate(report),
    score: rowScore(report),
    grade: rowGrade(report),
    publishedOn: report.publishedOn === null ? REPORT_TEXT.publishedUnknown : formatDate(report.publishedOn),
    example: report.example,
    checksHref: href(deployment, PATHS.reportChecks(report.id)),
    remarks: remarksInRow(report.checkCounts.remarks),
    version: report.version > 1 ? ROW_TEXT.version(report.version) : null,
  };
}

/**
 * The execution rate of a report as it stands beside its budget and spending. That of a part of a year is called so, and
 * one that is measured against another amount than the budget beside it names that amount.
 */
export function reportRate(report: ReportSummary): string {
  const { execution } = report.rates;
  if (execution === null) return report.planned === 0 ? ROW_TEXT.noRate : noneOf(report.missing.executed);
  const rate = formatRate(execution);
  const isOther =
    report.planned !== null && report.executionBasis !== null && execution.whole !== report.planned;
  const named =
    isOther && report.executionBasis !== null ? ROW_TEXT.ofBasis[report.executionBasis](rate) : rate;
  return isFullYear(report) ? named : ROW_TEXT.midYear(named);
}

/** An amount of a row, or why there is none. */
function rowAmount(fen: Fen | null, isAbout: boolean, why: AbsenceReason | null): string {
  return fen === null ? noneOf(why) : formatAmount(fen, isAbout);
}

/** Points of a row, those of a review beside those that it reviewed; or why there are none. */
export function rowScore(report: ReportSummary): string {
  const { score } = report.claimed;
  return bothScores(report) ?? (score === null ? noneOf(report.missing.score) : toPlain(score));
}

/** The mark of the grade; `null` where the points carry two of them in words. */
function rowGrade(report: ReportSummary): ShownGrade | null {
  const { grade, banded } = report.claimed;
  return bothScores(report) === null ? shownGrade(grade, banded) : null;
}

/** A name that no mark bears. */
const UNMARKED = 'none';

/** Name of the mark of a row, where it is another one than that of its grade alone; else empty. */
export function rowMark(report: ReportSummary): string {
  const { grade, banded } = report.claimed;
  if (bothScores(report) !== null) return UNMARKED;
  return grade === null || banded === null ? '' : markKey(grade, banded);
}

/** What is not there because it does not apply, or must not be told, is not called unsaid. */
export function noneOf(why: AbsenceReason | null): string {
  return why === null || why === 'not-stated' ? ROW_TEXT.none : ABSENCE_LABELS[why];
}

/** What is printed of grade and rate beyond their values; `null` where the values tell all. */
export function printedBeyond(
  report: ReportSummary,
): { readonly grade?: string; readonly rate?: string; readonly score?: string } | null {
  const { grade, banded } = report.claimed;
  const score = rowScore(report);
  const { execution } = report.rates;
  const rate = reportRate(report);
  const isMore = rate !== (execution === null ? ROW_TEXT.none : `${rateString(execution)}%`);
  const isMarked = grade !== null && banded !== null;
  const isSaid = report.claimed.score === null ? score !== ROW_TEXT.none : bothScores(report) !== null;
  if (!isMore && !isMarked && !isSaid) return null;
  return {
    ...(isSaid && { score }),
    ...(isMarked && { grade: gradeText(grade, banded) }),
    ...(isMore && { rate }),
  };
}
