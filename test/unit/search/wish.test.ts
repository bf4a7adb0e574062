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
  ['得分不到80分的报告', 'score-asc'],
  ['得分低于80分', 'score-asc'],
  ['哪些报告得分低', 'score-asc'],
  ['得分90分以上的报告', 'score'],
  ['执行率不到50%的项目', 'rate-asc'],
  ['执行率没有达到80%', 'rate-asc'],
  ['执行率五成以下', 'rate-asc'],
  ['预算执行率超过100%的报告', 'rate'],
  ['资金金额超过100万元的项目', 'amount'],
  ['评价等级为差', 'score-asc'],
  ['等级为优的报告', 'score'],
  ['等级保护', null],
  ['得分表', null],
  ['执行率不到', null],
  ['执行率', null],
  ['执行率低的原因', null],
  ['低', null],
  ['高标准农田', null],
  ['满意度低', null],
])('%s asks for the order %s', (text, order) => {
  expect(wishOf(text)).toBe(order);
});
