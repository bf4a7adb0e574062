import { TRAIL_CHECKS } from '../../../text/checks/trail.ts';
import { defineCheck } from '../../check.ts';

export const V_WITHDRAWAL = defineCheck({
  id: 'V_WITHDRAWAL',
  text: TRAIL_CHECKS.V_WITHDRAWAL,
  *run({ report: { state, withdrawal } }) {
    if (withdrawal === undefined || state === 'withdrawn') return;
    const at = { in: 'facts', pointer: ['state'] } as const;
    yield { status: 'fail', at, args: { state, on: withdrawal.on } };
  },
});
