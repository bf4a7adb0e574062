import { z } from 'zod';
import type { Decimal } from '../decimal.ts';
import { readDecimal } from '../read-decimal.ts';

/** Weights, scores and shares in a scheme: text, so that no figure passes through a floating-point number. */
function decimalText(shape: RegExp, problem: string) {
  return z.string().transform((raw, context): Decimal => {
    if (shape.test(raw)) return readDecimal(raw);
    context.addIssue({ code: 'custom', params: { problem } });
    return z.NEVER;
  });
}

/** 0 to 100 points, two decimals at most: `10`, `22.5`. */
export const schemePoints = () =>
  decimalText(/^(?:100|\d{1,2}(?:\.\d{1,2})?)$/, 'scheme-points').meta({
    description: '0 至 100 的分值，加引号',
    examples: ['10', '22.5'],
  });

/** A share of a weight or of a budget, 0 to 1: `0.8` is 80%. */
export const share = () =>
  decimalText(/^(?:1|0(?:\.\d{1,4})?)$/, 'scheme-share').meta({
    description: '0 至 1 的小数，加引号，0.8 即 80%',
    examples: ['0.8'],
  });

/** A ratio of actual to target that may exceed 1: `1.3` is 130%. */
export const ratio = () =>
  decimalText(/^\d{1,3}(?:\.\d{1,4})?$/, 'scheme-ratio').meta({
    description: '小数，加引号，1.3 即 130%',
    examples: ['1.3'],
  });

/** Whether the `from` values of a ladder fall, as a reader expects and the engine needs. */
export function falls(values: readonly Decimal[]): boolean {
  return values.every((value, i) => i === 0 || value.lt(values[i - 1] ?? value));
}
