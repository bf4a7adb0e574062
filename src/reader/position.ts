import type { Place, Position } from '../model/diagnostic.ts';

/** Turns offsets of a text into lines and columns, with the line starts found once. */
export interface LineIndex {
  readonly text: string;
  /** Number of lines; an empty text has one. */
  readonly count: number;
  /** Text of a line without its line break, counting from 1; `""` beyond the end. */
  line(number: number): string;
  /**
   * Line and column of an offset, both from 1. Columns count characters as a person does: a Chinese character is one,
   * a character outside the basic plane is one. The length ends with the line, and is at least 1.
   */
  at(start: number, end?: number): Position;
}

/** Indexes a text without byte-order mark. Line breaks are LF, CR LF and a lone CR. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const pairs = pairStarts(text);
  /** Characters of a stretch, as a person counts them, not UTF-16 units. */
  const characters = (from: number, to: number): number =>
    to - from - (below(pairs, to) - below(pairs, from));

  const endOfLine = (index: number): number => {
    const next = starts[index + 1];
    if (next === undefined) return text.length;
    return text[next - 1] === '\n' && text[next - 2] === '\r' ? next - 2 : next - 1;
  };

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    text,
    count: starts.length,
    line(number) {
      const start = starts[number - 1];
      return start === undefined ? '' : text.slice(start, endOfLine(number - 1));
    },
    at(start, end = start + 1) {
      const offset = Math.min(Math.max(start, 0), text.length);
      const line = lineOf(offset);
      const column = characters(starts[line] ?? 0, offset) + 1;
      const last = Math.max(offset, Math.min(end, endOfLine(line)));
      return { line: line + 1, column, length: Math.max(1, characters(offset, last)) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** Where the second half of each character outside the basic plane stands; found once, because one line may hold a whole file. */
function pairStarts(text: string): readonly number[] {
  if (!/[\uD800-\uDBFF]/.test(text)) return [];
  return Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index + 1);
}

/** How many of sorted numbers are below a limit. */
function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two places begin at the same character. */
export function isAt(a: Place, b: Place): boolean {
  const [one, other] = [a.position, b.position];
  return a.file === b.file && one?.line === other?.line && one?.column === other?.column;
}
