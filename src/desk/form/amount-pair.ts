import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { amountText, isAmount } from './fund-header-row.ts';
import { fundColumnSays, fundSource, moneyUnit } from './fund-headers.ts';
import { isBlank } from './words.ts';

/** 年初预算数（万元） | 1280 | 全年执行数（万元） | 1168, or the sources of money over such a row. */
export function beginsFunds(grid: Grid, row: number): boolean {
  const cells = filled(grid, row);
  const pairs = amountPairs(cells);
  if (pairs[0] === 0) return pairs.length > 1 || moneyUnit(cells[0]?.text ?? '') !== null;
  const sources = cells.slice(1).filter(({ text }) => fundSource(text) !== null && amountText(text) === null);
  return (
    sources.length > 0 &&
    sources.length * 2 >= cells.length - 1 &&
    amountPairs(filled(grid, row + 1))[0] === 0
  );
}

const filled = (grid: Grid, row: number): readonly Cell[] =>
  cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));

/** Where a label of an amount stands with its amount behind it. */
function amountPairs(cells: readonly Cell[]): readonly number[] {
  return cells.flatMap((label, at) => {
    const isPair = isAmount(fundColumnSays(label.text)) && amountText(cells[at + 1]?.text ?? '') !== null;
    return isPair ? [at] : [];
  });
}
