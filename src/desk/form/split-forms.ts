import type { Block, Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { findHeader } from './indicator-headers.ts';
import { pairSays } from './pair-words.ts';
import { isBlank } from './words.ts';

/** Takes tables apart that hold several forms one below the other: each names its project above its indicators. */
export function splitForms(block: Block): readonly Block[] {
  if (block.type !== 'grid') return [block];
  const { grid } = block;
  const starts = projectRows(grid).filter((row, index, all) => {
    const before = all[index - 1];
    const header = before === undefined ? null : findHeader(grid, before);
    return header !== null && header.firstRow < row;
  });
  if (starts.length === 0) return [block];
  const cuts = [0, ...starts.map((row) => titleAbove(grid, row)), grid.rows.length];
  return cuts
    .slice(1)
    .map((to, index) => ({ type: 'grid' as const, grid: rowsOf(grid, cuts[index] ?? 0, to, index) }));
}

function projectRows(grid: Grid): readonly number[] {
  return grid.rows.flatMap((_, row) => {
    const [first, value] = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
    // 考核项目 | 年度指标值 on every page is the header of one table.
    const isHeader = value !== undefined && columnSays(value.text) !== null;
    const names = pairSays(first?.text.split(/[:：]/)[0] ?? '') === 'projectName';
    return names && !isHeader ? [row] : [];
  });
}

/** Lines of one cell right above a form are its title, its year, its unit of money. */
function titleAbove(grid: Grid, row: number): number {
  let at = row;
  while (at > 0 && cellsOf(grid, at - 1).filter(({ text }) => !isBlank(text)).length === 1) at -= 1;
  return at;
}

function rowsOf(grid: Grid, from: number, to: number, index: number): Grid {
  const moved = new Map<Cell, Cell>();
  const own = (cell: Cell): Cell => {
    const known = moved.get(cell);
    if (known !== undefined) return known;
    const top = Math.max(cell.row, from);
    const rowSpan = Math.min(cell.row + cell.rowSpan, to) - top;
    const made = { ...cell, row: top - from, rowSpan };
    moved.set(cell, made);
    return made;
  };
  const { caption, ...others } = grid;
  return {
    ...others,
    name: `${grid.name}（第${index + 1}张表）`,
    ...(index === 0 && caption !== undefined ? { caption } : {}),
    rows: grid.rows.slice(from, to).map((line) => line.map(own)),
  };
}
