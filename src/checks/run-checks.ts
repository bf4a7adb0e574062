import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { ComputedReport } from '../scoring/computed-report.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Check } from './check.ts';
import type { SignedReport } from './compare-reports.ts';
import { compareReports, signReport } from './compare-reports.ts';
import type { CheckResult } from './result.ts';
import { resultOf } from './result.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';

export type { CheckResult } from './result.ts';

/** One rule over one report. */
export function runCheck(check: Check, subject: Subject): readonly CheckResult[] {
  const results: CheckResult[] = [];
  for (const outcome of check.run(subject)) {
    const result = resultOf(check, outcome, subject.sourced);
    if (result !== null) results.push(result);
  }
  return results;
}

/**
 * Runs every rule about a single report over it. Order: catalogue order, then order of places. Rules that compare
 * reports are left to {@link checkArchive}.
 */
export function checkReport(sourced: SourcedReport, content: Content): readonly CheckResult[] {
  return checkSubject(subjectOf(sourced, content));
}

/** What is to be said of one report, and what is kept of it for the rules that compare reports. */
export interface Examination {
  readonly results: readonly CheckResult[];
  readonly signed: SignedReport;
}

/** Looks at one report of many. `visit` is called while its words are at hand. */
export function examineReport(
  sourced: SourcedReport,
  content: Content,
  visit?: (subject: Subject) => void,
  computed?: ComputedReport,
): Examination {
  const subject = subjectOf(sourced, content, computed);
  const examination = { results: checkSubject(subject), signed: signReport(subject) };
  visit?.(subject);
  return examination;
}

export interface ArchiveOptions {
  /** Called after each report, for the progress that people see. */
  readonly onReport?: (done: number, total: number) => void;
  /** Called for each report while its words are at hand. */
  readonly visit?: (subject: Subject) => void;
  /** What follows from the facts of a report, for whoever goes on with it. */
  readonly computed?: (sourced: SourcedReport) => ComputedReport;
}

/** Runs the whole catalogue over all reports. Each narrative is parsed once and let go before the next. */
export function checkArchive(
  content: Content,
  { onReport, visit, computed }: ArchiveOptions = {},
): ReadonlyMap<ReportId, readonly CheckResult[]> {
  const results = new Map<ReportId, CheckResult[]>();
  const signed: SignedReport[] = [];
  const total = content.reports.length;
  for (const [index, sourced] of content.reports.entries()) {
    const examination = examineReport(sourced, content, visit, computed?.(sourced));
    results.set(sourced.id, [...examination.results]);
    signed.push(examination.signed);
    onReport?.(index + 1, total);
  }
  for (const [id, compared] of compareReports(signed)) results.get(id)?.push(...compared);
  return results;
}

/** Failures as diagnostics, for `check`, the build and editors. A waived error becomes a published exception. */
export function diagnosticsOf(results: readonly CheckResult[]): readonly Diagnostic[] {
  return results.flatMap((result) => {
    if (result.status !== 'fail') return [];
    const { id, message, hint, values, waiver, place } = result;
    const severity = waiver === null ? result.severity : 'note';
    return place === null ? [] : [{ id, severity, message, hint, values, ...place }];
  });
}

function checkSubject(subject: Subject): readonly CheckResult[] {
  return CATALOGUE.flatMap((check) => runCheck(check, subject));
}
