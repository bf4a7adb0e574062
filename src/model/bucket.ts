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

/** Class of an execution rate given as printed; compares whole hundredths, never binary fractions. */
export function rateBucketOf(rate: string | null): RateBucket {
  if (rate === null) return 'none';
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
  if (match === null) return 'none';
  const whole = Number(match[1]);
  const fraction = /[1-9]/.test(match[2] ?? '');
  if (whole > 100 || (whole === 100 && fraction)) return 'over';
  if (whole === 100) return 'full';
  return whole < 60 ? 'lt60' : whole < 80 ? '60to80' : whole < 95 ? '80to95' : '95to100';
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
