import { Decimal } from '../model/decimal.ts';
import { formatCount, formatShare } from '../model/format.ts';

/** A count of a whole, as a table of classes or states prints it. */
export interface Share {
  readonly count: string;
  readonly share: string;
  /** Width of a bar in percent. */
  readonly width: string;
}

/** How many of how many; nothing of nothing is no share of it. */
export function shareOf(number: number, of: number): Share {
  const percent = new Decimal(number).div(Math.max(of, 1)).times(100);
  return {
    count: formatCount(number),
    share: formatShare(percent, 1),
    width: percent.toFixed(2),
  };
}
