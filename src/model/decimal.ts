import { Decimal as Big } from 'decimal.js';

/**
 * Exact decimal arithmetic for scores and rates. A published number must never depend on a binary float:
 * `(1.005).toFixed(2)` is "1.00" in JavaScript, and 四舍五入 says 1.01.
 *
 * 40 significant digits make every quotient of two published figures (at most 16 digits each) safe to round:
 * a quotient that is not itself a tie differs from one by more than the 40th digit.
 */
const Decimal = Big.clone({
  precision: 40,
  rounding: Big.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
}) as unknown as DecimalConstructor;

/**
 * What arithmetic takes: exact values, counts, and digits that stand in the code itself. A text that came from
 * somewhere is none of them: whatever was printed is read once, by the model, and is no number before.
 */
type Operand = Decimal | number | `${number}`;

interface Decimal {
  abs(): Decimal;
  negated(): Decimal;
  floor(): Decimal;
  ceil(): Decimal;
  plus(other: Operand): Decimal;
  minus(other: Operand): Decimal;
  times(other: Operand): Decimal;
  div(other: Operand): Decimal;
  pow(exponent: number): Decimal;
  cmp(other: Operand): number;
  eq(other: Operand): boolean;
  lt(other: Operand): boolean;
  lte(other: Operand): boolean;
  gt(other: Operand): boolean;
  gte(other: Operand): boolean;
  isZero(): boolean;
  isInteger(): boolean;
  decimalPlaces(): number;
  toDecimalPlaces(decimals: number, rounding?: Big.Rounding): Decimal;
  toFixed(decimals?: number, rounding?: Big.Rounding): string;
  toNumber(): number;
  toString(): string;
  toJSON(): string;
}

export { Decimal };

interface DecimalConstructor {
  new (value: Operand): Decimal;
  max(...values: readonly Operand[]): Decimal;
  min(...values: readonly Operand[]): Decimal;
  readonly ROUND_HALF_UP: Big.Rounding;
}

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
