import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big, round, toPlain } from '../model/decimal.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Outcome } from './outcome.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

const ZERO = new Big(0);
const PERCENT = 100;
const PERCENT_DECIMALS = 2;

/** One scored or unscored row. `group` is the first-level name as printed. */
export interface RollUpItem {
  readonly id: string;
  readonly group: string;
  readonly outcome: Outcome;
}

/** Sum of some rows. Where a row has no points, the sum is only known to lie between two values. */
export interface Subtotal {
  /** Sum of the stated weights. */
  readonly weight: Decimal;
  /** Least and most that the rows can come to; `high` is `null` where a weight is not stated. */
  readonly low: Decimal;
  readonly high: Decimal | null;
  /** The sum, where every row has points. */
  readonly score: Decimal | null;
  /** Ids of the rows without points. */
  readonly open: readonly string[];
}

export interface Group extends Subtotal {
  readonly name: string;
}

export interface Total extends Subtotal {
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
}

function least(outcome: Outcome): Decimal {
  return outcome.state === 'scored' ? outcome.score : (outcome.window?.min ?? ZERO);
}

function most(outcome: Outcome): Decimal | null {
  return outcome.state === 'scored' ? outcome.score : (outcome.window?.max ?? outcome.weight);
}

function subtotal(items: readonly RollUpItem[]): Subtotal {
  const add = (values: readonly Decimal[]) => values.reduce((sum, value) => sum.plus(value), ZERO);
  const low = add(items.map((item) => least(item.outcome)));
  const highs = items.map((item) => most(item.outcome));
  const known = highs.filter((value) => value !== null);
  const open = items.filter((item) => item.outcome.state === 'not-scored').map((item) => item.id);
  return {
    weight: add(items.map((item) => item.outcome.weight ?? ZERO)),
    low,
    high: known.length === highs.length ? add(known) : null,
    score: open.length === 0 ? low : null,
    open,
  };
}

/**
 * Adds up rows and the execution score. The rows are already rounded, so the sum is exact; it is rounded to the
 * scheme's decimals only where these are fewer.
 */
export function rollUp(
  items: readonly RollUpItem[],
  execution: Outcome | null,
  scheme: ScoringScheme,
  adjustments: readonly (Decimal | null)[] = [],
): Total {
  const withExecution: readonly RollUpItem[] =
    execution === null ||
    (execution.state === 'not-scored' && execution.reason === 'scheme-without-execution')
      ? items
      : [...items, { id: 'execution', group: '', outcome: execution }];
  const names = [...new Set(items.map((item) => item.group))];
  const groups = names.map((name) => ({ name, ...subtotal(items.filter((item) => item.group === name)) }));
  const sum = adjusted(subtotal(withExecution), adjustments);
  const { rounding } = scheme;
  const score =
    sum.score === null || isAbsent(rounding) ? null : round(sum.score, rounding.total, rounding.rule);
  return { ...sum, score, groups, steps: stepsOf(withExecution, { ...sum, score }, adjustments) };
}

/** Adds what the report adds or takes off beside the 100 points, as it prints it; nothing of it can be recomputed. */
function adjusted(sum: Subtotal, adjustments: readonly (Decimal | null)[]): Subtotal {
  const known = adjustments.filter((value) => value !== null);
  const add = (value: Decimal | null) =>
    value === null ? null : known.reduce((total, one) => total.plus(one), value);
  const settled = known.length === adjustments.length;
  return {
    ...sum,
    low: add(sum.low) ?? sum.low,
    high: settled ? add(sum.high) : null,
    score: settled ? add(sum.score) : null,
  };
}

function stepsOf(
  items: readonly RollUpItem[],
  total: Subtotal,
  adjustments: readonly (Decimal | null)[],
): Step[] {
  if (total.score !== null) {
    const scores = items.map(({ outcome }) => toPlain(least(outcome))).join(' + ');
    const others = adjustments.flatMap((value) =>
      value === null ? [] : [value.lt(0) ? ` − ${toPlain(value.abs())}` : ` + ${toPlain(value)}`],
    );
    return [step('sum', { expression: scores + others.join(''), total: toPlain(total.score) })];
  }
  const [count, low] = [String(total.open.length), toPlain(total.low)];
  return [
    total.high === null
      ? step('openAbove', { count, low })
      : step('open', { count, low, high: toPlain(total.high) }),
  ];
}

/** What a claimed total demands of everything but the execution row. */
export interface Elsewhere {
  readonly needed: Decimal;
  readonly available: Decimal;
  /** Percent of the available points, rounded to two decimals. */
  readonly percent: Decimal;
  /** Highest total that the execution score leaves possible. */
  readonly ceiling: Decimal;
  readonly steps: readonly Step[];
}

/** A total of 90 with 5.80 of 10 for execution needs 84.20 of the other 90 points. */
export function neededElsewhere(total: Decimal, execution: { weight: Decimal; score: Decimal }): Elsewhere {
  const full = new Big(PERCENT);
  const needed = total.minus(execution.score);
  const available = full.minus(execution.weight);
  const percent = round(needed.times(PERCENT).div(available), PERCENT_DECIMALS);
  const values = {
    total: toPlain(total),
    score: execution.score.toFixed(PERCENT_DECIMALS),
    expression: `${toPlain(total)} − ${execution.score.toFixed(PERCENT_DECIMALS)}`,
    needed: needed.toFixed(PERCENT_DECIMALS),
    available: toPlain(available),
    percent: percent.toFixed(PERCENT_DECIMALS),
  };
  return {
    needed,
    available,
    percent,
    ceiling: available.plus(execution.score),
    steps: [step('elsewhere', values)],
  };
}
