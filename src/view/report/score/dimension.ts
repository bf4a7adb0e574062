import { valueOf } from '../../../model/absence.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Indicator } from '../../../model/indicator.ts';

/** The indicators below one 一级指标, added up. A sum is `null` as soon as one of its rows does not state the value. */
export interface Dimension {
  readonly name: string;
  readonly rows: readonly Indicator[];
  readonly weight: Decimal | null;
  readonly claimed: Decimal | null;
  /** 得分率: claimed ÷ weight in percent, unrounded. */
  readonly share: Decimal | null;
}

/** In the order in which the table names them. */
export function dimensions(rows: readonly Indicator[]): readonly Dimension[] {
  const names = [...new Set(rows.map((row) => row.path[0] ?? ''))];
  return names.map((name) => {
    const own = rows.filter((row) => (row.path[0] ?? '') === name);
    const weight = total(own.map((row) => valueOf(row.weight)?.value ?? null));
    const claimed = total(own.map((row) => valueOf(row.claimedScore)?.value ?? null));
    return { name, rows: own, weight, claimed, share: pointShare(claimed, weight) };
  });
}

/** 得分率: points given of the points there are, in percent, unrounded; `null` where either is unknown or none are. */
export function pointShare(claimed: Decimal | null, weight: Decimal | null): Decimal | null {
  return claimed === null || weight === null || weight.isZero() ? null : claimed.div(weight).times(100);
}

/** Sum of values that are all stated; one missing value leaves the sum unknown. */
export function total(values: readonly (Decimal | null)[]): Decimal | null {
  let sum = new Decimal(0);
  for (const value of values) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}
