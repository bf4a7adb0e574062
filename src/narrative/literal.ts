import type { Findings } from './findings.ts';
import { literalEmphasis } from './literal-emphasis.ts';
import { literalLineMarks } from './literal-line.ts';
import type { Literals, SourceLine } from './literals.ts';
import { literalOf } from './mask.ts';

const FENCE = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})/;
const COMMENT_EDGE = /\{\s*\/\*|\*\/\s*\}/g;
/** What stands for a character by its number or by one of the few names that everybody writes. */
const REFERENCE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);)(?=[a-z][a-z\d]*;)/gi;

/**
 * Masks the marks of Markdown that are data in a Chinese report: `3*4*5米`, `王**和李**`, `138****0000`, a minus at
 * the start of a line. The parser would swallow them. What is masked stays as long as it was; see `mask.ts`.
 */
export function maskLiterals(text: string, findings: Findings): string {
  const kept = new Map<number, string>();
  const edges = new Set(
    [...text.matchAll(COMMENT_EDGE)].map(({ index, 0: edge }) => index + edge.indexOf('*')),
  );
  const literals: Literals = {
    lines: linesOf(text),
    findings,
    keep(offset, beginsLine) {
      if (!edges.has(offset)) kept.set(offset, literalOf(text.charAt(offset), beginsLine));
    },
  };
  literalLineMarks(literals);
  literalEmphasis(replaced(text, kept), literals);
  for (const { index } of text.matchAll(REFERENCE)) literals.keep(index);
  return replaced(text, kept);
}

function replaced(text: string, kept: ReadonlyMap<number, string>): string {
  if (kept.size === 0) return text;
  const units = text.split('');
  for (const [offset, mask] of kept) units[offset] = mask;
  return units.join('');
}

function linesOf(text: string): SourceLine[] {
  let offset = 0;
  let fence: string | null = null;
  return text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    const isCode = fence !== null || mark !== undefined;
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) && line.trim().endsWith(mark)) fence = null;
    const source = { text: line, offset, isCode };
    offset += line.length + 1;
    return source;
  });
}
