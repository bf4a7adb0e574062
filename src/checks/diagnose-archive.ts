import { scanKey } from '../disclosure/attachment/kept.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { AllowanceUsage, AttachmentScans } from './guard/disclosure-run.ts';
import { DisclosureRun } from './guard/disclosure-run.ts';
import type { CheckResult, Examination } from './run-checks.ts';
import { checkArchive, diagnosticsOf, examineReport } from './run-checks.ts';

export interface ArchiveDiagnosis {
  /** What every rule says of every report, passed ones included. */
  readonly results: ReadonlyMap<ReportId, readonly CheckResult[]>;
  /** The failures and what the disclosure guard found, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** All that is to be said of one report by itself, as plain data. */
export interface KeptExamination extends Examination {
  /** What the disclosure guard found. */
  readonly guarded: readonly Diagnostic[];
  readonly usage: AllowanceUsage;
}

/** Where examinations are kept from one run to the next. */
export interface ExaminationStore {
  /** What is known of a report that is, with all it refers to, as it was then; `null` where nothing is. */
  get(sourced: SourcedReport): KeptExamination | null;
  put(sourced: SourcedReport, examination: KeptExamination): void;
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
  const guarded: Diagnostic[] = [];
  const examine = (sourced: SourcedReport): Examination => {
    const known = store?.get(sourced) ?? null;
    const examination = known ?? examineAnew(sourced, content, now, scans);
    if (known === null && sourced.attachments.every((file) => scans?.has(scanKey(file)))) {
      store?.put(sourced, examination);
    }
    guard.absorb(examination.usage);
    guarded.push(...examination.guarded);
    return examination;
  };
  const results = checkArchive(content, { onReport, examine });
  const failures = [...results.values()].flatMap(diagnosticsOf);
  const diagnostics = [...failures, ...guarded, ...guard.finish()].sort(compareDiagnostics);
  return { results, diagnostics };
}

function examineAnew(
  sourced: SourcedReport,
  content: Content,
  now: Date,
  scans?: AttachmentScans,
): KeptExamination {
  const guard = new DisclosureRun(content, now);
  const guarded: Diagnostic[] = [];
  const examination = examineReport(sourced, content, (subject) => {
    guarded.push(...guard.report(subject, scans));
  });
  return { ...examination, guarded, usage: guard.usage() };
}
