import { codeOf, FORBIDDEN, hasStray, INVISIBLE } from './characters.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';

/** UTF-8 bytes. Longer than any report seen; what is longer holds data, which belongs into `report.json`. */
export const SIZE_LIMIT = 400 * 1024;
/** Levels of quotations, lists and tags within each other. */
export const DEPTH_LIMIT = 32;
/** Columns that each level of a list takes at least. */
const LEAST_INDENT = 2;
/** Marks in one block. The parser's time grows with their square. */
export const MARK_LIMIT = 1000;
/** Beginnings of tags and braces in the whole text, which the parser keeps open together. */
export const TAG_LIMIT = 2000;

const FRONTMATTER = /^---[ \t]*\n(?=[\w\p{L}-]+[ \t]*[:：])(?:.*\n)*?---[ \t]*(?=\n|$)/u;
const MARKS = /[*_[\]~`]/g;
const FORBIDDEN_ANYWHERE = new RegExp(FORBIDDEN, 'gu');
const INVISIBLE_ANYWHERE = new RegExp(INVISIBLE, 'gu');
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)]/g;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Looks at the text before it is parsed, for what the parser must not be given: it would take too long or
 * overflow. Returns the text to parse, in which a frontmatter is blanked, or `null`.
 */
export function preflight(source: Source, findings: Findings): string | null {
  // No unit takes more than three bytes, so that a short text need not be counted.
  const isShort = source.text.length * 3 <= SIZE_LIMIT;
  const bytes = isShort ? 0 : new TextEncoder().encode(source.text).length;
  if (bytes > SIZE_LIMIT) {
    findings.add('MDX_TOO_LARGE', { bytes, limit: SIZE_LIMIT }, null);
    return null;
  }
  findCharacters(source, findings);
  const parsable = [
    findDepth(source, findings),
    findDensity(source, findings),
    findTags(source, findings),
  ].every((fine) => fine);
  return parsable ? withoutFrontmatter(source, findings) : null;
}

function findCharacters(source: Source, findings: Findings): void {
  if (!hasStray(source.text)) return;
  for (const match of source.text.matchAll(FORBIDDEN_ANYWHERE)) {
    findings.add('MDX_CONTROL_CHARACTER', { code: codeOf(match[0]) }, spanOfMatch(match));
  }
  for (const match of source.text.matchAll(INVISIBLE_ANYWHERE)) {
    findings.add('MDX_INVISIBLE_CHARACTER', { code: codeOf(match[0]) }, spanOfMatch(match));
  }
}

function findDepth(source: Source, findings: Findings): boolean {
  let fine = true;
  source.text.split('\n').forEach((line, index) => {
    const prefix = CONTAINERS.exec(line)?.[0];
    if (prefix === undefined || RULE.test(line)) return;
    const indent = /^[ \t]*/.exec(prefix)?.[0] ?? '';
    const isFarIn = indent.replaceAll('\t', '    ').length >= DEPTH_LIMIT * LEAST_INDENT;
    const beyond = isFarIn ? indent.length : [...prefix.matchAll(CONTAINER)][DEPTH_LIMIT]?.index;
    if (beyond === undefined) return;
    const start = (source.lineStarts[index] ?? 0) + beyond;
    findings.addOnce('MDX_TOO_DEEP', { limit: DEPTH_LIMIT }, { start, end: start + 1 });
    fine = false;
  });
  return fine;
}

function findDensity(source: Source, findings: Findings): boolean {
  // A text that has no more has no block with more.
  if ((source.text.match(MARKS)?.length ?? 0) <= MARK_LIMIT) return true;
  let fine = true;
  let start = 0;
  for (const block of source.text.split(/(?<=\n)[ \t]*\n/)) {
    const count = block.match(MARKS)?.length ?? 0;
    if (count > MARK_LIMIT) {
      const at = source.text.indexOf(block, start);
      findings.add('MDX_TOO_DENSE', { count, limit: MARK_LIMIT }, { start: at, end: at + block.length });
      fine = false;
    }
    start += block.length;
  }
  return fine;
}

function findTags(source: Source, findings: Findings): boolean {
  const tags = [...source.text.matchAll(/[<{]/g)];
  const beyond = tags[TAG_LIMIT];
  if (beyond === undefined) return true;
  const args = { count: tags.length, limit: TAG_LIMIT };
  findings.add('MDX_TOO_MANY_TAGS', args, { start: beyond.index, end: beyond.index + 1 });
  return false;
}

function withoutFrontmatter(source: Source, findings: Findings): string {
  const match = FRONTMATTER.exec(source.text);
  if (match === null) return source.text;
  findings.add('MDX_FRONTMATTER', {}, { start: 0, end: 3 });
  return match[0].replace(/[^\n]/g, ' ') + source.text.slice(match[0].length);
}

function spanOfMatch(match: RegExpMatchArray): { start: number; end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
