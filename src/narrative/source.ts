import type { Position } from '../model/diagnostic.ts';

/** A point as the Markdown parser counts: columns in UTF-16 units, `offset` into {@link Source.text}. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

export interface Source {
  /** Path relative to the content folder, for messages. */
  readonly file: string;
  /** Without byte order mark, every line ending a line feed; lines and columns are those of the file. */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** Whether a character takes two UTF-16 units anywhere, so that columns have to be counted. */
  readonly hasPairs: boolean;
}

/** Prepares a text for reading. Nothing but the byte order mark and the kind of line ending is changed. */
export function openSource(source: string, file: string): Source {
  const text = (source.startsWith('\uFEFF') ? source.slice(1) : source).replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts, hasPairs: /[\uD800-\uDFFF]/.test(text) };
}

/** The offset of a point, whether or not the parser gave one. */
export function offsetOf(source: Source, point: Point): number {
  if (point.offset !== undefined) return point.offset;
  return (source.lineStarts[point.line - 1] ?? source.text.length) + point.column - 1;
}

/** Columns count characters as an editor shows them: one for 𠮷, not two. `end` is cut at the end of the line. */
export function positionAt(source: Source, start: number, end: number = start + 1): Position {
  const line = lineAt(source, start);
  const lineStart = source.lineStarts[line - 1] ?? 0;
  const lineEnd = (source.lineStarts[line] ?? source.text.length + 1) - 1;
  return {
    line,
    column: characters(source, lineStart, start) + 1,
    length: Math.max(1, characters(source, start, Math.min(end, lineEnd))),
  };
}

function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function characters(source: Source, start: number, end: number): number {
  return source.hasPairs ? [...source.text.slice(start, end)].length : end - start;
}
