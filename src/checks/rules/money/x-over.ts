import { formatAmount } from '../../../model/format.ts';
import type { Fen } from '../../../model/money.ts';
import { isAbout, plannedKey } from '../../../scoring/funds.ts';
import { BUDGET_WORD, COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { percentText, totalOf } from '../../spending.ts';
import { unseen } from '../../stated.ts';
import { amountsBeside, exactMoney, lineName } from './lines.ts';

export const X_OVER = defineCheck({
  id: 'X_OVER',
  text: MONEY_CHECKS.X_OVER,
  *run({ funds }) {
    let failed = false;
    for (const [index, line] of (funds?.lines ?? []).entries()) {
      const budget = exactMoney(line, 'fullYearBudget') ?? exactMoney(line, 'initialBudget');
      // Without a budget there is still what was received: no more than that can be spent.
      if (budget === null) {
        const received = exactMoney(line, 'received');
        const executed = exactMoney(line, 'executed');
        const hidden = unseen(line.fullYearBudget, line.initialBudget);
        if (received === null || executed === null || hidden !== null) continue;
        if (executed.fen <= received.fen) continue;
        failed = true;
        const args = {
          ...{ line: lineName(line), what: COLUMN_LABELS.executed, basis: COLUMN_LABELS.received },
          ...words(executed.fen, received.fen),
          percent: percentText(executed.fen, received.fen),
        };
        const at = { in: 'facts', pointer: ['funds', 'lines', index, 'executed'] } as const;
        yield { status: 'fail', at, args };
        continue;
      }
      for (const column of ['executed', 'received'] as const) {
        const amount = exactMoney(line, column);
        if (amount === null || amount.fen <= budget.fen) continue;
        failed = true;
        const at = { in: 'facts', pointer: ['funds', 'lines', index, column] } as const;
        const percent = percentText(amount.fen, budget.fen);
        const named = { line: lineName(line), what: COLUMN_LABELS[column], basis: BUDGET_WORD };
        yield {
          status: 'fail',
          at,
          args: { ...named, ...words(amount.fen, budget.fen), percent },
        };
      }
    }
    const total = totalOf(funds);
    if (failed || total === null) return;
    const key = plannedKey(total.amounts);
    const { executed } = total.amounts;
    const budget = key === null ? null : total.amounts[key];
    if (key === null || budget === null || executed === null) return;
    const [spent, planned] = isAbout(total.amounts, 'executed', key)
      ? [
          formatAmount(executed, isAbout(total.amounts, 'executed')),
          formatAmount(budget, isAbout(total.amounts, key)),
        ]
      : amountsBeside(executed, budget);
    yield { status: 'pass', args: { executed: spent, budget: planned } };
  },
});

function words(spent: Fen, planned: Fen): { readonly amount: string; readonly budget: string } {
  const [amount, budget] = amountsBeside(spent, planned);
  return { amount, budget };
}
