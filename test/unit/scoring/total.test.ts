import { describe, expect, it } from 'vitest';
import { scoreExecution } from '../../../src/scoring/execution.ts';
import { gradeOf, gradesBetween, nearestEdge } from '../../../src/scoring/grade.ts';
import { scoreIndicator } from '../../../src/scoring/indicator/indicator.ts';
import type { RollUpItem } from '../../../src/scoring/roll-up.ts';
import { rollUp } from '../../../src/scoring/roll-up.ts';
import { agreesAsPrinted, compareSum, printedTolerance } from '../../../src/scoring/tolerance.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { ABSENT, row, scheme, spent } from './fixtures.ts';

const CN2020 = scheme('cn-2020');

function item(id: string, group: string, leaf: ReturnType<typeof row>): RollUpItem {
  return { id, group, outcome: scoreIndicator(leaf, CN2020) };
}

const SCORED = [
  item('a', '产出指标', row('positive', '≥120份', '69份', 20)),
  item('b', '产出指标', row('positive', '≥95%', '96%', 30)),
  item('c', '效益指标', row('negative', '≤10天', '15天', 40)),
];

describe('rollUp', () => {
  it('adds rows and execution, group by group, and shows the sum', () => {
    const total = rollUp(SCORED, scoreExecution(spent('50', '28.98'), CN2020), CN2020);
    expect(total.score?.toFixed()).toBe('67.3');
    expect(total.weight.toFixed()).toBe('100');
    expect(total.groups.map((group) => [group.name, group.weight.toFixed(), group.score?.toFixed()])).toEqual(
      [
        ['产出指标', '50', '41.5'],
        ['效益指标', '40', '20'],
      ],
    );
    expect(total.steps.map(stepWords)).toEqual(['11.5 + 30 + 20 + 5.8 = 67.3']);
  });

  it('adds what the published total of 97.93 adds', () => {
    const full = item('all', '指标', row('positive', '≥1', '1', 90));
    const total = rollUp([full], scoreExecution(spent('100', '79.27'), CN2020), CN2020);
    expect(total.score?.toFixed()).toBe('97.93');
  });

  it('gives the two ends where a row cannot be scored', () => {
    const judged = item('d', '效益指标', row('qualitative', '有效', '达成年度指标', 10));
    const total = rollUp([...SCORED, judged], null, CN2020);
    expect(total.score).toBeNull();
    expect(total.open).toEqual(['d']);
    expect([total.low.toFixed(), total.high?.toFixed()]).toEqual(['69.5', '71.5']);
    expect(total.steps.map(stepWords)).toEqual(['1项不能重算，总分在69.5分至71.5分之间']);
  });

  it('takes the window of a judgement that does not reach the weight', () => {
    const judged = item('d', '效益指标', row('qualitative', '有效', '部分完成', 10));
    const total = rollUp([...SCORED, judged], null, CN2020);
    expect([total.low.toFixed(), total.high?.toFixed()]).toEqual(['67.5', '69.5']);
  });

  it('counts an unscored row without a window from nothing to its weight', () => {
    const unread = item('d', '效益指标', row('positive', '≥95%', '', 10));
    const total = rollUp([...SCORED, unread], null, CN2020);
    expect([total.low.toFixed(), total.high?.toFixed()]).toEqual(['61.5', '71.5']);
  });

  it('has no upper end where a weight is not stated', () => {
    const open = item('d', '效益指标', { ...row('positive', '≥95%', '96%'), weight: ABSENT });
    const total = rollUp([...SCORED, open], null, CN2020);
    expect(total.high).toBeNull();
    expect(total.steps.map(stepWords)).toEqual(['1项不能重算，总分不低于61.5分']);
  });

  it('keeps out an execution row that the scheme does not have', () => {
    const by = scheme('framework-2020');
    const total = rollUp([], scoreExecution(spent('1', '1'), by), by);
    expect([total.weight.toFixed(), total.score?.toFixed(), total.open.length]).toEqual(['0', '0', 0]);
  });
});

describe('execution that cannot be scored', () => {
  it.each([
    ['a budget of zero', spent('0', '0'), 'cn-2020', null, 'budget-not-positive'],
    ['no budget', { ...spent('1', '1'), fullYearBudget: null }, 'cn-2020', null, 'budget-missing'],
    ['no spending', { ...spent('1', '1'), executed: null }, 'cn-2020', null, 'executed-missing'],
    ['finished above the budget', spent('1', '1.01'), 'cn-2021-cost', true, 'scheme-silent'],
    ['unfinished at the whole budget', spent('1', '1'), 'cn-2021-cost', false, 'scheme-silent'],
    ['a scheme that gives no formula', spent('1', '1'), 'sn-region', null, 'scheme-silent'],
    ['a scheme without such points', spent('1', '1'), 'framework-2020', null, 'scheme-without-execution'],
  ] as const)('%s', (_, amounts, id, finished, reason) => {
    expect(scoreExecution(amounts, scheme(id), finished)).toMatchObject({ state: 'not-scored', reason });
  });

  it('is capped and flagged above the budget', () => {
    const outcome = scoreExecution(spent('50', '51'), CN2020);
    expect(outcome.flags).toEqual(['over-budget']);
    expect(outcome.steps.map(stepWords)).toEqual([
      '51万元 ÷ 50万元 = 102.00%',
      '执行率102.00%超过100%，按100%计分',
      '得满分10分',
    ]);
  });

  it('takes the adjusted budget where there is one', () => {
    const outcome = scoreExecution({ ...spent('28.98', '28.98'), initialBudget: 50_000_000 }, CN2020);
    expect(outcome.state === 'scored' && outcome.score.toFixed()).toBe('10');
    expect(outcome.flags).toEqual([]);
  });
});

describe('gradeOf', () => {
  const CASES: readonly (readonly [scheme: string, total: string, term: string | null])[] = [
    ['cn-90-80-60', '100', '优'],
    ['cn-90-80-60', '90', '优'],
    ['cn-90-80-60', '89.99', '良'],
    ['cn-90-80-60', '80', '良'],
    ['cn-90-80-60', '79.99', '中'],
    ['cn-90-80-60', '60', '中'],
    ['cn-90-80-60', '59.99', '差'],
    ['cn-90-80-60', '0', '差'],
    ['cn-90-80-60', '100.5', null],
    ['cn-90-80-60', '-1', null],
    ['central-integer', '89', '良'],
    ['central-integer', '89.01', null],
    ['central-integer', '79.5', null],
    ['central-integer', '0', '差'],
    ['top80', '80', '优'],
    ['top80', '79.99', '良'],
    ['water', '60', '合格'],
    ['water', '59.99', '不合格'],
    ['bj', '75', '良好'],
    ['bj', '74.99', '一般'],
    ['sh', '60', '合格'],
    ['gd-5', '70', '中'],
    ['gd-5', '69.99', '低'],
    ['ah-85', '80.99', null],
    ['sc-2025-monitoring', '90', null],
  ];

  it.each(CASES)('%s: %s', (id, total, term) => {
    const outcome = gradeOf(new Decimal(total), scheme(id));
    expect(outcome.state === 'graded' ? outcome.term : null).toBe(term);
  });

  it('says by which band, or that there is none', () => {
    expect(gradeOf(new Decimal('89.99'), CN2020).steps.map(stepWords)).toEqual([
      '89.99分在80分至90分（不含）之间，等级为“良”',
    ]);
    expect(gradeOf(new Decimal('89.5'), scheme('central-integer')).steps.map(stepWords)).toEqual([
      '89.5分不在任何一个分数段之内，没有等级',
    ]);
  });

  it('knows how near an edge is, and which grades lie between two totals', () => {
    expect(nearestEdge(new Decimal('80.5'), CN2020)?.distance.toFixed()).toBe('0.5');
    expect(nearestEdge(new Decimal('80.5'), CN2020)?.edge.toFixed()).toBe('80');
    expect(nearestEdge(new Decimal('80.5'), scheme('sn-region'))).toBeNull();
    const between = (low: string, high: string) =>
      gradesBetween(new Decimal(low), new Decimal(high), CN2020).map((band) => band.term);
    expect(between('5.8', '95.8')).toEqual(['优', '良', '中', '差']);
    expect(between('80', '89.99')).toEqual(['良']);
    expect(between('90', '90')).toEqual(['优']);
  });
});

describe('tolerance', () => {
  const printed = (text: string) => ({ value: new Decimal(text), decimals: text.split('.')[1]?.length ?? 0 });

  it.each([
    ['50', '49.88', true],
    ['5', '4.988', true],
    ['7.93', '7.927', true],
    ['1', '1.15', true],
    ['1.9', '1.69', false],
    ['57.96', '57.96', true],
    ['57.9', '57.96', false],
    ['58', '57.5', true],
    ['58', '57.49', false],
  ])('%s for %s: %s', (text, computed, agrees) => {
    expect(agreesAsPrinted(printed(text), new Decimal(computed))).toBe(agrees);
  });

  it('is half of the last decimal', () => {
    expect([0, 1, 2].map((decimals) => printedTolerance(decimals).toFixed())).toEqual([
      '0.5',
      '0.05',
      '0.005',
    ]);
  });

  it.each([
    ['97.93', ['90', '7.93'], 'equal'],
    ['97.94', ['90', '7.93'], 'within-rounding'],
    ['98', ['90', '7.93'], 'within-rounding'],
    ['97.95', ['90', '7.93'], 'differs'],
    ['100', ['70', '20', '10', '10'], 'differs'],
  ] as const)('%s of %j: %s', (total, parts, agreement) => {
    expect(compareSum(printed(total), parts.map(printed))).toBe(agreement);
  });
});
