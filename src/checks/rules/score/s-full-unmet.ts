import { isAbsent, valueOf } from '../../../model/absence.ts';
import { round } from '../../../model/decimal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { Points } from '../../../model/points.ts';
import type { Attainment } from '../../../scoring/attainment.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { finestScore, printedCell } from './rows.ts';

export const S_FULL_UNMET = defineCheck({
  id: 'S_FULL_UNMET',
  text: SCORE_CHECKS.S_FULL_UNMET,
  *run({ table, attainments }) {
    let [count, failed] = [0, false];
    const decimals = finestScore(table?.rows ?? []);
    for (const [index, row] of (table?.rows ?? []).entries()) {
      const found = attainments()[index] ?? null;
      const [weight, score] = [valueOf(row.weight), valueOf(row.claimedScore)];
      if (found === null || weight === null || score === null) continue;
      count += 1;
      if (found.met || isExplained(row) || !score.value.gte(weight.value) || weight.value.isZero()) continue;
      if (roundsToFull(found, row, weight, decimals)) continue;
      failed = true;
      const args = { name: row.name, target: printedCell(row.target), actual: printedCell(row.actual) };
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'claimedScore'] } as const;
      yield { status: 'fail', at, args: { ...args, weight: weight.raw } };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

function isExplained({ deviationReason, remark }: Indicator): boolean {
  return deviationReason !== undefined || remark !== undefined;
}

/** Whether the points in proportion are full marks in the precision of the table: 4.98 of 5 among whole numbers. */
function roundsToFull({ completion }: Attainment, row: Indicator, weight: Points, decimals: number): boolean {
  if (completion === null || isAbsent(row.target)) return false;
  const share = row.direction === 'negative' ? completion.minus(2).negated() : completion;
  return round(share.times(weight.value), decimals).gte(weight.value);
}
