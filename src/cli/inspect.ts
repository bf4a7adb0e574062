import { relative, sep } from 'node:path';
import type { ArchiveDiagnosis } from '../checks/diagnose-archive.ts';
import { diagnoseArchive } from '../checks/diagnose-archive.ts';
import type { CheckReport, Counted } from '../checks/reporters/report.ts';
import { attachmentScans } from '../integrations/attachment-scans.ts';
import { KeptChecks } from '../integrations/kept-checks.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Content } from '../reader/content.ts';
import type { Environment } from '../reader/disk/environment.ts';
import { readContent } from '../reader/disk/read-content.ts';
import type { CheckedReports } from '../view/archive.ts';
import { maskedFindings } from './masked-findings.ts';

export interface Inspection extends Counted {
  /** With the errors alone: a build prints these, and of the rest only how many there are. */
  readonly report: CheckReport;
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
  const all = [...diagnostics, ...diagnosis.diagnostics].sort(compareDiagnostics);
  const report: CheckReport = {
    findings: maskedFindings(
      all.filter(({ severity }) => severity === 'error'),
      root,
    ),
    files: files.length,
    milliseconds: performance.now() - started,
    prefix: prefixOf(root),
  };
  return { report, findings: all, content, publishing, results: diagnosis.results, kept: diagnosis.kept };
}

async function diagnose(content: Content, environment: Environment): Promise<Diagnosis> {
  const { now, cache } = environment;
  const scans = await attachmentScans(content.reports, cache);
  const kept = KeptChecks.open(content, environment);
  const diagnosis = diagnoseArchive(content, now, scans, undefined, kept);
  kept.forgetOthers(content.reports);
  return { diagnostics: diagnosis.diagnostics, results: kept.checked(diagnosis.results), kept };
}

interface Diagnosis extends Pick<ArchiveDiagnosis, 'diagnostics'>, Pick<Inspection, 'results' | 'kept'> {}

const NOTHING: Diagnosis = { results: new Map(), diagnostics: [], kept: null };

/** The content folder as seen from here; its full path where it lies elsewhere. */
export function prefixOf(root: string): string {
  const path = relative(process.cwd(), root);
  return `${(path.startsWith('..') ? root : path).split(sep).join('/')}/`;
}
