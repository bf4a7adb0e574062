import type { TableReading } from '../form/indicator-table.ts';
import { pointsText } from '../form/words.ts';
import type { ProposedAdjustment, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { cellValue, joinedLines, optional } from './values.ts';

/** 附加分 and 扣分项 of a table: what it calls a deduction takes points off, all else adds some. */
export function proposedAdjustments({ extras }: TableReading): readonly ProposedAdjustment[] {
  return extras.map(({ path, name, cells }, index) => {
    const words = [...path.map((level) => level?.text ?? ''), name.text].join('');
    const [limit, claimedScore] = [points(cells.weight), points(cells.score)];
    return {
      id: `adjustment-${index + 1}`,
      kind: /扣|减/.test(words) || Number(claimedScore?.value) < 0 ? 'deduction' : 'bonus',
      name: cellValue(name, 'sure', joinedLines(name.text)),
      limit,
      claimedScore,
      reason: optional(cells.reason ?? cells.remark),
    };
  });
}

function points(cell: Cell | undefined): Value | null {
  const text = cell === undefined ? null : pointsText(cell.text);
  return cell === undefined || text === null ? null : cellValue(cell, 'sure', text);
}
