import type { Block, Cell, Grid } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { hasDigit, isBlank } from './words.ts';

/** Fewer rows with a known word before them are labels beside their values. */
const FEWEST_ROWS = 4;

/** Stands a table up that lies: indicators across the sheet, their targets and results in rows below each other. */
export function turnLying(block: Block): Block {
  if (block.type !== 'grid') return block;
  const { grid } = block;
  for (let row = 0; row < grid.rows.length; row += 1) {
    let end = row;
    while (end < grid.rows.length && isLyingRow(grid, end)) end += 1;
    if (end - row >= FEWEST_ROWS && isTable(grid, row, end))
      return { type: 'grid', grid: turned(grid, row, end) };
    row = Math.max(row, end);
  }
  return block;
}

/** A word of a header first, and values alone behind it. */
function isLyingRow(grid: Grid, row: number): boolean {
  const [first, ...others] = new Set(grid.rows[row]);
  if (first === undefined || first.columnSpan > 1 || columnSays(first.text) === null || hasDigit(first.text))
    return false;
  const filled = others.filter(({ text }) => !isBlank(text));
  return (
    filled.length >= 2 &&
    filled.every(({ text, rowSpan }) => rowSpan === 1 && (hasDigit(text) || columnSays(text) === null))
  );
}

function isTable(grid: Grid, from: number, to: number): boolean {
  const kinds = grid.rows.slice(from, to).map((line) => columnSays(line[0]?.text ?? ''));
  const own = kinds.filter((kind) => kind !== 'level');
  const hasName = own.includes('name') || kinds.includes('level');
  const holds = ['target', 'actual', 'score', 'weight'].filter((kind) => kinds.some((one) => one === kind));
  return hasName && holds.length >= 2 && new Set(own).size === own.length;
}

function turned(grid: Grid, from: number, to: number): Grid {
  const height = to - from;
  const width = Math.max(grid.width, height);
  const moved = new Map<Cell, Cell>();
  const place = (cell: Cell, make: (cell: Cell) => Cell): Cell => {
    const known = moved.get(cell);
    if (known !== undefined) return known;
    const made = make(cell);
    moved.set(cell, made);
    return made;
  };
  const lastIndex = Math.max(
    ...grid.rows.slice(from, to).map((line) => line.findLastIndex(({ text }) => !isBlank(text))),
  );
  const lines = Array.from({ length: lastIndex + 1 }, (_, column) =>
    grid.rows.slice(from, to).flatMap((line, index) => {
      const own = line[column];
      const stand = (cell: Cell): Cell => ({
        ...cell,
        row: from + cell.column,
        column: index,
        rowSpan: cell.columnSpan,
        columnSpan: 1,
      });
      return own === undefined ? [] : [place(own, stand)];
    }),
  );
  const more = lines.length - height;
  const below = grid.rows
    .slice(to)
    .map((line) => line.map((cell) => place(cell, (one) => ({ ...one, row: one.row + more }))));
  const rows = [...grid.rows.slice(0, from), ...lines, ...below];
  return { ...grid, width, rows: rows.map((line, row) => filledUp(grid, line, row, width)) };
}

function filledUp(grid: Grid, line: readonly Cell[], row: number, width: number): readonly Cell[] {
  const at = line[0]?.at ?? { file: grid.file, at: '' };
  const more = Array.from({ length: width - line.length }, (_, index) => ({
    row,
    column: line.length + index,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
    at,
  }));
  return [...line, ...more];
}
