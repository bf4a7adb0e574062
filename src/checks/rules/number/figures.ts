import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big } from '../../../model/decimal.ts';
import { unitOf } from '../../../model/expression.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Statement } from '../../../model/statement.ts';

/** Statements by id with their place in the list. */
export function byId(
  statements: readonly Statement[],
): ReadonlyMap<string, { readonly statement: Statement; readonly index: number }> {
  return new Map(statements.map((statement, index) => [statement.id, { statement, index }]));
}

/** Figures in one unit, so that 1.2万人 and 12000人 are the same; as printed where the units are different words. */
export function inUnitOf(base: Quantity, figure: Quantity): Decimal {
  return converted(base, figure, figure.value);
}

/** The decimals that a figure has in another unit: 7000人 has four in 万人. */
export function decimalsIn(base: Quantity, figure: Quantity): number {
  return converted(base, figure, new Big(10).pow(-decimalsOf(figure))).decimalPlaces();
}

function converted({ unit }: Quantity, figure: Quantity, value: Decimal): Decimal {
  if (unit === figure.unit) return value;
  const [own, other] = [unitOf(unit), unitOf(figure.unit)];
  if (own.dimension !== other.dimension || own.kind === 'other') return value;
  return value.times(other.num).times(own.den).div(own.num.times(other.den));
}

/** Decimals as printed: `9.50` has two. */
export function decimalsOf({ raw }: Quantity): number {
  return /[.．](\d+)/.exec(raw)?.[1]?.length ?? 0;
}

/** Counted things are whole and exact; only what is measured, or printed with decimals, can be rounded. */
export function isCounted(figure: Quantity): boolean {
  const { kind } = unitOf(figure.unit);
  return decimalsOf(figure) === 0 && (kind === 'count' || kind === 'none' || kind === 'other');
}
