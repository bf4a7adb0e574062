import { formatAmount } from '../../../model/format.ts';
import { isAbout } from '../../../scoring/funds.ts';
import { COLUMN_LABELS } from '../../../text/checks/money.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { percentText, totalOf } from '../../spending.ts';
import { isUnstated, unseen } from '../../stated.ts';

export const X_BASIS = defineCheck({
  id: 'X_BASIS',
  text: SPENDING_CHECKS.X_BASIS,
  *run({ funds }) {
    const total = totalOf(funds);
    if (total === null) return;
    const { line, index, amounts } = total;
    const { executed, fullYearBudget } = amounts;
    if (executed === null) return;
    if (fullYearBudget !== null) {
      yield {
        status: 'pass',
        args: {
          budget: formatAmount(fullYearBudget, isAbout(amounts, 'fullYearBudget')),
          executed: formatAmount(executed, isAbout(amounts, 'executed')),
        },
      };
      return;
    }
    const column = amounts.initialBudget === null ? 'received' : 'initialBudget';
    const known = amounts[column];
    const why = unseen(line.fullYearBudget, amounts.initialBudget === null ? line.initialBudget : undefined);
    if (why !== null) yield { status: 'unknown', why };
    if (why !== null || !isUnstated(line.fullYearBudget) || known === null) return;
    const at = { in: 'facts', pointer: ['funds', 'lines', index, 'fullYearBudget'] } as const;
    const stated = `${COLUMN_LABELS[column]}${formatAmount(known, isAbout(amounts, column))}`;
    const percent = percentText(executed, known);
    yield { status: 'fail', at, args: { stated, missing: COLUMN_LABELS.fullYearBudget, percent } };
  },
});
