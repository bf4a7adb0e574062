import type { Decimal } from './decimal.ts';

/**
 * Classes of rates and amounts: the same in the filters of every list, in the search and in every distribution.
 * Ids are printed order.
 */

export const RATE_BUCKETS = ['lt60', '60to80', '80to95', '95to100', 'full', 'over', 'none'] as const;
/** 预算执行率 as a class: `[0,60) [60,80) [80,95) [95,100)`, exactly 100, above 100, not computable. */
export type RateBucket = (typeof RATE_BUCKETS)[number];

export const AMOUNT_BUCKETS = [
  'lt10w',
  '10to50w',
  '50to100w',
  '100to500w',
  '500to1000w',
  'ge1000w',
  'none',
] as const;
/** Budget in 万元 as a class, lower bound included: `<10`, `10–50`, … `≥1000`, not stated. */
export type AmountBucket = (typeof AMOUNT_BUCKETS)[number];

/** Class of an execution rate, 1 for all of the budget: of its exact value, so that nearly all is not all. */
export function rateBucketOf(ratio: Decimal | null): RateBucket {
  if (ratio === null || ratio.lt(0)) return 'none';
  const percent = ratio.times(100);
  if (percent.gte(100)) return percent.eq(100) ? 'full' : 'over';
  return percent.lt(60) ? 'lt60' : percent.lt(80) ? '60to80' : percent.lt(95) ? '80to95' : '95to100';
}

/** Class of a budget given in 分. */
export function amountBucketOf(fen: number | null): AmountBucket {
  if (fen === null) return 'none';
  const WAN = 1_000_000;
  if (fen < 10 * WAN) return 'lt10w';
  if (fen < 50 * WAN) return '10to50w';
  if (fen < 100 * WAN) return '50to100w';
  if (fen < 500 * WAN) return '100to500w';
  return fen < 1000 * WAN ? '500to1000w' : 'ge1000w';
}
