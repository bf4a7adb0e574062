import type { Block, Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { isBlank, LEVEL1, LEVEL2, labelText } from './words.ts';

/** Puts the right half of a table below its left half, where one header says everything twice: two rows on a line. */
export function unfoldAbreast(block: Block): Block {
  if (block.type !== 'grid') return block;
  const { grid } = block;
  for (const row of grid.rows.keys()) {
    const middle = middleOf(grid, row);
    if (middle !== null) return { type: 'grid', grid: unfolded(grid, row, middle) };
  }
  return block;
}

/** The column at which the words of a header begin again, or `null`. */
function middleOf(grid: Grid, row: number): number | null {
  const cells = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
  const half = cells.length / 2;
  if (!Number.isInteger(half) || half < 2) return null;
  const words = cells.map(({ text }) => labelText(text));
  const isTwice = words.slice(0, half).every((word, index) => word === words[index + half]);
  const kinds = words.slice(0, half).map(columnSays);
  const isHeader = kinds.includes('name') && kinds.filter((kind) => kind !== null).length >= 2;
  return isTwice && isHeader ? (cells[half]?.column ?? null) : null;
}

/** 产出 over the left half and 效益 over the right: the level of the rows below, which goes with them. */
function titlesOf(grid: Grid, row: number, middle: number) {
  const line = grid.rows[row] ?? [];
  const filled = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
  const [left, right, more] = filled;
  const isOne = left !== undefined && right !== undefined && more === undefined;
  if (!isOne || left.column + left.columnSpan > middle || right.column < middle) return null;
  return isGroup(left) && isGroup(right) ? { left: line.slice(0, middle), right: line.slice(middle) } : null;
}

function isGroup({ text }: Cell): boolean {
  const label = labelText(text);
  return LEVEL1.test(label) || LEVEL2.test(label);
}

function unfolded(grid: Grid, header: number, middle: number): Grid {
  const width = grid.width;
  const crosses = (row: number) => {
    const [left, right] = [grid.rows[row]?.[middle - 1], grid.rows[row]?.[middle]];
    return left !== undefined && left === right;
  };
  const isFoot = (row: number) => {
    const filled = cellsOf(grid, row).filter(({ text }) => !isBlank(text));
    const [first] = filled;
    // A line of one cell over the half is the title of what follows.
    const isTitle = filled.length === 1 && first !== undefined && first.columnSpan * 2 > middle;
    return (
      crosses(row) || isTitle || /^(?:合计|总计|总分|自评|备注|说明|注)/.test(labelText(first?.text ?? ''))
    );
  };
  const titles = titlesOf(grid, header - 1, middle);
  let end = header + 1;
  while (end < grid.rows.length && !isFoot(end)) end += 1;
  const rows: (readonly Cell[])[] = [];
  const blank = (row: number, column: number, like: Cell | undefined): Cell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
    at: like?.at ?? { file: grid.file, at: '' },
  });
  const moved = new Map<Cell, Cell>();
  const place = (line: readonly Cell[], from: number) => {
    const row = rows.length;
    const own = line.map((cell) => {
      const known = moved.get(cell);
      if (known !== undefined) return known;
      const made = { ...cell, row, column: cell.column - from };
      moved.set(cell, made);
      return made;
    });
    const rest = Array.from({ length: width - own.length }, (_, index) =>
      blank(row, own.length + index, line[0]),
    );
    rows.push([...own, ...rest]);
  };
  for (const line of grid.rows.slice(0, titles === null ? header : header - 1)) place(line, 0);
  const body = grid.rows.slice(header, end);
  place((body[0] ?? []).slice(0, middle), 0);
  if (titles !== null) place(titles.left, 0);
  for (const line of body.slice(1)) place(line.slice(0, middle), 0);
  if (titles !== null) place(titles.right, middle);
  for (const line of body.slice(1))
    if (line.slice(middle).some(({ text }) => !isBlank(text))) place(line.slice(middle), middle);
  for (const line of grid.rows.slice(end)) place(line, 0);
  return { ...grid, rows };
}
