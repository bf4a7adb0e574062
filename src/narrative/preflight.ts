import type { Findings } from './findings.ts';
import type { Source } from './source.ts';

/** UTF-8 bytes. Longer than any report seen; what is longer holds data, which belongs into `report.json`. */
export const SIZE_LIMIT = 400 * 1024;
/** Levels of quotations, lists and tags within each other. */
export const DEPTH_LIMIT = 32;
/** Marks in one block. The parser's time grows with their square. */
export const MARK_LIMIT = 1000;

const FRONTMATTER = /^---[ \t]*\n(?=[\w\p{L}-]+[ \t]*[:：])(?:.*\n)*?---[ \t]*(?=\n|$)/u;
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)]/g;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** Controls, marks that turn the direction of writing, halves of a character, and what is no character at all. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDFFF]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;

/**
 * Looks at the text before it is parsed, for what the parser must not be given: it would take too long or
 * overflow. Returns the text to parse, in which a frontmatter is blanked, or `null`.
 */
export function preflight(source: Source, findings: Findings): string | null {
  const bytes = new TextEncoder().encode(source.text).length;
  if (bytes > SIZE_LIMIT) {
    findings.add('MDX_TOO_LARGE', { bytes, limit: SIZE_LIMIT }, null);
    return null;
  }
  findCharacters(source, findings);
  const parsable = [findDepth(source, findings), findDensity(source, findings)].every((fine) => fine);
  return parsable ? withoutFrontmatter(source, findings) : null;
}

function findCharacters(source: Source, findings: Findings): void {
  for (const match of source.text.matchAll(new RegExp(FORBIDDEN, 'gu'))) {
    findings.add('MDX_CONTROL_CHARACTER', { code: codeOf(match[0]) }, spanOfMatch(match));
  }
  for (const match of source.text.matchAll(new RegExp(INVISIBLE, 'g'))) {
    findings.add('MDX_INVISIBLE_CHARACTER', { code: codeOf(match[0]) }, spanOfMatch(match));
  }
}

function findDepth(source: Source, findings: Findings): boolean {
  let fine = true;
  source.text.split('\n').forEach((line, index) => {
    const prefix = CONTAINERS.exec(line)?.[0];
    if (prefix === undefined || RULE.test(line)) return;
    const beyond = [...prefix.matchAll(CONTAINER)][DEPTH_LIMIT];
    if (beyond === undefined) return;
    const start = (source.lineStarts[index] ?? 0) + beyond.index;
    findings.add('MDX_TOO_DEEP', { limit: DEPTH_LIMIT }, { start, end: start + 1 });
    fine = false;
  });
  return fine;
}

function findDensity(source: Source, findings: Findings): boolean {
  let fine = true;
  let start = 0;
  for (const block of source.text.split(/(?<=\n)[ \t]*\n/)) {
    const count = block.match(/[*_[\]~]/g)?.length ?? 0;
    if (count > MARK_LIMIT) {
      const at = source.text.indexOf(block, start);
      findings.add('MDX_TOO_DENSE', { count, limit: MARK_LIMIT }, { start: at, end: at + block.length });
      fine = false;
    }
    start += block.length;
  }
  return fine;
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

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
