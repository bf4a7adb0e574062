import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absenceIn } from '../../../src/model/printed-absence.ts';
import { parseRate } from '../../../src/model/rate.ts';

describe('a rate as printed', () => {
  test.each([
    ['57.96%', '57.96', 2],
    ['100％', '100', 0],
    ['100 %', '100', 0],
    ['0.958', '95.8', 1],
    ['0.9583', '95.83', 2],
    ['1', '100', 0],
    ['1.00', '100', 0],
    ['0', '0', 0],
    ['95.8', '95.8', 1],
    ['１００．００％', '100', 2],
    ['95.8 ﹪', '95.8', 1],
    ['958‰', '95.8', 1],
    ['132.5%', '132.5', 1],
    ['95.8%（按调整后预算）', '95.8', 1],
  ])('%s', (raw, percent, decimals) => {
    const rate = parseRate(raw);
    expect([rate?.raw, rate?.percent.toFixed(), rate?.decimals, rate?.approx]).toEqual([
      raw,
      percent,
      decimals,
      false,
    ]);
  });

  test.each(['约96%', '96%左右', '96%以上', '近96%'])('%s is not exact', (raw) => {
    expect(parseRate(raw)).toMatchObject({ raw, approx: true });
  });

  test.each(['', '-', '/', '—', '不详', '1/2', '9 5%', '5个百分点', '%', '95%(96%)'])('%s is none', (raw) => {
    expect(parseRate(raw)).toBeNull();
  });

  test('a share and its percentage are the same rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (bp) => {
        const share = (bp / 10_000).toFixed(4);
        const percent = `${(bp / 100).toFixed(2)}%`;
        const [a, b] = [parseRate(share), parseRate(percent)];
        expect(a?.percent.toFixed()).toBe(b?.percent.toFixed());
        expect(a?.decimals).toBe(b?.decimals);
      }),
    );
  });
});

describe('a cell without a value', () => {
  test.each(['', ' ', '\t', '　', '\u00a0'])('blank %j is not stated', (raw) => {
    expect(absenceIn(raw)).toEqual({ absent: 'not-stated' });
  });

  test.each(['-', '—', '——', '－', '/', '／', '\\', '–', '― ―', 'N/A', '~', '#DIV/0!', '#REF!'])(
    '%s is kept as printed',
    (printed) => {
      expect(absenceIn(printed)).toEqual({ absent: 'not-stated', printed });
    },
  );

  test.each(['**万元', '＊＊', '×××元', 'XX万元', '***', '■■', '某某', '*万元', 'X%'])(
    '%s is withheld, and kept',
    (printed) => {
      expect(absenceIn(printed)).toEqual({ absent: 'withheld', printed });
    },
  );

  test.each([
    '0',
    '无',
    '-5',
    '1',
    '3-5',
    '5/6',
    'x',
    'X',
    '*',
    '某',
    'XX小学',
    '达成',
    '*5',
    '50**',
    '≥',
    '#1',
    '某人',
    '#N',
  ])('%s is a value or a text', (raw) => {
    expect(absenceIn(raw)).toBeNull();
  });

  test('no text with a digit or another letter is taken for one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('0', '7', '五', '优', 'B'),
        (text, sign) => {
          expect(absenceIn(text + sign)).toBeNull();
        },
      ),
    );
  });
});
