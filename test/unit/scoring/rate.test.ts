import { describe, expect, test } from 'vitest';
import { rate, rateString } from '../../../src/scoring/rate.ts';

describe('rate', () => {
  test('is 57.96 % for 28.98 of 50 万元', () => {
    expect(rateString(rate(28_980_000, 50_000_000))).toBe('57.96');
  });

  test.each([
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 1, '100.00'],
    [0, 5, '0.00'],
    [15_474, 31_020, '49.88'],
    [6, 5, '120.00'],
    [20_001, 400_000, '5.00'],
    [20_020, 400_000, '5.01'],
  ])('%i of %i is %s %%', (part, whole, percent) => {
    expect(rateString(rate(part, whole))).toBe(percent);
  });

  test('is unknown where an amount is missing or there is no budget', () => {
    expect([rate(null, 5), rate(5, null), rate(5, 0), rate(0, 0), rate(5, -1)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(rateString(null)).toBeNull();
  });

  test('keeps the unrounded ratio for scores', () => {
    expect(rate(1, 3)?.ratio.toFixed(12)).toBe('0.333333333333');
  });
});
