import { describe, expect, it } from 'vitest';
import { amountsOf, executionRate, receivedRate, unspent } from '../../../src/scoring/funds.ts';
import { rate, rateString } from '../../../src/scoring/rate.ts';
import { ABSENT, spent, wan } from './fixtures.ts';

describe('rate', () => {
  it.each([
    [28_980_000, 50_000_000, '57.96'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 800, '0.13'],
    [0, 1, '0.00'],
    [154_740_000, 310_200_000, '49.88'],
    [19_078, 36_950, '51.63'],
    [120_855, 120_856, '99.99'],
    [100_000_001, 100_000_000, '100.01'],
    [1, 100_000_000, '0.01'],
    [-1, 100_000_000, '-0.01'],
  ])('%i of %i is %s%', (part, whole, text) => {
    expect(rateString(rate(part, whole))).toBe(text);
  });

  it.each([
    [0, 0],
    [1, 0],
    [1, -1],
    [null, 1],
    [1, null],
  ])('%s of %s is no rate', (part, whole) => {
    expect(rate(part, whole)).toBeNull();
  });
});

describe('rates of a fund line', () => {
  const line = {
    initialBudget: { fen: 5_000 },
    fullYearBudget: { fen: 4_000 },
    received: { fen: 3_000 },
    executed: { fen: 1_500 },
  };

  it('keep their three meanings apart', () => {
    const amounts = amountsOf(line);
    const percent = (result: ReturnType<typeof executionRate>) =>
      result.state === 'known' ? rateString(result.rate) : result.reason;
    expect(percent(executionRate(amounts, 'full-year-budget'))).toBe('37.50');
    expect(percent(executionRate(amounts, 'initial-budget'))).toBe('30.00');
    expect(percent(executionRate(amounts, 'received'))).toBe('50.00');
    expect(percent(receivedRate(amounts))).toBe('75.00');
    expect(percent(receivedRate({ ...amounts, fullYearBudget: null }))).toBe('60.00');
  });

  it('say what is missing, and take no budget for a rate of zero', () => {
    const amounts = amountsOf({ ...line, executed: ABSENT });
    expect(amounts.executed).toBeNull();
    expect(executionRate(amounts, 'initial-budget')).toEqual({ state: 'unknown', reason: 'part-missing' });
    expect(executionRate(wan({ executed: '1' }), 'received')).toEqual({
      state: 'unknown',
      reason: 'whole-missing',
    });
    expect(executionRate(spent('0', '0'), 'full-year-budget')).toEqual({
      state: 'unknown',
      reason: 'whole-not-positive',
    });
  });

  it('spent and unspent add up to 100, wherever rounding falls', () => {
    const hundredths = (text: string | null) => Math.round(Number(text) * 100);
    let halves = 0;
    for (const whole of ['100000', '40000', '7', '199.99', '2000.03']) {
      for (let part = 1; part < 2_000; part += 13) {
        const money = spent(whole, String(part / 10));
        const share = unspent(money, 'full-year-budget')?.share;
        const execution = executionRate(money, 'full-year-budget');
        if (share?.state !== 'known' || execution.state !== 'known') throw new Error('No rate');
        if (execution.rate.ratio.times(100_000).toFixed().endsWith('5')) halves += 1;
        const sum = hundredths(rateString(share.rate)) + hundredths(rateString(execution.rate));
        expect(sum, `${part / 10} of ${whole}`).toBe(10_000);
      }
    }
    expect(halves).toBeGreaterThan(0);
  });

  it('leave a negative balance where more was spent', () => {
    const left = unspent(spent('10', '12'), 'full-year-budget');
    expect(left?.fen).toBe(-2_000_000);
    expect(left?.share.state === 'known' && rateString(left.share.rate)).toBe('-20.00');
    expect(unspent(wan({ executed: '1' }), 'received')).toBeNull();
  });
});
