import { isAbsent } from '../../../model/absence.ts';
import { unitOf } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

const AGE = 'count:岁';

export const T_VIOLATION = defineCheck({
  id: 'T_VIOLATION',
  text: TARGET_CHECKS.T_VIOLATION,
  *run({ table, attainments }) {
    let [count, failed] = [0, false];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      if (isAbsent(row.target) || isAbsent(row.actual) || !isEligibility(row)) continue;
      const found = attainments()[index];
      if (found == null) continue;
      count += 1;
      if (found.met || row.deviationReason !== undefined) continue;
      failed = true;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const args = { name: row.name, target: row.target.raw, actual: row.actual.raw };
      yield { status: 'fail', at, args };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

/** A range that must be kept, or an age: a limit on who may take part, not a result to be reached. */
function isEligibility({ target }: Indicator): boolean {
  if (isAbsent(target)) return false;
  if (target.t === 'range') return true;
  return target.t === 'num' && unitOf(target.unit).dimension === AGE;
}
