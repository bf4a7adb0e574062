import { relative, sep } from 'node:path';
import type { ArchiveDiagnosis } from '../checks/diagnose-archive.ts';
import { diagnoseArchive } from '../checks/diagnose-archive.ts';
import type { Counts } from '../checks/failures.ts';
import { failuresOf, joinFailures } from '../checks/failures.ts';
import type { CheckReport } from '../checks/reporters/report.ts';
import { attachmentScans } from '../integrations/attachment-scans.ts';
import { KeptChecks } from '../integrations/kept-checks.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Content } from '../reader/content.ts';
import type { Environment } from '../reader/disk/environment.ts';
import { readContent } from '../reader/disk/read-content.ts';
import type { CheckedReports } from '../view/archive.ts';
import { maskedFindings } from './masked-findings.ts';

export interface Inspection {
  /** With the errors alone: a build prints these, and of the rest only how many there are. */
  readonly report: CheckReport;
  readonly counts: Counts;
  /** `null` where not even the site is readable. */
  readonly content: Content | null;
  /** What every rule says of every report of `content`. */
  readonly results: CheckedReports;
  /** See `ContentReading`. */
  readonly publishing: readonly number[];
  /** Where the results are kept, with what is made of them. Not written down yet. */
  readonly kept: KeptChecks | null;
}

/** Reads and checks a content folder, keeps what it read, and makes its errors fit to be printed. */
export async function inspectContent(
  environment: Environment,
  options: Omit<Parameters<typeof readContent>[0], 'root' | 'now'> = {},
): Promise<Inspection> {
  const started = performance.now();
  const { content: root, now } = environment;
  const { content, diagnostics, files, publishing } = await readContent({ root, now, ...options });
  const diagnosis = content ? await diagnose(content, environment) : NOTHING;
  const { errors, warnings, notes } = joinFailures([
    failuresOf([...diagnostics, ...diagnosis.guarded]),
    diagnosis.failures,
  ]);
  const report: CheckReport = {
    findings: maskedFindings([...errors].sort(compareDiagnostics), root),
    files: files.length,
    milliseconds: performance.now() - started,
    prefix: prefixOf(root),
  };
  const { results, kept } = diagnosis;
  const counts = { errors: errors.length, warnings, notes };
  return { report, counts, content, publishing, results, kept };
}

async function diagnose(content: Content, environment: Environment): Promise<Diagnosis> {
  const { now, cache } = environment;
  const scans = await attachmentScans(content.reports, cache);
  const kept = KeptChecks.open(content, environment);
  const diagnosis = diagnoseArchive(content, now, scans, undefined, kept);
  kept.forgetOthers(content.reports);
  return { ...diagnosis, results: kept.checked(diagnosis.results), kept };
}

interface Diagnosis
  extends Pick<ArchiveDiagnosis, 'failures' | 'guarded'>,
    Pick<Inspection, 'results' | 'kept'> {}

const NOTHING: Diagnosis = { results: new Map(), failures: failuresOf([]), guarded: [], kept: null };

/** The content folder as seen from here; its full path where it lies elsewhere. */
export function prefixOf(root: string): string {
  const path = relative(process.cwd(), root);
  return `${(path.startsWith('..') ? root : path).split(sep).join('/')}/`;
}
