import { z } from 'zod';
import { Decimal } from './decimal.ts';
import { normalise } from './normalise.ts';
import { readDecimal } from './read-decimal.ts';

/** A rate as a form prints it: `57.96%`, `100％`, `0.958`, `1`, `95.8`. */
export interface PrintedRate {
  /** The text as printed, kept for ever. */
  readonly raw: string;
  /** In percent, unrounded: `0.958` is 95.8. */
  readonly percent: Decimal;
  /** Decimals of the percentage as printed; `0.958` has one. */
  readonly decimals: number;
  /** The source says 约, 近, 余 or 左右. */
  readonly approx: boolean;
}

const RATE = /^(约|近)?(-?\d{1,6}(?:\.(\d{1,8}))?)(%|‰|个百分点)?(余|多|左右|上下|以上)?$/;
/**
 * A number without a sign is a share where it is not above this: 0.958, 1, 1.2. A rate of one percent and less is
 * printed with its sign.
 */
const HIGHEST_SHARE = new Decimal('1.5');

/** A remark behind the rate: 95%（按调整后预算）. */
const REMARK = /\([^()]*\p{Script=Han}[^()]*\)$/u;

/** Reads a printed rate; `null` where the text is none. */
export function parseRate(raw: string): PrintedRate | null {
  const match = RATE.exec(normalise(raw).replace(REMARK, ''));
  if (!match || match[4] === '个百分点') return null;
  const [, before, digits = '', fraction = '', sign, after] = match;
  const value = readDecimal(digits);
  const approx = Boolean(before || after);
  if (sign === '‰') return { raw, percent: value.div(10), decimals: fraction.length + 1, approx };
  const isShare = sign === undefined && value.abs().lte(HIGHEST_SHARE);
  return isShare
    ? { raw, percent: value.times(100), decimals: Math.max(0, fraction.length - 2), approx }
    : { raw, percent: value, decimals: fraction.length, approx };
}

/** Rates in content are text as printed. */
export const RateSchema = z
  .string()
  .transform((raw, context): PrintedRate => {
    const rate = parseRate(raw);
    if (rate) return rate;
    context.addIssue({ code: 'custom', params: { problem: 'rate' } });
    return z.NEVER;
  })
  .meta({
    id: 'Rate',
    title: '比率',
    description: '照原文填写：57.96%、100％、0.958',
    examples: ['57.96%', '0.958'],
  });
