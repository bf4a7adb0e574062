import type { Diagnostic, Severity } from '../../model/diagnostic.ts';

/** A finding with the lines around it. Whatever may be secret in it has been starred before. */
export interface ReportedFinding extends Diagnostic {
  /** `null` for a finding about a whole file, and where the file cannot be shown. */
  readonly frame: string | null;
}

/** Everything one run of the checks has to say; reporters only choose the form. */
export interface CheckReport {
  readonly findings: readonly ReportedFinding[];
  /** How many files were read. */
  readonly files: number;
  readonly milliseconds: number;
  /** Path of the content folder as seen from where the command runs, `content/`; printed before each file. */
  readonly prefix: string;
}

/** Turns a report into the text that is printed. Pure; ends without a line break. */
export type Reporter = (report: CheckReport) => string;

/** Gravest last: what must be mended stands beside the summary, not a thousand lines above it. */
const ORDER: readonly Severity[] = ['note', 'warn', 'error'];

/** The findings in the order in which people read them in a terminal; within a severity as they were found. */
export function gravestLast({ findings }: CheckReport): readonly ReportedFinding[] {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** What an editor asked to see of all findings. */
export interface Narrowing {
  /** Paths below the content folder, of folders or files; all where none is named. */
  readonly parts: readonly string[];
  readonly onlyErrors: boolean;
}

/** The same run with the findings that were asked for. */
export function narrowed(report: CheckReport, { parts, onlyErrors }: Narrowing): CheckReport {
  const isIn = (file: string) =>
    parts.length === 0 || parts.some((part) => file === part || file.startsWith(`${part}/`));
  const findings = report.findings.filter(
    ({ file, severity }) => isIn(file) && (!onlyErrors || severity === 'error'),
  );
  return { ...report, findings };
}
