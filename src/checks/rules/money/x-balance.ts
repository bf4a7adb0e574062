import type { Stated } from '../../../model/absence.ts';
import { isAbsent } from '../../../model/absence.ts';
import { formatExact } from '../../../model/format.ts';
import type { FundLine, Funds } from '../../../model/funds.ts';
import type { Money } from '../../../model/money.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { notCompared, unseen } from '../../stated.ts';
import { exactMoney, lineName, printedAmount } from './lines.ts';

const BY_BASIS = {
  'full-year-budget': 'fullYearBudget',
  'initial-budget': 'initialBudget',
  received: 'received',
} as const;

export const X_BALANCE = defineCheck({
  id: 'X_BALANCE',
  text: MONEY_CHECKS.X_BALANCE,
  *run({ funds, report }) {
    const basis = BY_BASIS[funds?.executionBasis ?? 'full-year-budget'];
    const columns = [basis, ...Object.values(BY_BASIS)];
    let first: { formula: string; printed: string } | null = null;
    let failed = false;
    for (const [index, line] of (funds?.lines ?? []).entries()) {
      const unspent = exactMoney(line, 'unspent');
      const executed = exactMoney(line, 'executed');
      if (unspent === null || executed === null) continue;
      const budgets = columns.flatMap((column) => exactMoney(line, column) ?? []);
      const [declared] = budgets;
      if (declared === undefined) continue;
      // The balance may be one with the amount that is not to be seen.
      if (unseen(...columns.map((column) => line[column])) !== null) continue;
      const fits = budgets.find((budget) => isBalance(budget, executed, unspent));
      const budget = fits ?? declared;
      const formula = `${formatExact(budget.fen)} − ${formatExact(executed.fen)}`;
      if (fits !== undefined) first ??= { formula, printed: formatExact(unspent.fen) };
      else {
        failed = true;
        yield failure(index, line, formula, formatExact(budget.fen - executed.fen), formatExact(unspent.fen));
      }
    }
    if (failed) return;
    if (first === null) yield notCompared(report.funds, ...comparedIn(funds));
    else yield { status: 'pass', args: first };
  },
});

/** What is compared: the printed balances, and what was spent in rows that print one. */
function comparedIn(funds: Funds | null): readonly Stated<Money>[] {
  return (funds?.lines ?? []).flatMap(({ unspent, executed, ...line }) =>
    isAbsent(unspent) ? [unspent] : [executed, ...Object.values(BY_BASIS).map((column) => line[column])],
  );
}

function isBalance(budget: Money, executed: Money, unspent: Money): boolean {
  const parts = [printedAmount(executed), printedAmount(unspent)];
  return compareSum(printedAmount(budget), parts) !== 'differs';
}

function failure(index: number, line: FundLine, formula: string, computed: string, printed: string) {
  const at = { in: 'facts', pointer: ['funds', 'lines', index, 'unspent'] } as const;
  return { status: 'fail' as const, at, args: { line: lineName(line), formula, computed, printed } };
}
