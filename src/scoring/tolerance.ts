import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big } from '../model/decimal.ts';

/** A number and the decimals it is printed with. */
interface Printed {
  readonly value: Decimal;
  readonly decimals: number;
}

const HALF = new Big('0.5');

/** Half a unit of the last printed decimal: what rounding alone can explain. */
export function printedTolerance(decimals: number): Decimal {
  const known = tolerances[decimals];
  if (known !== undefined) return known;
  const made = HALF.times(new Big(10).pow(-decimals));
  tolerances[decimals] = made;
  return made;
}

/** By decimals, of which there are few. */
const tolerances: Decimal[] = [];

/** Whether a printed number is the computed one, rounded to the decimals it is printed with. */
export function agreesAsPrinted(printed: Printed, computed: Decimal): boolean {
  return printed.value.minus(computed).abs().lte(printedTolerance(printed.decimals));
}

/** `within-rounding`: the difference is no more than the rounding of the parts can explain. */
export type Agreement = 'equal' | 'within-rounding' | 'differs';

/**
 * Compares a printed sum with its printed parts. Each of `n` parts may have been rounded, which explains up to
 * n × 0.5 × 10^−d, where `d` is the finest precision among the parts: beside a part printed as 7.93, a part
 * printed as 10 is exact.
 */
export function compareSum(printed: Printed, parts: readonly Printed[]): Agreement {
  const sum = parts.reduce((total, part) => total.plus(part.value), new Big(0));
  const difference = printed.value.minus(sum).abs();
  if (difference.isZero()) return 'equal';
  const finest = Math.max(0, ...parts.map((part) => part.decimals));
  const allowed = printedTolerance(finest).times(parts.length);
  return difference.lte(Big.max(allowed, printedTolerance(printed.decimals))) ? 'within-rounding' : 'differs';
}
