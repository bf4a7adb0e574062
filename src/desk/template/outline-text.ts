import { escapeInline } from '../../narrative/escape.ts';

/** Headings by kind: blocks of a main heading and what stands below it. */
type Headings = Readonly<Record<'report' | 'transfer' | 'self', readonly (readonly string[])[]>>;

/** The headings that a report of a kind has by rule, each with nothing below it yet. */
export function outlineText(kind: string, headings: Headings): string {
  const blocks =
    kind === 'transfer-self' ? headings.transfer : kind === 'unit-self' ? headings.self : headings.report;
  const lines = blocks.flatMap(([main = '', ...below]) => [
    `## ${escapeInline(main)}`,
    ...below.map((heading) => `### ${escapeInline(heading)}`),
  ]);
  return `${lines.join('\n\n')}\n`;
}
