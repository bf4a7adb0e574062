import { maskPath, maskSource } from '../../disclosure/scan.ts';
import type { Diagnostic, DiagnosticValues } from '../../model/diagnostic.ts';
import { frameIn } from '../../reader/code-frame.ts';
import type { LineIndex } from '../../reader/position.ts';
import { indexLines } from '../../reader/position.ts';
import type { ReportedFinding } from '../reporters/report.ts';

/** Whether lines are printed. A file is opened only for these. */
export type Framed = 'all' | 'none';

/**
 * Makes findings fit to be printed: adds the lines around each, and stars what nobody may see, because messages quote
 * what they found. Findings of one file in a row open it once.
 * @param textOf the text of a file of the content; `null` where it cannot be read
 */
export function maskedFindings(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | null,
  framed: Framed = 'all',
): ReportedFinding[] {
  let open: { readonly file: string; readonly lines: LineIndex | null } | null = null;
  const maskFile = remembering(maskPath, new Map());
  return diagnostics.map((diagnostic) => {
    const { file } = diagnostic;
    const position = framed === 'all' ? diagnostic.position : null;
    if (position && open?.file !== file) open = { file, lines: masked(textOf(file)) };
    const lines = position ? (open?.lines ?? null) : null;
    return {
      ...diagnostic,
      file: maskFile(file),
      message: mask(diagnostic.message),
      hint: mask(diagnostic.hint),
      values: maskedValues(diagnostic.values),
      frame: position && lines ? frameIn(lines, position) : null,
    };
  });
}

/** A rule gives the same hint for every report; what it quotes is seldom said twice. */
const MOST_KEPT = 10_000;
const mask = remembering(maskSource, new Map());

function remembering(mask: (text: string) => string, known: Map<string, string>): (text: string) => string {
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const masked = mask(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, masked);
    return masked;
  };
}

function maskedValues(values: DiagnosticValues): DiagnosticValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? mask(value) : value]),
  );
}

/** The lines of a file with everything starred that may be secret: a number may go over several of them. */
function masked(text: string | null): LineIndex | null {
  return text === null ? null : indexLines(maskSource(text));
}
