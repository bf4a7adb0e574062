import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Pointer, SourcedReport } from '../../reader/content.ts';

/** Parts of the facts, and the part of the page that prints them. */
const PARTS: readonly (readonly [field: string, anchor: string])[] = [
  ['funds', 'money'],
  ['goals', 'goals'],
  ['indicators', 'indicators'],
  ['assessments', 'answers'],
  ['statements', 'figures'],
  ['documents', 'named'],
];

/** Where on its page a report prints what a finding points at: the row, the sentence's section, the part; `null` for none. */
export function anchorsOf(
  sourced: SourcedReport,
): (finding: Pick<Diagnostic, 'file' | 'position'>) => string | null {
  const { report, narrative, folder } = sourced;
  const lineOf = (pointer: Pointer) => sourced.locate(pointer).position?.line ?? 0;
  const rowsIn = (value: unknown): readonly { readonly id: string }[] => (Array.isArray(value) ? value : []);
  const indicators = 'rows' in report.indicators ? report.indicators.rows : [];
  const facts = [
    ...Object.keys(report).map((field): [number, string | null] => [
      lineOf([field]),
      PARTS.find(([name]) => name === field)?.[1] ?? null,
    ]),
    ...indicators.map(({ id }, index): [number, string] => [
      lineOf(['indicators', 'rows', index]),
      `indicator-${id}`,
    ]),
    ...rowsIn(report.findings).map(({ id }, index): [number, string] => [
      lineOf(['findings', index]),
      `finding-${id}`,
    ]),
    ...rowsIn(report.recommendations).map(({ id }, index): [number, string] => [
      lineOf(['recommendations', index]),
      `advice-${id}`,
    ]),
  ].filter(([line]) => line > 0);
  const words = narrative.sections.map(({ position, id }): [number, string] => [position.line, id]);
  return ({ file, position }) => {
    if (position === null) return null;
    const starts = file === `${folder}/report.json` ? facts : file === `${folder}/narrative.mdx` ? words : [];
    const before = starts.filter(([line]) => line <= position.line);
    const nearest = Math.max(...before.map(([line]) => line));
    // Of two that begin in one line, the row is nearer than the part that it stands in.
    return before.findLast(([line]) => line === nearest)?.[1] ?? null;
  };
}
