import { Decimal } from '../model/decimal.ts';
import { formatShare } from '../model/format.ts';

/** Share of a class in all that have a value: percent with one decimal, or `null` where nothing is counted. */
export function shareOf(count: number, all: number): string | null {
  return all === 0 ? null : formatShare(new Decimal(count).div(all).times(100), 1);
}
