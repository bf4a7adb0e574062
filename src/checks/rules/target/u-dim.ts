import { isAbsent } from '../../../model/absence.ts';
import type { Expression } from '../../../model/expression.ts';
import { measuresOf, mismatchBetween, unitOf } from '../../../model/expression.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

/** 签约率, 覆盖率（%）; not 效率, 频率, 利率, which have units of their own. */
const RATE_NAME = /[^效频概速税利汇心功比容]率(?:（[^（）]*）|\([^()]*\))?$/;

export const U_DIM = defineCheck({
  id: 'U_DIM',
  text: TARGET_CHECKS.U_DIM,
  *run({ table }) {
    let [count, failed] = [0, false];
    for (const [index, { name, target, actual }] of (table?.rows ?? []).entries()) {
      if (isAbsent(target) || isAbsent(actual)) continue;
      if (measuresOf(target).length === 0 || measuresOf(actual).length === 0) continue;
      count += 1;
      const differs = mismatchBetween(target, actual) === 'dimension';
      if (!differs && !(RATE_NAME.test(name) && (counts(target) || counts(actual)))) continue;
      failed = true;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const problem = differs ? 'dimension' : 'rate';
      yield { status: 'fail', at, args: { name, target: target.raw, actual: actual.raw, problem } };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

/** Whether a cell counts things or money, which no rate does. */
function counts(cell: Expression): boolean {
  return measuresOf(cell).some(({ unit }) => ['count', 'money'].includes(unitOf(unit).kind));
}
