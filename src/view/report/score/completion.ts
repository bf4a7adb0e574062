import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { comparable } from '../../../model/expression.ts';
import { formatShare } from '../../../model/format.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { Attainment } from '../../../scoring/attainment.ts';
import { INDICATOR_TEXT } from '../../../text/report/report.ts';

/**
 * How far the target was reached: a rate where more is better and both cells are figures, else whether it was
 * reached; `null` where the cells do not settle it or the form itself prints the state.
 */
export function completionWords(row: Indicator, attainment: Attainment | null): string | null {
  if (row.state !== undefined) return null;
  const rate = rateOf(row);
  if (rate !== null) return INDICATOR_TEXT.completion(formatShare(rate.times(100), 2));
  if (attainment === null) return null;
  return attainment.met ? INDICATOR_TEXT.met : INDICATOR_TEXT.unmet;
}

/** `actual ÷ target` of two exact figures in one unit. */
function rateOf({ target, actual, direction }: Indicator): Decimal | null {
  if (isAbsent(target) || isAbsent(actual) || direction !== 'positive') return null;
  if (target.t !== 'num' || actual.t !== 'num' || actual.op !== 'eq' || actual.inexact) return null;
  const pair = comparable(target, actual);
  return !pair.ok || !pair.target.gt(0) ? null : pair.actual.div(pair.target);
}
