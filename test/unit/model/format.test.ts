import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatBytes,
  formatCount,
  formatDate,
  formatExact,
  formatFiscalYear,
  formatPercent,
  formatPoints,
  formatShare,
  formatTotal,
  formatWan,
  formatYuan,
  yuanString,
} from '../../../src/model/format.ts';
import { Decimal } from '../../support/decimal.ts';

describe('formatWan', () => {
  test.each([
    [0, '0'],
    [1, '0.000001'],
    [100, '0.0001'],
    [50_000_000, '50'],
    [28_980_000, '28.98'],
    [21_020_000, '21.02'],
    [1_234_567_890_000, '1,234,567.89'],
    [10_000_000_000_000, '10,000,000'],
    [-21_020_000, '−21.02'],
    [100_000_000_000_000_0, '1,000,000,000'],
  ])('%i 分 is %s 万元', (fen, text) => {
    expect(formatWan(fen)).toBe(text);
  });

  test('loses nothing: the text read back is the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), (fen) => {
        const digits = formatWan(fen).replaceAll(',', '').replace('−', '-');
        expect(new Decimal(digits).times(1_000_000).toNumber()).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });
});

describe('formatYuan', () => {
  test.each([
    [0, '0'],
    [1, '0.01'],
    [50_000_000, '500,000'],
    [135_609_050, '1,356,090.50'],
    [-100, '−1'],
  ])('%i 分 is %s 元', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });
});

test('yuanString is plain decimal text with two places', () => {
  expect(yuanString(28_980_000)).toBe('289800.00');
  expect(yuanString(1)).toBe('0.01');
  expect(yuanString(-150)).toBe('-1.50');
});

test('formatPercent adds the sign and rounds nothing', () => {
  expect(formatPercent('57.96')).toBe('57.96%');
  expect(formatPercent('100.00')).toBe('100.00%');
});

test.each([
  ['57.955', 2, '57.96%'],
  ['100', 2, '100.00%'],
  ['100', 1, '100.0%'],
  ['0', 2, '0.00%'],
  ['99.999', 2, '99.99%以上'],
  ['99.96', 1, '99.9%以上'],
  ['99.994', 2, '99.99%'],
  ['100.004', 2, '略高于100%'],
  ['100.005', 2, '100.01%'],
  ['0.004', 2, '不到0.01%'],
  ['-0.004', 2, '略低于0%'],
  ['-4.65', 2, '-4.65%'],
] as const)(
  'formatShare prints %s with %i decimals as %s: all and nothing only where it is',
  (percent, decimals, text) => {
    expect(formatShare(new Decimal(percent), decimals)).toBe(text);
  },
);

test.each([
  ['2024-05-20', '2024年5月20日'],
  ['2024-05', '2024年5月'],
  ['2024', '2024年'],
])('formatDate prints %s with its own precision', (iso, text) => {
  expect(formatDate(iso)).toBe(text);
});

test('formatFiscalYear names one year or a span', () => {
  expect(formatFiscalYear({ from: 2023, to: 2023 })).toBe('2023年度');
  expect(formatFiscalYear({ from: 2020, to: 2022 })).toBe('2020—2022年度');
});

test('formatPoints drops trailing zeros only', () => {
  expect(formatPoints(new Decimal('90.00'))).toBe('90');
  expect(formatPoints(new Decimal('5.80'))).toBe('5.8');
});

test('formatCount groups thousands', () => {
  expect([formatCount(0), formatCount(1489), formatCount(1_234_567)]).toEqual(['0', '1,489', '1,234,567']);
});

test('formatBytes counts as file managers do', () => {
  expect([formatBytes(999), formatBytes(8308), formatBytes(1_440_000)]).toEqual([
    '999 B',
    '8.3 KB',
    '1.4 MB',
  ]);
});

test.each([
  [120_856, '1,208.56', '元'],
  [0, '0', '万元'],
  [28_980_000, '28.98', '万元'],
  [9_999_999_999, '9,999.999999', '万元'],
  [10_000_000_000, '1.00', '亿元'],
  [12_924_846_870_856, '1,292.48', '亿元'],
  [-10_005_000_000, '−1.00', '亿元'],
] as const)('formatTotal prints %i 分 as %s %s', (fen, amount, unit) => {
  expect(formatTotal(fen)).toEqual({ amount, unit });
});

test.each([
  [0, '0万元'],
  [1, '0.01元'],
  [120_856, '1,208.56元'],
  [999_999, '9,999.99元'],
  [1_000_000, '1万元'],
  [28_980_000, '28.98万元'],
  [135_609_050, '约135.61万元'],
  [9_999_999_999, '约1亿元'],
  [99_999_999, '约100万元'],
  [28_980_040, '约28.98万元'],
  [28_984_590, '约28.98万元'],
  [28_984_600, '28.9846万元'],
  [6_400_000_000_100, '约640亿元'],
  [12_543_375_000_100, '约1,254.34亿元'],
  [1_200_000_000_099, '约120亿元'],
  [-99_999_999, '约−100万元'],
  [10_000_000_000, '1亿元'],
  [1_254_337_500_010_000, '约125,433.75亿元'],
  [-21_020_000, '−21.02万元'],
] as const)('formatAmount prints %i 分 as %s', (fen, text) => {
  expect(formatAmount(fen)).toBe(text);
});

test('an amount that is rounded says 约, and no other does', () => {
  const size = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;
  let rounder = 0;
  for (const whole of [1, 100, 9_999, 10_000, 99_999_999, 120_000_000]) {
    for (const fraction of [0, 1, 4, 50, 99, 4_999, 9_999, 500_000, 999_999]) {
      const fen = whole * 1_000_000 + fraction;
      const [, about, digits = '', unit = ''] = /^(约?)([\d,.]+)(.*)$/.exec(formatAmount(fen)) ?? [];
      const printed = new Decimal(digits.replaceAll(',', '')).times(size[unit as keyof typeof size]);
      if (about === '约') rounder += 1;
      // What is rounded has two decimals at most: 约 before four of them says two things at once.
      if (about === '约') expect(digits).toMatch(/^[\d,]+(?:\.\d{1,2})?$/);
      expect(about === '约', `${fen} ${digits}${unit}`).toBe(!printed.eq(fen));
      expect(
        printed
          .minus(fen)
          .abs()
          .lte(size[unit as keyof typeof size] / 200),
      ).toBe(true);
    }
  }
  expect(rounder).toBeGreaterThan(5);
});

describe('formatExact', () => {
  test.each([
    [0, '0万元'],
    [1, '0.01元'],
    [999_999, '9,999.99元'],
    [1_000_000, '1万元'],
    [-28_980_000, '−28.98万元'],
    [9_999_999_999, '9,999.999999万元'],
    [10_000_000_000, '1亿元'],
    [116_833_400_000_000, '11,683.34亿元'],
  ])('%i 分', (fen, printed) => {
    expect(formatExact(fen)).toBe(printed);
  });

  test('says every 分, in the unit that its size asks for', () => {
    const PER = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (fen) => {
        const [, digits = '', unit = ''] = /^([\d,.]+)(元|万元|亿元)$/u.exec(formatExact(fen)) ?? [];
        const per = PER[unit as keyof typeof PER];
        const size = new Decimal(digits.replaceAll(',', '') as `${number}`);
        expect(size.times(per).eq(fen)).toBe(true);
        if (fen > 0) expect(unit).toBe(fen < PER.万元 ? '元' : fen < PER.亿元 ? '万元' : '亿元');
      }),
    );
  });
});
