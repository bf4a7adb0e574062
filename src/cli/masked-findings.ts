import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framed } from '../checks/guard/masked-findings.ts';
import { maskedFindings as maskedBy } from '../checks/guard/masked-findings.ts';
import type { ReportedFinding } from '../checks/reporters/report.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText } from '../reader/decode.ts';

export type { Framed } from '../checks/guard/masked-findings.ts';

/** Makes findings about a content folder fit to be printed. */
export function maskedFindings(
  diagnostics: readonly Diagnostic[],
  root: string,
  framed: Framed = 'all',
): ReportedFinding[] {
  return maskedBy(diagnostics, (file) => readText(join(root, file)), framed);
}

function readText(path: string): string | null {
  try {
    return decodeText(readFileSync(path), path).text;
  } catch {
    return null;
  }
}
