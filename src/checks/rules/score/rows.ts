import type { Stated } from '../../../model/absence.ts';
import { isAbsent } from '../../../model/absence.ts';
import type { Expression } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';

/** The finest precision among the printed scores of a table. */
export function finestScore(rows: readonly Indicator[]): number {
  return Math.max(0, ...rows.map(({ claimedScore }) => (isAbsent(claimedScore) ? 0 : claimedScore.decimals)));
}

/** A cell as printed; empty where the report states none. */
export function printedCell(cell: Stated<Expression>): string {
  return isAbsent(cell) ? '' : cell.raw;
}
