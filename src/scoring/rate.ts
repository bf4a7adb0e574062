import { Decimal, toFixed } from '../model/decimal.ts';
import { formatShare, shareDigits } from '../model/format.ts';
import type { Fen } from '../model/money.ts';
import { shown } from './step.ts';

/** A share of one amount in another. The ratio is unrounded; scores are computed from it, never from the percentage. */
export interface Rate {
  readonly part: Fen;
  readonly whole: Fen;
  readonly ratio: Decimal;
  /**
   * Percent of two places, for display and export: rounded half up, but never to 100 or 0 unless it is that, so that
   * nobody who reads the number counts a report as spent in full that is not.
   */
  readonly percent: Decimal;
  /** A share of what is left, rounded so that it and the share of the rest add up to 100. */
  readonly isRest: boolean;
}

const PERCENT_DECIMALS = 2;

/**
 * `part ÷ whole`. `null` where an amount is missing or the whole is not positive: a budget of zero gives no rate,
 * not a rate of zero.
 */
export function rate(part: Fen | null, whole: Fen | null, isRest = false): Rate | null {
  if (part === null || whole === null || whole <= 0) return null;
  return divided(`${part}/${whole}${isRest ? ' rest' : ''}`, () => {
    const ratio = new Decimal(part).div(whole);
    return { part, whole, ratio, percent: shareDigits(ratio.times(100), PERCENT_DECIMALS, isRest), isRest };
  });
}

/** Every rule about money asks for the same few rates of a report. */
const MOST_KEPT = 100;
const known = new Map<string, Rate>();

function divided(amounts: string, divide: () => Rate): Rate {
  const before = known.get(amounts);
  if (before !== undefined) return before;
  const made = divide();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(amounts, made);
  return made;
}

/** `"57.96"`, always with two decimals; `null` stays `null`. */
export function rateString(value: Rate | null): string | null {
  return value === null ? null : toFixed(value.percent, PERCENT_DECIMALS);
}

/** `57.96%`, `98.00%`, `99.99%以上`: the one form in which a rate that we computed is printed, wherever it stands. */
export function formatRate({ ratio, isRest }: Rate): string {
  return formatShare(ratio.times(100), PERCENT_DECIMALS, isRest);
}

/** A rate in a step: as it is printed everywhere, and as exact as a step shows it where that is more. */
export function rateTexts({ ratio, percent }: Rate): { readonly exact: string; readonly percent: string } {
  const printed = toFixed(percent, PERCENT_DECIMALS);
  const exact = ratio.times(100);
  return { exact: exact.eq(percent) ? printed : shown(exact), percent: printed };
}
