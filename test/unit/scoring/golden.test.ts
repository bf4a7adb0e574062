import { describe, expect, it } from 'vitest';
import { scoreExecution } from '../../../src/scoring/execution.ts';
import { executionRate, receivedRate, unspent } from '../../../src/scoring/funds.ts';
import { gradeOf } from '../../../src/scoring/grade.ts';
import { scoreIndicator } from '../../../src/scoring/indicator/indicator.ts';
import { neededElsewhere, rollUp } from '../../../src/scoring/roll-up.ts';
import { executionGap, unspentWarning } from '../../../src/scoring/warnings.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { row, scheme, spent, told, wan } from './fixtures.ts';

const CN2020 = scheme('cn-2020');
const CN2021 = scheme('cn-2021-cost');

/** Cases with the values that published tables or the rules themselves give. */
describe('golden vectors', () => {
  it.each([
    ['1: 28.98 of 50, proportional', 'cn-2020', '50', '28.98', null, '5.8'],
    ['2: the same, in steps, not finished', 'cn-2021-cost', '50', '28.98', false, '0'],
    ['3: the same, finished within the budget', 'cn-2021-cost', '50', '28.98', true, '10'],
    ['4: 79.27%', 'cn-2020', '100', '79.27', null, '7.93'],
    ['all spent', 'cn-2020', '50', '50', null, '10'],
    ['more than all spent', 'cn-2020', '50', '51', null, '10'],
    ['nothing spent', 'cn-2020', '50', '0', null, '0'],
    ['20 points', 'hb-20', '50', '28.98', null, '11.59'],
    ['unfinished at 80%', 'cn-2021-cost', '100', '80', false, '7'],
    ['unfinished just below 80%', 'cn-2021-cost', '100', '79.9999', false, '5'],
    ['unfinished at 60%', 'cn-2021-cost', '100', '60', false, '5'],
    ['unfinished just below 60%', 'cn-2021-cost', '100', '59.9999', false, '0'],
    ['unfinished just below 100%', 'cn-2021-cost', '100', '99.9999', false, '7'],
    ['89.974 of 90 as one published table prints it', 'cn-2020', '90', '89.974', null, '10'],
  ] as const)('execution %s', (_, id, budget, executed, finished, score) => {
    expect(told(scoreExecution(spent(budget, executed), scheme(id), finished))[0]).toBe(score);
  });

  it.each([
    ['6: 69 of 120, published as 1', 'positive', '≥120份', '69份', 2, '1.15'],
    ['7: 3224 of 3807, published as 1.9', 'positive', '≥3807人', '3224人', 2, '1.69'],
    ['9: 37442 of 38508, published as 3', 'positive', '≥38508人', '37442人', 3, '2.92'],
    ['11: 100% of 100%, published as 7', 'positive', '≥100%', '100%', 10, '10'],
    ['14: 90 of at most 90', 'negative', '≤90万元', '90万元', 8, '8'],
    ['15: 15 of at most 10', 'negative', '≤10天', '15天', 10, '5'],
    ['16: 0 of 0', 'equal', '0起', '0起', 10, '10'],
    ['16: 1 of 0', 'equal', '0起', '1起', 10, '0'],
    ['16, as a reverse indicator', 'negative', '0起', '0起', 10, '10'],
    ['16, as a reverse indicator, missed', 'negative', '0起', '1起', 10, '0'],
    ['96.5% of 98%', 'positive', '≥98%', '96.5%', 10, '9.85'],
    ['a tie at the third decimal', 'positive', '≥200', '67', '3', '1.01'],
    ['twice the limit', 'negative', '≤10天', '20天', 10, '0'],
    ['just below twice the limit', 'negative', '≤10天', '19.99天', 10, '0.01'],
    ['a negative actual value', 'positive', '≥5%', '-1%', 10, '0'],
    ['money in another unit', 'negative', '≤0.5亿元', '5000万元', 10, '10'],
    ['money in another unit, missed', 'positive', '≥1亿元', '9000万元', 10, '9'],
  ] as const)('cn-2020 %s', (_, direction, target, actual, weight, score) => {
    expect(told(scoreIndicator(row(direction, target, actual, weight), CN2020))[0]).toBe(score);
  });

  it('15 by ratio', () => {
    expect(told(scoreIndicator(row('negative', '≤10天', '15天'), scheme('hb-20')))).toEqual([
      '6.67',
      '实际15天，超过目标10天',
      '10 ÷ 15 × 10 = 6.6666… → 6.67，四舍五入',
    ]);
  });

  it('17: leaves of 70 + 20 + 10 and 10 for execution weigh 110', () => {
    const items = [70, 20, 10].map((weight, i) => ({
      id: `i${i}`,
      group: '',
      outcome: scoreIndicator(row('positive', '≥1', '1', weight), CN2020),
    }));
    const total = rollUp(items, scoreExecution(spent('1', '1'), CN2020), CN2020);
    expect(total.weight.toFixed()).toBe('110');
  });

  it.each([
    ['90', 'cn-90-80-60', '优'],
    ['89.99', 'cn-90-80-60', '良'],
    ['89.5', 'cn-90-80-60', '良'],
    ['89.5', 'central-integer', null],
    ['90', 'central-integer', '优'],
    ['89', 'central-integer', '良'],
    ['84.47', 'cn-90-80-60', '良'],
    ['84.47', 'top80', '优'],
    ['85.81', 'ah-85', '优秀'],
    ['81', 'ah-85', '良好'],
  ])('18: %s under %s is %s', (total, id, term) => {
    const outcome = gradeOf(new Decimal(total), scheme(id));
    expect(outcome.state === 'graded' ? outcome.term : null).toBe(term);
  });
});

describe('a report that prints 50万元, 28.98万元 and 90 points, and no table', () => {
  const amounts = wan({ initialBudget: '50', received: '50', executed: '28.98' });

  it('has its rates apart', () => {
    const execution = executionRate(amounts, 'initial-budget');
    expect(execution.state === 'known' && execution.rate.percent.toFixed(2)).toBe('57.96');
    expect(execution.state === 'known' && execution.steps.map(stepWords)).toEqual([
      '28.98万元 ÷ 50万元 = 57.96%',
    ]);
    const received = receivedRate(amounts);
    expect(received.state === 'known' && received.rate.percent.toFixed(2)).toBe('100.00');
    expect(executionRate(amounts, 'full-year-budget')).toEqual({ state: 'unknown', reason: 'whole-missing' });
  });

  it('leaves 21.02万元, 42.04%, unspent', () => {
    const left = unspent(amounts, 'initial-budget');
    expect(left?.fen).toBe(21_020_000);
    expect(left?.share.state === 'known' && left.share.rate.percent.toFixed(2)).toBe('42.04');
  });

  it('has three readings of the execution score', () => {
    expect(told(scoreExecution(amounts, CN2020))).toEqual([
      '5.8',
      '没有写明全年预算数，按年初预算数计算；预算如有调整，结果会不同',
      '28.98万元 ÷ 50万元 = 57.96%',
      '28.98万元 ÷ 50万元 × 10 = 5.796 → 5.80，四舍五入',
    ]);
    const open = scoreExecution(amounts, CN2021);
    expect(told(open)).toEqual([
      '[finished-unknown]',
      '没有写明全年预算数，按年初预算数计算；预算如有调整，结果会不同',
      '28.98万元 ÷ 50万元 = 57.96%',
      '没有写明项目是否完成：未完成得0分，完成且未超预算得10分',
    ]);
    expect(open.state === 'not-scored' && [open.window?.min.toFixed(), open.window?.max.toFixed()]).toEqual([
      '0',
      '10',
    ]);
  });

  it('cannot exceed 95.80, and needs 84.20 of 90 elsewhere', () => {
    const execution = scoreExecution(amounts, CN2020);
    if (execution.state !== 'scored') throw new Error('must be scored');
    const elsewhere = neededElsewhere(new Decimal(90), execution);
    expect(elsewhere.ceiling.toFixed(2)).toBe('95.80');
    expect(elsewhere.needed.toFixed(2)).toBe('84.20');
    expect(elsewhere.percent.toFixed(2)).toBe('93.56');
    expect(elsewhere.steps.map(stepWords)).toEqual([
      '总分90分，预算执行率得5.80分，其余部分须得90 − 5.80 = 84.20分，为90分的93.56%',
    ]);
  });

  it('is red for 38.05% and yellow for 42.04%', () => {
    const execution = scoreExecution(amounts, CN2020);
    if (execution.state !== 'scored') throw new Error('must be scored');
    const { needed, available } = neededElsewhere(new Decimal(90), execution);
    const gap = executionGap(
      { score: needed, weight: available },
      { score: execution.exact, weight: execution.weight },
      CN2020,
    );
    expect(gap?.light).toBe('red');
    expect(gap?.steps.map(stepWords)).toEqual([
      '指标得分率93.56%，执行得分率57.96%：(93.56% − 57.96%) ÷ 93.56% = 38.05%，提示线5%',
    ]);
    const left = unspentWarning(50_000_000, 28_980_000, CN2020);
    expect(left?.light).toBe('yellow');
    expect(left?.steps.map(stepWords)).toEqual(['未支出占预算的42.04%，提示线20%']);
  });
});
