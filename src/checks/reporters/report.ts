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

/** How many findings of a severity there are. */
export function count({ findings }: CheckReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
