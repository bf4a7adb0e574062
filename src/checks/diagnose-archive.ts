import { scanKey } from '../disclosure/attachment/kept.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import { CheckBook } from './check-book.ts';
import { compareReports } from './compare-reports.ts';
import type { Failures } from './failures.ts';
import { failuresOf, joinFailures } from './failures.ts';
import type { AllowanceUsage } from './guard/allowance-use.ts';
import type { AttachmentScans } from './guard/disclosure-run.ts';
import { DisclosureRun } from './guard/disclosure-run.ts';
import type { CheckResult, Examination } from './run-checks.ts';
import { diagnosticsOf, examineReport } from './run-checks.ts';

export interface ArchiveDiagnosis {
  /** What every rule says of every report, passed ones included. */
  readonly results: CheckBook;
  readonly failures: Failures;
  /** What the disclosure guard found, sorted by place. */
  readonly guarded: readonly Diagnostic[];
}

/** All that is to be said of one report by itself, as plain data. */
export interface FullExamination extends Examination {
  /** What the disclosure guard found. */
  readonly guarded: readonly Diagnostic[];
  readonly usage: AllowanceUsage;
  /** On what the guard's answer depends beside the report. */
  readonly guardedBy: { readonly day: boolean; readonly allowances: boolean };
}

/** The same, the results left where they are until somebody prints them. */
export interface KnownExamination extends Omit<FullExamination, 'results' | 'guardedBy'> {
  readonly failures: Failures;
  results(): readonly CheckResult[];
}

/** Where examinations are kept from one run to the next. */
export interface ExaminationStore {
  /** The same content, which notes what is asked of it beyond the report. */
  readonly content: Content;
  /**
   * What is known of a report that is, with all it refers to, as it was then; `null` where nothing is.
   * @param again says once more what the rules say, where it was lost
   */
  get(sourced: SourcedReport, again: () => readonly CheckResult[]): KnownExamination | null;
  put(
    sourced: SourcedReport,
    examination: FullExamination,
    again: () => readonly CheckResult[],
  ): KnownExamination;
}

/**
 * Everything that is to be said about a content folder that could be read: every rule and the disclosure guard, each
 * narrative parsed once.
 * @param now decides which allowances hold
 * @param scans what the guard says of the attachments; one that is missing is an error
 * @param store of earlier examinations; without one every report is examined
 */
export function diagnoseArchive(
  content: Content,
  now: Date,
  scans?: AttachmentScans,
  onReport: (done: number, total: number) => void = () => {},
  store?: ExaminationStore,
): ArchiveDiagnosis {
  const guard = new DisclosureRun(content, now);
  const examined = content.reports.map((sourced, index) => {
    const examination = examine(sourced, content, now, scans, store);
    guard.absorb(examination.usage);
    onReport(index + 1, content.reports.length);
    return [sourced.id as string, examination] as const;
  });
  const all = examined.map(([, examination]) => examination);
  const compared = compareReports(all.map(({ signed }) => signed));
  const byComparing = failuresOf([...compared.values()].flatMap(diagnosticsOf));
  return {
    results: new CheckBook(new Map(examined.map(([id, { results }]) => [id, results])), compared),
    failures: joinFailures([...all.map((one) => one.failures), byComparing]),
    guarded: [...all.flatMap((one) => one.guarded), ...guard.finish()].sort(compareDiagnostics),
  };
}

function examine(
  sourced: SourcedReport,
  content: Content,
  now: Date,
  scans?: AttachmentScans,
  store?: ExaminationStore,
): KnownExamination {
  const again = () => examineReport(sourced, content).results;
  const known = store?.get(sourced, again) ?? null;
  if (known !== null) return known;
  const guard = new DisclosureRun(content, now);
  const guarded: Diagnostic[] = [];
  const { results, signed } = examineReport(sourced, store?.content ?? content, (subject) => {
    guarded.push(...guard.report(subject, scans));
  });
  const rest = { signed, guarded, usage: guard.usage() };
  if (store !== undefined && sourced.attachments.every((file) => scans?.has(scanKey(file)))) {
    const guardedBy = { day: guard.isOfToday, allowances: guard.asksAllowances };
    return store.put(sourced, { ...rest, results, guardedBy }, again);
  }
  return { ...rest, failures: failuresOf(diagnosticsOf(results)), results: () => results };
}
