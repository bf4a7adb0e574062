import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { fundColumnSays, pointsWithin } from './fund-headers.ts';
import { isBlank, labelText, pointsText } from './words.ts';

/** Points of the execution in a form that tells its money in a sentence. */
export interface ExecutionPoints {
  readonly weight: Cell | null;
  readonly score: Cell;
}

/** 预算执行情况 | 年初预算186.5万元，… | 得分（10分） | 9.8. */
export function executionBeside(grids: readonly Grid[]): ExecutionPoints | null {
  for (const grid of grids)
    for (const [row] of grid.rows.entries()) {
      const [first, ...cells] = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
      if (first === undefined || !/^(?:预算|资金)(?:执行|使用|支出)/.test(labelText(first.text))) continue;
      const at = cells.findIndex(
        ({ text }, index) =>
          fundColumnSays(text) === 'score' && pointsText(cells[index + 1]?.text ?? '') !== null,
      );
      const score = cells[at + 1];
      if (at !== -1 && score !== undefined) return { weight: pointsWithin(cells[at]), score };
    }
  return null;
}
