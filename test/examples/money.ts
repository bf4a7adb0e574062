import type { FundLine, Funds } from './spec.ts';
import { NOT_STATED } from './spec.ts';

/** Amounts are whole hundreds of 元 here, which is 万元 with two decimals. */
export function wan(hundreds: number): string {
  return `${(hundreds / 100).toFixed(2).replace(/\.?0+$/, '')}万元`;
}

export interface FundsPlan {
  /** 年初预算数, in 万元. */
  readonly budget: number;
  /** 追加 or 调减, in 万元. */
  readonly adjustment?: number;
  /** Percent of the full-year budget that was received. */
  readonly received?: number;
  /** Percent of the full-year budget that was spent. */
  readonly executed: number;
  readonly sources: readonly (readonly [FundLine['source'], number])[];
  readonly disposal?: FundLine['unspentDisposal'];
  /** Prints balance and rate as the form does. */
  readonly isPrinted?: boolean;
}

interface Amounts {
  readonly initial: number;
  readonly full: number;
  readonly received: number;
  readonly executed: number;
}

const NONE: Amounts = { initial: 0, full: 0, received: 0, executed: 0 };

/** The fund block of the form. Every total is the sum of its parts, in every column. */
export function fundsOf(plan: FundsPlan): Omit<Funds, 'executionPoints'> {
  const { budget, adjustment = 0, received = 100, executed, sources, disposal } = plan;
  const shares = sources.reduce((sum, [, share]) => sum + share, 0);
  const parts = sources.map(([source, share], index): readonly [FundLine['source'], Amounts] => {
    const initial = Math.round((budget * 100 * share) / shares);
    // What is added or cut in the course of a year concerns the first source.
    const full = index === 0 ? initial + adjustment * 100 : initial;
    return [
      source,
      {
        initial,
        full,
        received: part(full, received),
        executed: part(full, Math.min(100, executed + index * 0.7)),
      },
    ];
  });
  const total = parts.reduce(
    (sum, [, one]) => ({
      initial: sum.initial + one.initial,
      full: sum.full + one.full,
      received: sum.received + one.received,
      executed: sum.executed + one.executed,
    }),
    NONE,
  );
  const left = total.full - total.executed;
  const extra: Partial<FundLine> = {
    ...(plan.isPrinted && { printedRate: `${((total.executed / total.full) * 100).toFixed(2)}%` }),
    ...(left > 0 && { unspent: wan(left), unspentDisposal: disposal ?? NOT_STATED }),
  };
  return {
    executionBasis: 'full-year-budget',
    lines: [line('total', total, extra), ...parts.map(([source, amounts]) => line(source, amounts, {}))],
  };
}

function part(whole: number, percent: number): number {
  return Math.round((whole * percent) / 100);
}

function line(source: FundLine['source'], amounts: Amounts, extra: Partial<FundLine>): FundLine {
  return {
    source,
    initialBudget: wan(amounts.initial),
    fullYearBudget: wan(amounts.full),
    received: wan(amounts.received),
    executed: wan(amounts.executed),
    ...extra,
  };
}
