import { Decimal as Big } from 'decimal.js';

/**
 * Exact decimal arithmetic for scores and rates. A published number must never depend on a binary float:
 * `(1.005).toFixed(2)` is "1.00" in JavaScript, and 四舍五入 says 1.01.
 *
 * 40 significant digits make every quotient of two published figures (at most 16 digits each) safe to round:
 * a quotient that is not itself a tie differs from one by more than the 40th digit.
 */
const Decimal = Big.clone({ precision: 40, rounding: Big.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
type Decimal = Big;

export { Decimal };

/** How a value is rounded; schemes name one. `half-up` is 四舍五入 away from zero, the rule of the field. */
export const ROUNDING_RULES = ['half-up', 'half-even', 'down'] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];

const MODE: Record<RoundingRule, Big.Rounding> = {
  'half-up': Big.ROUND_HALF_UP,
  'half-even': Big.ROUND_HALF_EVEN,
  down: Big.ROUND_DOWN,
};

/** Rounds once, to a number of decimals, under a named rule. */
export function round(value: Decimal, decimals: number, rule: RoundingRule = 'half-up'): Decimal {
  return value.toDecimalPlaces(decimals, MODE[rule]);
}

/** Plain digits with exactly `decimals` places: `5.8` → `"5.80"`. */
export function toFixed(value: Decimal, decimals: number, rule: RoundingRule = 'half-up'): string {
  return value.toFixed(decimals, MODE[rule]);
}

/** Plain digits without an exponent and without trailing zeros: `90.00` → `"90"`. */
export function toPlain(value: Decimal): string {
  return value.toFixed();
}
