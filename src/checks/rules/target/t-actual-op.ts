import { isAbsent } from '../../../model/absence.ts';
import { toPlain } from '../../../model/decimal.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

const BOUNDS: readonly string[] = ['ge', 'gt', 'le', 'lt'];

export const T_ACTUAL_OP = defineCheck({
  id: 'T_ACTUAL_OP',
  text: TARGET_CHECKS.T_ACTUAL_OP,
  *run({ table }) {
    for (const [index, { name, actual }] of (table?.rows ?? []).entries()) {
      if (isAbsent(actual) || actual.t !== 'num' || !BOUNDS.includes(actual.op)) continue;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const bare = `${toPlain(actual.value)}${actual.unit}`;
      yield { status: 'fail', at, args: { name, actual: actual.raw, bare } };
    }
  },
});
