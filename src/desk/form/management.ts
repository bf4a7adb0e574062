import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { isBlank, labelText } from './words.ts';

export interface ManagementRow {
  readonly name: Cell;
  readonly situation: Cell | null;
  readonly problem: Cell | null;
}

const NAMES =
  /^(分配科学性|下达及时性|拨付合规性|使用规范性|执行准确性|预算绩效管理情况|支出责任履行情况|分配|下达|拨付|使用|执行|预算绩效管理|支出责任)/;

/** 资金管理情况 of the form for transfers: a name, what was done, what is wrong. */
export function readManagement(grid: Grid): {
  readonly rows: readonly ManagementRow[];
  readonly used: ReadonlySet<Cell>;
} {
  const used = new Set<Cell>();
  const rows: ManagementRow[] = [];
  const block = grid.rows.flat().find(({ text }) => /^资金管理情况/.test(labelText(text)));
  if (block === undefined) return { rows, used };
  used.add(block);
  for (let row = block.row; row < grid.rows.length; row += 1) {
    const cells = cellsOf(grid, row).filter(
      (cell) => cell !== block && cell.row === row && !isBlank(cell.text),
    );
    const [name, situation = null, problem = null] = cells;
    if (row === block.row && name !== undefined && !NAMES.test(labelText(name.text))) {
      for (const cell of cells) used.add(cell);
      continue;
    }
    if (name === undefined || !NAMES.test(labelText(name.text))) break;
    for (const cell of [name, situation, problem]) if (cell) used.add(cell);
    rows.push({ name, situation, problem });
  }
  return { rows, used };
}
