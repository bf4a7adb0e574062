import type { Block, Cell, Grid } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import { columnSays } from './column-words.ts';

type Paragraph = Extract<Block, { readonly type: 'paragraph' }>;

/** An indicator told on a line: its name, and words of columns with their values. */
interface Line {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly entries: readonly { readonly head: string; readonly value: string }[];
}

const FEWEST_LINES = 2;
const NUMBER = /^(?:指标\s*\d{1,2}\s*[:：.、]|[（(]?\d{1,2}[)）.、．])\s*/;
/** What parts the pieces of a line; a comma may stand in a number. */
const BETWEEN = /[，；;]|,(?!\d{3})/;
const LONGEST_WORD = 6;
const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual', 'weight', 'score']);

/**
 * 指标1：举办讲座，目标值≥48场，完成值50场，分值40分，得分40分 line below line is a table whose header every line says
 * again. Lines of which one says something else are words.
 */
export function tablesOfLines(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let pile: Line[] = [];
  const end = () => {
    const [first] = pile;
    if (first !== undefined && pile.length >= FEWEST_LINES)
      made.push({ type: 'grid', grid: tableOf(first, pile) });
    else made.push(...pile.map(({ paragraph }) => paragraph));
    pile = [];
  };
  for (const block of blocks) {
    const line = block.type === 'paragraph' ? lineOf(block) : null;
    if (line === null || (pile[0] !== undefined && wordsOf(pile[0]) !== wordsOf(line))) end();
    if (line === null) made.push(block);
    else pile.push(line);
  }
  end();
  return made;
}

function wordsOf({ entries }: Line): string {
  return entries.map(({ head }) => head).join('|');
}

function lineOf(paragraph: Paragraph): Line | null {
  const text = paragraph.text.trim();
  if (text.length > LONGEST_LINE || /。/.test(text.slice(0, -1))) return null;
  const [name = '', ...pieces] = text
    .replace(NUMBER, '')
    .replace(/[。；]$/, '')
    .split(BETWEEN)
    .map((piece) => piece.trim());
  const entries = pieces.flatMap((piece) => {
    const entry = entryOf(piece);
    return entry === null ? [] : [entry];
  });
  const kinds = new Set(entries.map(({ head }) => columnSays(head)));
  const isWhole =
    entries.length === pieces.length && kinds.size === entries.length && kinds.size > FEWEST_LINES;
  return isWhole && name !== '' && name.length <= LONGEST_NAME && !/[:：]/.test(name)
    ? { paragraph, name, entries }
    : null;
}

/** The longest word of a column that a piece begins with, and what follows it. */
function entryOf(piece: string): Line['entries'][number] | null {
  const words = /^[一-鿿]{2,}/.exec(piece)?.[0] ?? '';
  for (let length = Math.min(words.length, LONGEST_WORD); length >= 2; length -= 1) {
    const head = words.slice(0, length);
    const value = piece
      .slice(length)
      .replace(/^\s*[:：为]\s*/, '')
      .trim();
    if (value !== '' && VALUES.has(columnSays(head) ?? 'unknown')) return { head, value };
  }
  return null;
}

const LONGEST_LINE = 120;
const LONGEST_NAME = 30;

function tableOf(first: Line, lines: readonly Line[]): Grid {
  const cell = (text: string, row: number, column: number, { at }: Paragraph): Cell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    at,
  });
  const head = ['指标名称', ...first.entries.map(({ head: words }) => words)];
  return {
    name: first.paragraph.at.at,
    file: first.paragraph.at.file,
    width: head.length,
    rows: [
      head.map((text, column) => cell(text, 0, column, first.paragraph)),
      ...lines.map(({ name, entries, paragraph }, row) =>
        [name, ...entries.map(({ value }) => value)].map((text, column) =>
          cell(text, row + 1, column, paragraph),
        ),
      ),
    ],
  };
}
