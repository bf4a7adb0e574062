import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Expression, NumberExpression, RangeExpression } from '../model/expression.ts';
import { comparable } from '../model/expression.ts';
import type { Direction, Indicator } from '../model/indicator.ts';
import { lateness } from './indicator/deadline.ts';

/** Whether a result reaches its target, as far as the printed cells settle it. */
export interface Attainment {
  readonly met: boolean;
  /** `actual ÷ target` of a figure that misses its target; `null` for everything else, and for a target of 0. */
  readonly completion: Decimal | null;
}

type Order = -1 | 0 | 1;

/** `null` where the cells do not settle it: words, approximate figures, units that differ, bounds that prove nothing. */
export function attainmentOf(row: Indicator, fiscalYear: number): Attainment | null {
  const { target, actual, direction, state } = row;
  if (state !== undefined) return { met: state === 'met', completion: null };
  if (isAbsent(actual)) return null;
  if (actual.t === 'qual')
    return actual.state === 'unmapped' ? null : { met: actual.state === 'met', completion: null };
  if (isAbsent(target)) return null;
  if (target.t === 'date' && actual.t === 'date') {
    const late = lateness(target, actual, fiscalYear);
    if (late === null) return null;
    if (late.atMost === 0) return { met: true, completion: null };
    return late.atLeast > 0 ? { met: false, completion: null } : null;
  }
  if (target.t === 'ratio' && actual.t === 'ratio') {
    const [a, t] = [actual.num.times(target.den), target.num.times(actual.den)];
    return judge(direction, target.op, a.cmp(t) as Order, { actual: a, target: t });
  }
  if (target.t === 'range') return isInside(target, actual);
  if (target.t !== 'num' || actual.t !== 'num' || target.op === 'approx') return null;
  return ofNumbers(direction, target, actual);
}

function ofNumbers(
  direction: Direction,
  target: NumberExpression,
  actual: NumberExpression,
): Attainment | null {
  const compared = comparable(target, actual);
  if (!compared.ok) return null;
  const found = judge(direction, target.op, compared.order, compared);
  if (found === null || actual.op === 'eq') return found;
  // A bound or 1000余份 settles only what it settles whatever the figure is.
  const atLeast = actual.op === 'ge' || actual.op === 'gt' || actual.inexact === 'over';
  const atMost = actual.op === 'le' || actual.op === 'lt';
  const settled = (direction === 'positive' && atLeast) || (direction === 'negative' && atMost);
  return settled && found.met ? found : null;
}

function judge(
  direction: Direction,
  op: NumberExpression['op'],
  order: Order,
  { actual, target }: { readonly actual: Decimal; readonly target: Decimal },
): Attainment | null {
  const [asksMore, asksLess] = [op === 'ge' || op === 'gt', op === 'le' || op === 'lt'];
  // Whether a target of "more than" is reached by the very number is for the evaluator to say.
  if ((op === 'gt' || op === 'lt') && order === 0) return null;
  const found = (met: boolean): Attainment => ({
    met,
    completion: met || target.isZero() ? null : actual.div(target),
  });
  switch (direction) {
    case 'positive':
      return asksLess ? null : found(order >= 0);
    case 'negative':
      return asksMore ? null : found(order <= 0);
    case 'equal':
      // Above the figure is enough in some places and wrong in others.
      return asksMore || asksLess || (order > 0 && !target.isZero()) ? null : found(order === 0);
    default:
      return null;
  }
}

function isInside(target: RangeExpression, actual: Expression): Attainment | null {
  const ends =
    actual.t === 'range'
      ? [actual.min, actual.max]
      : actual.t === 'num' && actual.op === 'eq'
        ? [actual.value]
        : [];
  if (ends.length === 0 || !('unit' in actual)) return null;
  let met = true;
  for (const value of ends) {
    const low = comparable({ value: target.min, unit: target.unit }, { value, unit: actual.unit });
    const high = comparable({ value: target.max, unit: target.unit }, { value, unit: actual.unit });
    if (!low.ok || !high.ok) return null;
    met &&= low.order >= 0 && high.order <= 0;
  }
  return { met, completion: null };
}
