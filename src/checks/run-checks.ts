import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import { CATALOGUE, CORPUS_CATALOGUE } from './catalogue.ts';
import type { Check, Signed } from './check.ts';
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

export interface ArchiveOptions {
  /** Called after each report, for the progress that people see. */
  readonly onReport?: (done: number, total: number) => void;
  /** Called for each report while its words are at hand. */
  readonly visit?: (subject: Subject) => void;
}

/** Runs the whole catalogue over all reports. Each narrative is parsed once and let go before the next. */
export function checkArchive(
  content: Content,
  { onReport, visit }: ArchiveOptions = {},
): ReadonlyMap<ReportId, readonly CheckResult[]> {
  const results = new Map<ReportId, CheckResult[]>();
  const signed: Signed<unknown>[][] = CORPUS_CATALOGUE.map(() => []);
  const total = content.reports.length;
  for (const [index, sourced] of content.reports.entries()) {
    const { id, title } = sourced.report;
    const subject = subjectOf(sourced, content);
    results.set(id, [...checkSubject(subject)]);
    for (const [at, check] of CORPUS_CATALOGUE.entries()) {
      const signature = check.sign(subject);
      if (signature !== null) signed[at]?.push({ report: id, title, signature });
    }
    visit?.(subject);
    onReport?.(index + 1, total);
  }
  const byId = new Map(content.reports.map((sourced) => [sourced.report.id, sourced]));
  for (const [at, check] of CORPUS_CATALOGUE.entries()) {
    for (const [id, outcome] of check.compare(signed[at] ?? [])) {
      const sourced = byId.get(id);
      const result = sourced ? resultOf(check, outcome, sourced) : null;
      if (result !== null) results.get(id)?.push(result);
    }
  }
  return results;
}

/** Failures as diagnostics, for `check`, the build and editors. A waived error becomes a published exception. */
export function diagnosticsOf(results: readonly CheckResult[]): readonly Diagnostic[] {
  return results.flatMap(({ id, severity, status, message, hint, place, values, waiver }) =>
    status !== 'fail' || place === null
      ? []
      : [{ id, severity: waiver === null ? severity : 'note', message, hint, values, ...place }],
  );
}

function checkSubject(subject: Subject): readonly CheckResult[] {
  return CATALOGUE.flatMap((check) => runCheck(check, subject));
}
