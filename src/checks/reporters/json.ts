import { countsOf } from '../failures.ts';
import type { Reporter } from './report.ts';

/** For programs. Line and column are `null` for a finding about a whole file; the time is left out, so that equal content gives equal text. */
export const reportJson: Reporter = (report) =>
  JSON.stringify(
    {
      files: report.files,
      ...countsOf(report.findings),
      findings: report.findings.map(({ id, severity, message, hint, file, position, values }) => ({
        id,
        severity,
        message,
        hint,
        file: report.prefix + file,
        line: position?.line ?? null,
        column: position?.column ?? null,
        values,
      })),
    },
    null,
    2,
  );
