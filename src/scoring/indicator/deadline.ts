import type { DateExpression, Expression } from '../../model/expression.ts';
import { calendarSpan, daysBetween, printExpression } from '../../model/expression.ts';
import { formatDate } from '../../model/format.ts';
import type { ResultBuilder } from '../builder.ts';
import type { NotScored } from '../outcome.ts';
import { step } from '../step.ts';

/**
 * How late something was done, in whole days. Both are 0 where it was in time; they differ where the source names
 * only a month. The last day of a deadline is the last day of the period it names, which is the reading that
 * favours the unit.
 */
export interface Lateness {
  readonly atLeast: number;
  readonly atMost: number;
  /** Last day that was in time, `YYYY-MM-DD`. */
  readonly due: string;
}

/** `null` where neither the dates nor `fiscalYear` say the year. */
export function lateness(
  target: DateExpression,
  actual: DateExpression,
  fiscalYear?: number,
): Lateness | null {
  const due = calendarSpan(target.until ?? target.date, fiscalYear)?.last;
  const done = calendarSpan(actual.until ?? actual.date, fiscalYear);
  if (due === undefined || done === null) return null;
  const late = (day: string) => Math.max(0, daysBetween(due, day));
  return { atLeast: late(done.first), atMost: late(done.last), due };
}

/** A deadline is never scored: what a day is worth differs by place and is seldom written down. */
export function tellDeadline(
  builder: ResultBuilder,
  target: Expression,
  actual: Expression | null,
  fiscalYear?: number,
): NotScored {
  const found = target.t === 'date' && actual?.t === 'date' ? lateness(target, actual, fiscalYear) : null;
  if (found !== null && actual !== null) {
    const done = printExpression(actual);
    const { atLeast, atMost } = found;
    const due = formatDate(found.due);
    if (atMost === 0) builder.add(step('inTime', { due, done }));
    else if (atLeast === atMost) builder.add(step('late', { due, done, days: String(atLeast) }));
    else builder.add(step('perhapsLate', { due, done, days: String(atMost) }));
  }
  return builder.notScored('deadline', 'DEADLINE');
}
