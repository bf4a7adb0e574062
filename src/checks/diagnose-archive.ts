import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { Content } from '../reader/content.ts';
import type { AttachmentScans } from './disclosure-run.ts';
import { DisclosureRun } from './disclosure-run.ts';
import type { CheckResult } from './run-checks.ts';
import { checkArchive, diagnosticsOf } from './run-checks.ts';
import type { Subject } from './subject.ts';

export interface ArchiveDiagnosis {
  /** What every rule says of every report, passed ones included. */
  readonly results: ReadonlyMap<ReportId, readonly CheckResult[]>;
  /** The failures and what the disclosure guard found, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything that is to be said about a content folder that could be read: every rule and the disclosure guard, each
 * narrative parsed once.
 * @param now decides which allowances hold
 * @param scans what the guard says of the attachments; one that is missing is an error
 */
export function diagnoseArchive(
  content: Content,
  now: Date,
  scans?: AttachmentScans,
  onReport: (done: number, total: number) => void = () => {},
): ArchiveDiagnosis {
  const guard = new DisclosureRun(content, now);
  const guarded: Diagnostic[] = [];
  const visit = (subject: Subject) => {
    guarded.push(...guard.report(subject, scans));
  };
  const results = checkArchive(content, { onReport, visit });
  const failures = [...results.values()].flatMap(diagnosticsOf);
  const diagnostics = [...failures, ...guarded, ...guard.finish()].sort(compareDiagnostics);
  return { results, diagnostics };
}
