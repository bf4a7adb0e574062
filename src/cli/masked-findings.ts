import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskPath, maskSource } from '../checks/disclosure/scan.ts';
import type { ReportedFinding } from '../checks/reporters/report.ts';
import type { Diagnostic, DiagnosticValues } from '../model/diagnostic.ts';
import { frameIn } from '../reader/code-frame.ts';
import { decodeText } from '../reader/decode.ts';
import type { LineIndex } from '../reader/position.ts';
import { indexLines } from '../reader/position.ts';

/**
 * Makes findings fit to be printed: adds the lines around each, and stars what nobody may see, because messages quote
 * what they found. Findings of one file in a row open it once.
 */
export function maskedFindings(diagnostics: readonly Diagnostic[], root: string): ReportedFinding[] {
  let open: { readonly file: string; readonly lines: LineIndex | null } | null = null;
  const mask = remembering(maskSource);
  const maskFile = remembering(maskPath);
  return diagnostics.map((diagnostic) => {
    const { file, position } = diagnostic;
    if (position && open?.file !== file) open = { file, lines: readMasked(join(root, file)) };
    const lines = position ? (open?.lines ?? null) : null;
    return {
      ...diagnostic,
      file: maskFile(file),
      message: mask(diagnostic.message),
      hint: mask(diagnostic.hint),
      values: maskedValues(diagnostic.values, mask),
      frame: position && lines ? frameIn(lines, position) : null,
    };
  });
}

/** Findings of one report repeat hints, names and paths. */
function remembering(mask: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const masked = known.get(text) ?? mask(text);
    known.set(text, masked);
    return masked;
  };
}

function maskedValues(values: DiagnosticValues, mask: (text: string) => string): DiagnosticValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? mask(value) : value]),
  );
}

/** The lines of a file with everything starred that may be secret: a number may go over several of them. */
function readMasked(path: string): LineIndex | null {
  try {
    const { text } = decodeText(readFileSync(path), path);
    return text === null ? null : indexLines(maskSource(text));
  } catch {
    return null;
  }
}
