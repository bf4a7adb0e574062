import type { Cell, Grid } from '../read/source.ts';
import { allCells } from '../read/source.ts';
import type { Column } from './indicator-headers.ts';
import type { TableReading } from './indicator-table.ts';
import { isBlank } from './words.ts';

/** One row proves nothing. */
export const FEWEST_ROWS = 2;

/** What the steps look at: the rows that were found, and the line of sums below or above them. */
export interface Body {
  readonly lines: readonly (readonly Cell[])[];
  readonly foot: readonly Cell[];
  /** Numbers that the form prints elsewhere: 自评得分：96.5分 below a table is the sum of a column. */
  readonly elsewhere: ReadonlySet<number>;
}

export function bodyOf(grid: Grid, { rows, foot }: TableReading): Body {
  return {
    lines: rows.map(({ row }) => grid.rows[row] ?? []),
    foot: foot === null ? [] : (grid.rows[foot] ?? []),
    elsewhere: numbersOutside(grid, new Set(rows.map(({ row }) => row))),
  };
}

function numbersOutside(grid: Grid, rows: ReadonlySet<number>): ReadonlySet<number> {
  const texts = allCells(grid)
    .filter(({ row }) => !rows.has(row))
    .map(({ text }) => text.normalize('NFKC'));
  return new Set(texts.flatMap((text) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)));
}

/** The filled cells of a column, each once. */
export function cellsIn({ index }: Column, { lines }: Body): readonly Cell[] {
  const cells = lines.flatMap((line) => line[index] ?? []);
  return [...new Set(cells)].filter(({ text }) => !isBlank(text));
}
