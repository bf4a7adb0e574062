import { isAbsent } from '../../../model/absence.ts';
import { formatAmount } from '../../../model/format.ts';
import type { AmountKey } from '../../../scoring/funds.ts';
import { isAbout, plannedKey } from '../../../scoring/funds.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { totalOf } from '../../spending.ts';
import { unseen } from '../../stated.ts';

const FEWEST = 2;

export const X_SPLIT = defineCheck({
  id: 'X_SPLIT',
  text: SPENDING_CHECKS.X_SPLIT,
  *run({ funds, project }) {
    const total = totalOf(funds);
    const count = project?.subProjects.length ?? 0;
    if (funds === null || total === null || count < FEWEST) return;
    const { lines, split } = funds;
    if (lines.some(({ subProject }) => subProject !== undefined)) {
      yield { status: 'pass', args: { count } };
      return;
    }
    if (isAbsent(split) && split.absent === 'not-applicable') return;
    const why = unseen(split);
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const { executed } = total.amounts;
    const planned = plannedKey(total.amounts);
    const budget = planned === null ? null : total.amounts[planned];
    if (budget === null && executed === null) return;
    const at = {
      in: 'facts',
      pointer: split === undefined ? ['funds', 'lines'] : ['funds', 'split'],
    } as const;
    const printed = (fen: number | null, key: AmountKey | null) =>
      fen === null || key === null ? null : formatAmount(fen, isAbout(total.amounts, key));
    yield {
      status: 'fail',
      at,
      args: { budget: printed(budget, planned), executed: printed(executed, 'executed'), count },
    };
  },
});
