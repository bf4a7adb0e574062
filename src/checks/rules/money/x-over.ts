import { plannedAmount } from '../../../scoring/funds.ts';
import { COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { percentText, totalOf } from '../../spending.ts';
import { exactMoney, lineName, wan } from './lines.ts';

export const X_OVER = defineCheck({
  id: 'X_OVER',
  text: MONEY_CHECKS.X_OVER,
  *run({ funds }) {
    let failed = false;
    for (const [index, line] of (funds?.lines ?? []).entries()) {
      const budget = exactMoney(line, 'fullYearBudget') ?? exactMoney(line, 'initialBudget');
      if (budget === null) continue;
      for (const column of ['executed', 'received'] as const) {
        const amount = exactMoney(line, column);
        if (amount === null || amount.fen <= budget.fen) continue;
        failed = true;
        const at = { in: 'facts', pointer: ['funds', 'lines', index, column] } as const;
        const percent = percentText(amount.fen, budget.fen);
        const words = { line: lineName(line), what: COLUMN_LABELS[column] };
        yield {
          status: 'fail',
          at,
          args: { ...words, amount: wan(amount.fen), budget: wan(budget.fen), percent },
        };
      }
    }
    const total = totalOf(funds);
    if (failed || total === null) return;
    const budget = plannedAmount(total.amounts);
    const { executed } = total.amounts;
    if (budget === null || executed === null) return;
    yield { status: 'pass', args: { executed: wan(executed), budget: wan(budget) } };
  },
});
