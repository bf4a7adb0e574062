import { describe, expect, test } from 'vitest';
import { chineseSum } from '../../../src/model/chinese-number.ts';
import { amountOf, amountsIn, spellingsOf } from '../../../src/search/words/amount.ts';

describe('sums of money', () => {
  test.each([
    '50万元',
    '500000元',
    '500,000元',
    '伍拾万元',
    '伍拾万元整',
    '五十万元',
    '５０万元',
    '50.00 万元',
    '0.5百万元',
    '50 万 元',
  ])('%s is the same sum', (text) => {
    expect(amountsIn(text)).toEqual([50_000_000n]);
    expect(amountOf(text)).toBe(50_000_000n);
  });

  test.each([
    ['28.98万元', 28_980_000n],
    ['1.2亿元', 12_000_000_000n],
    ['壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角壹分', 1_234_567_891n],
    ['一亿零三百万元', 10_300_000_000n],
    ['十五万元', 15_000_000n],
    ['3百万元', 300_000_000n],
  ])('%s is %s 分', (text, fen) => {
    expect(amountsIn(text)).toEqual([fen]);
  });

  test.each(['50万人', '五十个', '0.001元', '单元', '元', '万元'])('%s is none', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test.each(['预算50万元', '50万元以上', '质量强市'])('%s is not only a sum', (text) => {
    expect(amountOf(text)).toBeNull();
  });

  test.each([
    ['一百二十', 120n],
    ['一千零五', 1005n],
    ['一万亿', 1_000_000_000_000n],
    ['两万三千', 23_000n],
    ['一一', null],
    ['质量', null],
  ])('numeral %s', (text, value) => {
    expect(chineseSum(text)).toBe(value);
  });

  test('usual spellings', () => {
    expect(spellingsOf(28_980_000n)).toEqual(['289800元', '28.98万元']);
    expect(spellingsOf(5n)).toEqual(['0.05元', '0.000005万元']);
  });
});
