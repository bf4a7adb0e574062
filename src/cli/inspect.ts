import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { maskPath, maskSource } from '../checks/disclosure/scan.ts';
import type { CheckReport, ReportedFinding } from '../checks/reporters/report.ts';
import { checkReport, diagnosticsOf } from '../checks/run-checks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import { codeFrame } from '../reader/code-frame.ts';
import type { Content, ReadOptions } from '../reader/content.ts';
import { decodeText } from '../reader/decode.ts';
import type { Environment } from '../reader/environment.ts';
import { readContent } from '../reader/read-content.ts';

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
    findings: withFrames(all, root),
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
function prefixOf(root: string): string {
  const path = relative(process.cwd(), root);
  return `${(path.startsWith('..') ? root : path).split(sep).join('/')}/`;
}

/** Adds the lines around each finding. Nothing leaves here unmasked: messages quote what they found. */
function withFrames(diagnostics: readonly Diagnostic[], root: string): ReportedFinding[] {
  let open: { readonly file: string; readonly text: string | null } | null = null;
  return diagnostics.map((diagnostic) => {
    const { file, position, values } = diagnostic;
    if (open?.file !== file) open = { file, text: position ? readMasked(join(root, file)) : null };
    if (open.text === null && position) open = { file, text: readMasked(join(root, file)) };
    return {
      ...diagnostic,
      file: maskPath(file),
      message: maskSource(diagnostic.message),
      hint: maskSource(diagnostic.hint),
      values: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'string' ? maskSource(value) : value,
        ]),
      ),
      frame: position && open.text !== null ? codeFrame(open.text, position) : null,
    };
  });
}

function readMasked(path: string): string | null {
  try {
    const { text } = decodeText(readFileSync(path), path);
    return text === null ? null : maskSource(text);
  } catch {
    return null;
  }
}
