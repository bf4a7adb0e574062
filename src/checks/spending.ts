import type { Stated } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { formatAmount } from '../model/format.ts';
import type { FundLine, Funds } from '../model/funds.ts';
import { totalLine } from '../model/funds.ts';
import type { Fen, Money } from '../model/money.ts';
import type { AmountKey, FundAmounts } from '../scoring/funds.ts';
import { amountsOf, BASIS_KEYS, basisAmount, isAbout } from '../scoring/funds.ts';
import { formatRate, rate } from '../scoring/rate.ts';
import type { SpendingWords } from '../text/checks/spending.ts';
import { BASIS_LABELS } from '../text/labels.ts';

/** The row of totals with its place in the list. */
export interface TotalLine {
  readonly line: FundLine;
  readonly index: number;
  readonly amounts: FundAmounts;
}

/** What was budgeted and spent in all, as far as the report states both. */
export interface Spending extends TotalLine {
  readonly budget: Fen;
  readonly executed: Fen;
  readonly unspent: Fen;
  /** Unrounded share of the budget that was spent. */
  readonly ratio: Decimal;
  /** Which budget, in words. */
  readonly budgetLabel: string;
  readonly budgetKey: AmountKey;
}

export function totalOf(funds: Funds | null): TotalLine | null {
  const line = funds === null ? null : totalLine(funds);
  if (funds === null || line === null) return null;
  return { line, index: funds.lines.indexOf(line), amounts: amountsOf(line) };
}

/** The amounts of the total that {@link spendingOf} needs, with the reasons where they are absent. */
export function amountsOfTotal(funds: Funds | null): readonly Stated<Money>[] {
  const line = totalOf(funds)?.line;
  return line === undefined ? [] : [line.executed, line.fullYearBudget, line.initialBudget, line.received];
}

/** Budget and spending on the basis that the report declares; `null` without either, or with a budget of 0. */
export function spendingOf(funds: Funds | null): Spending | null {
  const total = totalOf(funds);
  if (funds === null || total === null) return null;
  const { executed } = total.amounts;
  const budget = basisAmount(total.amounts, funds.executionBasis);
  const share = rate(executed, budget);
  if (share === null || executed === null || budget === null) return null;
  const budgetLabel = BASIS_LABELS[funds.executionBasis];
  return {
    ...total,
    budget,
    executed,
    unspent: budget - executed,
    ratio: share.ratio,
    budgetLabel,
    budgetKey: BASIS_KEYS[funds.executionBasis],
  };
}

export function spendingWords(spending: Spending): SpendingWords {
  const { amounts, budget, executed, unspent, budgetLabel, budgetKey } = spending;
  return {
    budgetLabel,
    budget: formatAmount(budget, isAbout(amounts, budgetKey)),
    executed: formatAmount(executed, isAbout(amounts, 'executed')),
    unspent: formatAmount(unspent, isAbout(amounts, budgetKey, 'executed')),
    percent: percentText(executed, budget),
    share: percentText(unspent, budget),
  };
}

/** `57.96%`; an empty text where there is nothing to divide by. */
export function percentText(part: Fen, whole: Fen): string {
  const share = rate(part, whole);
  return share === null ? '' : formatRate(share);
}
