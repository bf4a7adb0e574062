import { expect, test } from 'vitest';
import { wishOf } from '../../../src/search/words/wish.ts';

test.each([
  ['执行率低', 'rate-asc'],
  ['预算执行率偏低', 'rate-asc'],
  ['资金支出率不高', 'rate-asc'],
  ['支出进度慢', 'rate-asc'],
  ['预算执行率高', 'rate'],
  ['执行率最高', 'rate'],
  ['得分低', 'score-asc'],
  ['评价得分较高', 'score'],
  ['项目金额大', 'amount'],
  ['执行率', null],
  ['执行率低的原因', null],
  ['低', null],
  ['高标准农田', null],
  ['满意度低', null],
])('%s asks for the order %s', (text, order) => {
  expect(wishOf(text)).toBe(order);
});
