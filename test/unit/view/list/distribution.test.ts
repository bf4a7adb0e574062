import { describe, expect, test } from 'vitest';
import type { ReportSummary } from '../../../../src/archive/summary.ts';
import { median } from '../../../../src/view/list/aggregate.ts';
import { scoreSpread } from '../../../../src/view/list/distribution.ts';
import { Decimal } from '../../../support/decimal.ts';

const decimal = (text: string | null) => (text === null ? null : new Decimal(text));

const report = (score: string | null, execution: string | null) =>
  ({
    claimed: { score: decimal(score) },
    rates: { execution: execution === null ? null : { ratio: new Decimal(execution).div(100) } },
  }) as ReportSummary;

describe('scores against execution rates', () => {
  const spread = scoreSpread([
    report('90', '79.99'),
    report('90', '80.00'),
    report('89.99', '59.99'),
    report('100', '100.00'),
    report('60', '95.00'),
    report('12', '120.00'),
    report(null, '50.00'),
    report('95', null),
  ]);

  test('counts each report once, in the band that its lower bound belongs to', () => {
    expect(spread?.rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual([
      ['0', '1', '1', '1'],
      ['1', '0', '0', '0'],
      ['0', '0', '0', '1'],
      ['0', '0', '0', '1'],
    ]);
    expect(spread?.totals).toEqual(['1', '1', '1', '3']);
    expect(spread?.total).toBe('6');
    expect(spread?.caption).toContain('共6份，另有2份');
  });

  test('says how many high scores stand on low spending', () => {
    expect(spread?.sentence).toBe('得90分以上的3份报告中，有1份执行率不到80%，占33.3%。');
    expect(scoreSpread([report('91', '99.00')])?.sentence).toBe('得90分以上的1份报告，执行率都在80%以上。');
    expect(scoreSpread([report('70', '9.00')])?.sentence).toBeNull();
    expect(scoreSpread([report(null, '9.00')])).toBeNull();
  });
});

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([3, 1, 20].map((value) => new Decimal(value)))?.toFixed()).toBe('3');
  expect(median(['0.1', '0.2'].map((value) => new Decimal(value)))?.toFixed()).toBe('0.15');
  expect(median([])).toBeNull();
});
