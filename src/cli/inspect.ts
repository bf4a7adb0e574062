import { relative, sep } from 'node:path';
import type { CheckReport } from '../checks/reporters/report.ts';
import { checkReport, diagnosticsOf } from '../checks/run-checks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Content, ReadOptions } from '../reader/content.ts';
import type { Environment } from '../reader/environment.ts';
import { readContent } from '../reader/read-content.ts';
import { maskedFindings } from './masked-findings.ts';

export interface Inspection {
  readonly report: CheckReport;
  /** `null` where not even the site is readable. */
  readonly content: Content | null;
}

/** Reads and checks a content folder, and makes every finding fit to be printed. */
export async function inspectContent(
  environment: Environment,
  options: Pick<ReadOptions, 'includeUnpublished' | 'progress' | 'render'> = {},
): Promise<Inspection> {
  const started = performance.now();
  const { content: root, now } = environment;
  const { content, diagnostics, files } = await readContent({ root, now, ...options });
  const all = [...diagnostics, ...(content ? runChecks(content) : [])].sort(compareDiagnostics);
  const report: CheckReport = {
    findings: maskedFindings(all, root),
    files: files.length,
    milliseconds: performance.now() - started,
    prefix: prefixOf(root),
  };
  return { report, content };
}

function runChecks(content: Content): Diagnostic[] {
  return content.reports.flatMap((sourced) => diagnosticsOf(checkReport(sourced, content)));
}

/** The content folder as seen from here; its full path where it lies elsewhere. */
export function prefixOf(root: string): string {
  const path = relative(process.cwd(), root);
  return `${(path.startsWith('..') ? root : path).split(sep).join('/')}/`;
}
