import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big } from '../model/decimal.ts';
import type { Fen } from '../model/money.ts';

/** Figures of several places or projects joined into one. */

/** Absolute values add up. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}

/** Plain mean; `null` of nothing. */
export function mean(values: readonly Decimal[]): Decimal | null {
  return values.length === 0 ? null : sum(values).div(values.length);
}

/** Relative values average by the money behind them; `null` where there is no money. */
export function meanByMoney(
  values: readonly { readonly value: Decimal; readonly fen: Fen }[],
): Decimal | null {
  const money = sum(values.map(({ fen }) => new Big(fen)));
  if (!money.gt(0) || values.some(({ fen }) => fen < 0)) return null;
  return sum(values.map(({ value, fen }) => value.times(fen))).div(money);
}
