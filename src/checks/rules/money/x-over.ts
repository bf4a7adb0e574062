import { plannedAmount } from '../../../scoring/funds.ts';
import { BUDGET_WORD, COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { percentText, totalOf } from '../../spending.ts';
import { unseen } from '../../stated.ts';
import { exactMoney, lineName, wan } from './lines.ts';

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
          ...{ amount: wan(executed.fen), budget: wan(received.fen) },
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
        const words = { line: lineName(line), what: COLUMN_LABELS[column], basis: BUDGET_WORD };
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
