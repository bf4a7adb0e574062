import type { Block, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';

/** A line as the text means it: one with a cell that breaks goes over several. */
interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Pasted or saved text: paragraphs, and runs of lines with tabs as tables. */
export function readPlainText(name: string, text: string): Source {
  const lines = linesOf(
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n'),
  );
  const blocks: Block[] = [];
  let tables = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const from = index;
    while (lines[index]?.text.includes('\t') && lines[index + 1]?.text.includes('\t')) index += 1;
    if (index > from) {
      tables += 1;
      const label = `第${tables}个表格`;
      const own = lines.slice(from, index + 1);
      const raw = own.map(({ text: row }) =>
        cellsOf(row).map((cell): RawCell => ({ text: unquoted(cell).trim(), isBareNumber: true })),
      );
      const where = (row: number, column: number) => `第${own[row]?.number ?? 0}行第${column + 1}格`;
      blocks.push({ type: 'grid', grid: gridOf(label, name, raw, [], where) });
      continue;
    }
    for (const [offset, line] of (lines[index]?.text ?? '').split('\n').entries())
      if (line.trim() !== '') {
        const at = { file: name, at: `第${(lines[index]?.number ?? 0) + offset}行` };
        blocks.push({ type: 'paragraph', text: line.trim(), at });
      }
  }
  return { name, form: 'text', blocks, leftOut: [] };
}

/** Puts the lines of one cell together again: the clipboard sets a cell that breaks in quotes. */
function linesOf(lines: readonly string[]): readonly Line[] {
  const whole: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const number = index + 1;
    const first = lines[index] ?? '';
    let text = first;
    let end = index;
    while (isOpen(text) && end + 1 < Math.min(lines.length, index + MOST_LINES)) {
      end += 1;
      text += `\n${lines[end] ?? ''}`;
    }
    // A quotation of prose goes over lines too, but no tab stands beside it.
    const isRow = end > index && !isOpen(text) && cellsOf(text).length > 1;
    whole.push({ text: isRow ? text : first, number });
    if (isRow) index = end;
  }
  return whole;
}

/** Of all the cells of one row. */
const MOST_LINES = 100;

function cellsOf(row: string): readonly string[] {
  return [...`\t${row}`.matchAll(/\t("(?:[^"]|"")*"(?=\t|$)|[^\t]*)/g)].map(([, cell = '']) => cell);
}

function isOpen(row: string): boolean {
  return cellsOf(row).some((cell) => /^"(?:[^"]|"")*$/.test(cell));
}

/** Quotes around a cell that neither breaks nor holds quotes are its own. */
function unquoted(cell: string): string {
  const [, inner] = /^"((?:[^"]|"")*)"$/.exec(cell) ?? [];
  return inner !== undefined && /\n|\t|""/.test(inner) ? inner.replaceAll('""', '"') : cell;
}

/** Text of a file in UTF-8, UTF-16 or the Chinese encodings that Windows writes. */
export function decodePlainText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
