import { expect, test } from 'vitest';
import { valueWords } from '../../../src/desk/value-words.ts';
import { formatAmount } from '../../../src/model/format.ts';
import { parseMoney } from '../../../src/model/money.ts';

test.each([
  ['other', '其他资金'],
  ['full-year-budget', '全年预算数'],
  ['12000000万元', '1,200亿元'],
  ['12543375.0001万元', '1,254.33750001亿元'],
  ['168万元', '168万元'],
  ['1000000元', '100万元'],
  ['1208.56元', '1,208.56元'],
  ['1,356,090.00元', '135.609万元'],
  ['0元', '0元'],
  ['0.5万元', '0.5万元'],
  ['约3亿元', '约3亿元'],
  ['2023年度', '2023年度'],
])('%s is told as %s', (value, words) => {
  expect(valueWords(value)).toBe(words);
});

const unitOf = (amount: string) => /[亿万]?元$/u.exec(amount)?.[0];

test('an amount keeps its worth, and has the unit that pages give it', () => {
  for (let digits = 1; digits <= 10; digits += 1)
    for (const unit of ['元', '万元'])
      for (const decimals of ['', '.5', '.05']) {
        const raw = `${'1234567890'.slice(0, digits)}${decimals}${unit}`;
        const [was, told] = [parseMoney(raw), parseMoney(valueWords(raw))];
        expect('fen' in was && 'fen' in told && was.fen === told.fen, raw).toBe(true);
        if ('fen' in was) expect(unitOf(valueWords(raw)), raw).toBe(unitOf(formatAmount(was.fen)));
      }
});
