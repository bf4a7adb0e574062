import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONEY_UNITS, parseMoney } from '../../../src/model/money.ts';
import { MoneySchema } from '../../../src/model/money-schema.ts';

describe('an amount as printed', () => {
  test.each([
    ['50万元', 50_000_000, '万元', false],
    ['28.98万元', 28_980_000, '万元', false],
    ['1,356,090.00元', 135_609_000, '元', false],
    ['1356090元', 135_609_000, '元', false],
    ['0元', 0, '元', false],
    ['-0元', 0, '元', false],
    ['-3.5万元', -3_500_000, '万元', false],
    ['约3亿元', 30_000_000_000, '亿元', true],
    ['近50万元', 50_000_000, '万元', true],
    ['80余万元', 80_000_000, '万元', true],
    ['80多万元', 80_000_000, '万元', true],
    ['50万元左右', 50_000_000, '万元', true],
    ['人民币50万元整', 50_000_000, '万元', false],
    [' 50 万元 ', 50_000_000, '万元', false],
    ['１２．５万元', 12_500_000, '万元', false],
    ['１，２３４元', 123_400, '元', false],
    ['¥50万元', 50_000_000, '万元', false],
    ['约￥50元', 5000, '元', true],
    ['50万余元', 50_000_000, '万元', true],
    ['3亿多元', 30_000_000_000, '亿元', true],
    ['1 356 090.00元', 135_609_000, '元', false],
    ['50万元（其中结转20万元）', 50_000_000, '万元', false],
    ['+5万元', 5_000_000, '万元', false],
    ['25千元', 2_500_000, '千元', false],
    ['1,356千元', 135_600_000, '千元', false],
    ['1.5百万元', 150_000_000, '百万元', false],
    ['3千万余元', 3_000_000_000, '千万元', true],
    ['80余百万元', 8_000_000_000, '百万元', true],
    ['3亿5000万元', 35_000_000_000, '万元', false],
    ['五十万元', 50_000_000, '万元', false],
    ['约五十万元', 50_000_000, '万元', true],
    ['壹佰贰拾万元整', 120_000_000, '万元', false],
    ['人民币伍拾万元正', 50_000_000, '万元', false],
    ['叁仟元伍角', 300_050, '元', false],
    ['50万圆人民币', 50_000_000, '万元', false],
    ['50万圆', 50_000_000, '万元', false],
    ['人民币50万圆整', 50_000_000, '万元', false],
    ['人民币：50万元', 50_000_000, '万元', false],
    ['约50余万圆', 50_000_000, '万元', true],
    ['50万元整人民币', 50_000_000, '万元', false],
    ['50万圆（人民币）', 50_000_000, '万元', false],
    ['1,356,090.00圓', 135_609_000, '元', false],
    ['50万元RMB', 50_000_000, '万元', false],
    ['伍拾万圆整', 50_000_000, '万元', false],
    ['3亿5000万圆', 35_000_000_000, '万元', false],
    ['一亿零三百万元', 10_300_000_000, '万元', false],
    ['零元', 0, '元', false],
    ['0.000001万元', 1, '万元', false],
    ['90071992547409.91元', Number.MAX_SAFE_INTEGER, '元', false],
  ] as const)('%s is %d 分', (raw, fen, unitAsPrinted, approx) => {
    expect(parseMoney(raw)).toEqual({ fen, raw, unitAsPrinted, approx });
  });

  test.each([
    ['50', 'no-unit'],
    ['1 35 090元', 'broken-digits'],
    ['50万元（60万）元', 'not-a-number'],
    ['50万元(60)', 'not-a-number'],
    ['50余万余元', 'not-a-number'],
    ['28.98万', 'no-unit'],
    ['约3亿', 'no-unit'],
    ['7,00.0,77元', 'broken-grouping'],
    ['677,00元', 'broken-grouping'],
    ['1,2345元', 'broken-grouping'],
    ['0,123元', 'broken-grouping'],
    [',5元', 'broken-grouping'],
    ['0.001元', 'below-fen'],
    ['0.0000001万元', 'below-fen'],
    ['90071992547409.92元', 'too-large'],
    ['99999999999999亿元', 'too-large'],
    ['', 'not-a-number'],
    ['元', 'not-a-number'],
    ['1.2.3元', 'not-a-number'],
    ['5.元', 'not-a-number'],
    ['.5元', 'not-a-number'],
    ['007元', 'not-a-number'],
    ['1e5元', 'not-a-number'],
    ['50美元', 'not-a-number'],
    ['50万元以上', 'not-a-number'],
    ['50—60万元', 'range'],
    ['3万元至5万元', 'range'],
    ['约3-5千元', 'range'],
    ['3 5万元', 'broken-digits'],
    ['102 4万元', 'broken-digits'],
    ['三万五元', 'not-a-number'],
    ['一百五元', 'not-a-number'],
    ['五五元', 'not-a-number'],
    ['万元', 'not-a-number'],
    ['百元', 'not-a-number'],
    ['一亿万元', 'not-a-number'],
    ['五十美元', 'not-a-number'],
    ['①50万元', 'not-a-number'],
    ['5²万元', 'not-a-number'],
    ['3亿50000万元', 'not-a-number'],
  ])('%s is refused: %s', (raw, problem) => {
    expect(parseMoney(raw)).toEqual({ problem });
  });

  test('is exact to the 分 for every amount in every unit', () => {
    const decimals = { 元: 2, 百元: 4, 千元: 5, 万元: 6, 十万元: 7, 百万元: 8, 千万元: 9, 亿元: 10 };
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...MONEY_UNITS), fc.boolean(), (fen, unit, grouped) => {
        const padded = String(fen).padStart(decimals[unit] + 1, '0');
        const whole = padded.slice(0, -decimals[unit]);
        const integer = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
        const raw = `${integer}.${padded.slice(-decimals[unit])}${unit}`;
        expect(parseMoney(raw)).toMatchObject({ fen, raw, unitAsPrinted: unit });
      }),
      { numRuns: 500 },
    );
  });

  test('reads every whole sum written out, in ordinary signs and in those of accounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), fc.boolean(), (yuan, ofAccounts) => {
        const raw = `${inWords(yuan, ofAccounts ? '零壹贰叁肆伍陆柒捌玖拾佰仟' : '零一二三四五六七八九十百千')}元`;
        expect(parseMoney(raw)).toMatchObject({ fen: yuan * 100, raw });
      }),
      { numRuns: 1000 },
    );
  });

  test('never throws, and never gives an amount that is no whole number of 分', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0159.,-约余万亿元整人民币 ①２千百十五零壹拾角') });
    fc.assert(
      fc.property(text, (raw) => {
        const money = parseMoney(raw);
        if ('fen' in money) expect(Number.isSafeInteger(money.fen) && !Object.is(money.fen, -0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the schema names the problem and takes text only', () => {
  expect(MoneySchema.parse('50万元').fen).toBe(50_000_000);
  expect(MoneySchema.safeParse('50').error?.issues).toMatchObject([{ params: { problem: 'money-no-unit' } }]);
  expect(MoneySchema.safeParse(50).success).toBe(false);
});

/** A whole number below 一万亿 as contracts write it. */
function inWords(value: number, signs: string): string {
  const section = (part: number): string => {
    const digits = String(part).padStart(4, '0');
    const places = [signs[12], signs[11], signs[10], ''];
    return [...digits]
      .map((digit, at) => (digit === '0' ? '0' : `${signs[Number(digit)]}${places[at]}`))
      .join('')
      .replace(/0+$/, '')
      .replace(/0+/g, signs[0] ?? '');
  };
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  let text = '';
  for (const [at, part] of parts.entries()) {
    if (part === 0) continue;
    const written = section(part).replace(new RegExp(`^${signs[0]}`), '');
    const gap = text !== '' && (part < 1000 || (at === 2 && parts[1] === 0)) ? signs[0] : '';
    text += gap + written + (['亿', '万', ''][at] ?? '');
  }
  return text;
}
