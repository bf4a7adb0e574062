import { describe, expect, it } from 'vitest';
import { IndicatorSchema } from '../../../../src/model/indicator.ts';
import { scoreIndicator } from '../../../../src/scoring/indicator/indicator.ts';
import { Decimal } from '../../../support/decimal.ts';
import { ABSENT, row, scheme, told } from '../fixtures.ts';

const CN2020 = scheme('cn-2020');
const CN2021 = scheme('cn-2021-cost');
const HUBEI = scheme('hb-20');
const EXACT = scheme('cn-2020', { equal: 'exact' });
const LADDER = scheme('cn-2020', {
  overAchievement: {
    warnAt: '1.3',
    strongAt: '2',
    ladder: [
      { from: '2', factor: '0.8' },
      { from: '1.3', factor: '1' },
    ],
  },
});

describe('steps of a figure', () => {
  it.each([
    ['reached', CN2020, row('positive', '≥95%', '96.5%'), ['10', '实际96.5%，达到目标95%', '得满分10分']],
    [
      'reached exactly',
      CN2020,
      row('positive', '≥100%', '100%'),
      ['10', '实际100%，达到目标100%', '得满分10分'],
    ],
    [
      'a target of zero, reached',
      CN2020,
      row('positive', '≥0', '0'),
      ['10', '实际0，达到目标0', '得满分10分'],
    ],
    [
      'missed',
      CN2020,
      row('positive', '≥98%', '96.5%'),
      ['9.85', '实际96.5%，未达到目标98%', '96.5 ÷ 98 × 10 = 9.8469… → 9.85，四舍五入'],
    ],
    [
      'missed, without rounding',
      CN2020,
      row('positive', '≥100人次', '75人次'),
      ['7.5', '实际75人次，未达到目标100人次', '75 ÷ 100 × 10 = 7.5'],
    ],
    [
      'in another unit',
      CN2020,
      row('positive', '≥6000万元', '0.5亿元'),
      [
        '8.33',
        '0.5亿元 = 5000万元',
        '实际5000万元，未达到目标6000万元',
        '5000 ÷ 6000 × 10 = 8.3333… → 8.33，四舍五入',
      ],
    ],
    [
      'above the threshold',
      CN2021,
      row('positive', '≥100人次', '75人次'),
      ['3.75', '实际75人次，未达到目标100人次', '(75 ÷ 100 − 0.6) ÷ 0.4 × 10 = 3.75'],
    ],
    [
      'at the threshold',
      CN2021,
      row('positive', '≥100人次', '60人次'),
      ['0', '实际60人次，未达到目标100人次', '(60 ÷ 100 − 0.6) ÷ 0.4 × 10 = 0'],
    ],
    [
      'below the threshold',
      CN2021,
      row('positive', '≥100人次', '59人次'),
      ['0', '实际59人次，未达到目标100人次', '完成比例59%，低于60%', '得0分'],
    ],
    [
      'a negative actual value',
      CN2020,
      row('positive', '≥5%', '-1%'),
      ['0', '实际-1%，未达到目标5%', '实际-1%为负数，按0计算', '得0分'],
    ],
    [
      'a reverse indicator',
      CN2020,
      row('negative', '≤10天', '15天'),
      ['5', '实际15天，超过目标10天', '(1 − (15 − 10) ÷ 10) × 10 = 5'],
    ],
    [
      'a reverse indicator at twice the limit',
      CN2020,
      row('negative', '≤10天', '20天'),
      ['0', '实际20天，超过目标10天', '实际20天达到目标10天的两倍', '得0分'],
    ],
    [
      'a reverse indicator by ratio',
      HUBEI,
      row('negative', '≤10天', '40天'),
      ['2.5', '实际40天，超过目标10天', '10 ÷ 40 × 10 = 2.5'],
    ],
    [
      'an equal target, missed',
      CN2020,
      row('equal', '120份', '69份', 2),
      ['1.15', '实际69份，未达到目标120份', '69 ÷ 120 × 2 = 1.15'],
    ],
    [
      'an equal target, exceeded',
      CN2020,
      row('equal', '120份', '130份'),
      ['10', '实际130份，达到目标120份', '得满分10分'],
    ],
    [
      'an equal target, exactly',
      EXACT,
      row('equal', '120份', '120份'),
      ['10', '实际120份，达到目标120份', '得满分10分'],
    ],
    [
      'an equal target that must be met exactly',
      EXACT,
      row('equal', '120份', '121份'),
      ['0', '实际121份，不等于目标120份', '得0分'],
    ],
    [
      'an interval, inside',
      CN2020,
      row('interval', '18—54周岁', '54周岁'),
      ['10', '实际54周岁，在目标区间18-54周岁之内', '得满分10分'],
    ],
    [
      'an interval, above',
      CN2020,
      row('interval', '18—54周岁', '60周岁'),
      [
        '8.89',
        '实际60周岁，在目标区间18-54周岁之外，按较近的一端计算',
        '(1 − (60 − 54) ÷ 54) × 10 = 8.8888… → 8.89，四舍五入',
      ],
    ],
    [
      'an interval, below',
      CN2020,
      row('interval', '18—54周岁', '9周岁'),
      ['5', '实际9周岁，在目标区间18-54周岁之外，按较近的一端计算', '9 ÷ 18 × 10 = 5'],
    ],
    [
      'an interval within an interval',
      CN2020,
      row('interval', '18—54周岁', '20—50周岁'),
      ['10', '实际20周岁，在目标区间18-54周岁之内', '得满分10分'],
    ],
    [
      'a ratio',
      CN2020,
      row('positive', '≥1:18', '1:20'),
      ['9', '实际1:20，未达到目标1:18', '(1 ÷ 20) ÷ (1 ÷ 18) × 10 = 9'],
    ],
    [
      'over-achievement that costs nothing',
      CN2020,
      row('positive', '≥12次', '96次'),
      ['10', '实际96次，达到目标12次', '完成比例800%，达到130%，目标可能定得偏低', '得满分10分'],
    ],
    [
      'over-achievement under a ladder',
      LADDER,
      row('positive', '≥12次', '96次'),
      [
        '8',
        '实际96次，达到目标12次',
        '完成比例800%，达到130%，目标可能定得偏低',
        '完成比例800%，达到200%，得分乘以0.8',
        '10 × 0.8 = 8',
      ],
    ],
    [
      'satisfaction like any figure',
      CN2020,
      row('positive', '≥90%', '85%', 10, { path: ['满意度指标', '服务对象满意度指标'] }),
      ['9.44', '实际85%，未达到目标90%', '85 ÷ 90 × 10 = 9.4444… → 9.44，四舍五入'],
    ],
    [
      'satisfaction in steps',
      CN2021,
      row('positive', '≥95%', '90%', 10, { path: ['满意度指标'] }),
      ['10', '满意度90%，不低于90%，得分值的100%', '得满分10分'],
    ],
    [
      'satisfaction in the middle step',
      CN2021,
      row('positive', '≥95%', '89.99%', 5, { path: ['满意度指标'] }),
      ['2.5', '满意度89.99%，不低于80%，得分值的50%', '5 × 0.5 = 2.5'],
    ],
    [
      'satisfaction in the lowest step',
      CN2021,
      row('positive', '≥70%', '79.99%', 10, { path: ['效益指标', '满意度'] }),
      ['0', '满意度79.99%，不低于0%，得分值的0%', '得0分'],
    ],
  ])('%s', (_, by, leaf, expected) => {
    expect(told(scoreIndicator(leaf, by))).toEqual(expected);
  });

  it('names the rule and the scheme', () => {
    expect(scoreIndicator(row('positive', '≥98%', '96.5%'), CN2020)).toMatchObject({
      state: 'scored',
      rule: 'POSITIVE_LINEAR',
      scheme: 'cn-2020',
    });
    expect(scoreIndicator(row('positive', '≥98%', '99%'), CN2021)).toMatchObject({
      rule: 'POSITIVE_THRESHOLD',
    });
    expect(scoreIndicator(row('negative', '≤5', '4'), HUBEI)).toMatchObject({
      rule: 'REVERSE_RATIO',
      scheme: 'hb-20',
    });
  });
});

describe('what is not scored', () => {
  it.each([
    ['no weight', CN2020, { ...row('positive', '≥1', '1'), weight: ABSENT }, 'weight-missing'],
    ['no target', CN2020, row('positive', '', '1'), 'target-missing'],
    ['no actual value', CN2020, row('positive', '≥1', ''), 'actual-missing'],
    ['a target in words', CN2020, row('positive', '按合同约定', '100%'), 'target-unread'],
    ['an actual value in words', CN2020, row('positive', '≥95%', '达成预期指标'), 'actual-unread'],
    ['several actual values', CN2020, row('positive', '≥95%', '95%；90%'), 'actual-unread'],
    ['a target that is approximate', CN2020, row('positive', '约1000份', '1000份'), 'target-inexact'],
    ['an approximate actual value', CN2020, row('positive', '≥1000份', '约1000份'), 'actual-inexact'],
    [
      'an approximate value below the target',
      CN2020,
      row('positive', '≥1000份', '900余份'),
      'actual-inexact',
    ],
    ['a bound below the target', CN2020, row('positive', '≥95%', '≥90%'), 'actual-bound'],
    ['a bound on the wrong side', CN2020, row('negative', '≤5%', '≥3%'), 'actual-bound'],
    ['a share against a count', CN2020, row('positive', '≥100%', '5个'), 'unit-mismatch'],
    ['人 against 人次', CN2020, row('positive', '≥100人', '120人次'), 'unit-differs'],
    ['a bare number against a percentage', CN2020, row('positive', '≥95%', '97'), 'unit-missing'],
    ['growth against decline', CN2020, row('positive', '增长≥5%', '下降6%'), 'trend'],
    ['≥ on a reverse indicator', CN2020, row('negative', '≥95%', '96%'), 'direction-conflict'],
    ['≤ on a positive indicator', CN2020, row('positive', '≤5%', '4%'), 'direction-conflict'],
    [
      'an interval on a positive indicator',
      CN2020,
      row('positive', '18—54周岁', '20周岁'),
      'direction-conflict',
    ],
    ['a figure on an interval indicator', CN2020, row('interval', '≥95%', '96%'), 'direction-conflict'],
    ['a target of zero that is missed', CN2020, row('positive', '≥0%', '-3%'), 'target-not-positive'],
    ['a negative limit that is exceeded', CN2020, row('negative', '≤-5%', '-3%'), 'target-not-positive'],
    ['an interval wider than the target', CN2020, row('interval', '18—54周岁', '16—50周岁'), 'actual-bound'],
    [
      'satisfaction without its unit',
      CN2021,
      row('positive', '≥90%', '95', 10, { path: ['满意度'] }),
      'unit-missing',
    ],
    [
      'satisfaction as a bound',
      CN2021,
      row('positive', '≥90%', '88.32%及以上', 10, { path: ['满意度'] }),
      'actual-bound',
    ],
    [
      'satisfaction as a count',
      CN2021,
      row('positive', '≥90%', '30人', 10, { path: ['满意度'] }),
      'unit-mismatch',
    ],
    [
      'satisfaction where the scheme has none',
      scheme('cn-2021-nosat'),
      row('positive', '≥90%', '95%', 10, { path: ['满意度指标'] }),
      'scheme-silent',
    ],
    ['a scheme without formulas', scheme('framework-2020'), row('positive', '≥95%', '90%'), 'scheme-silent'],
    ['a scheme of grades only', scheme('bj'), row('negative', '≤5', '6'), 'scheme-silent'],
    [
      'a scheme that does not round',
      scheme('cn-2020', { rounding: ABSENT }),
      row('positive', '≥3', '2'),
      'scheme-silent',
    ],
    [
      'an interval where the scheme has no rule',
      scheme('cn-2020', { interval: ABSENT }),
      row('interval', '1-2', '3'),
      'scheme-silent',
    ],
    ['a deadline', CN2020, row('deadline', '12月底前', '已完成'), 'deadline'],
    ['words without a state', CN2020, row('qualitative', '有效', '效果明显'), 'state-missing'],
    ['a judgement', CN2020, row('qualitative', '有效', '达成预期指标'), 'judged'],
  ])('%s', (_, by, leaf, reason) => {
    expect(scoreIndicator(leaf, by)).toMatchObject({ state: 'not-scored', reason });
  });
});

describe('a bound as the actual value', () => {
  it.each([
    ['positive', '≥266米', '≥266米', '10', 'actual-as-bound'],
    ['negative', '≤5%', '≤3%', '10', 'actual-as-bound'],
    ['positive', '≥1000份', '1000余份', '10', 'actual-inexact'],
  ] as const)('%s %s, %s', (direction, target, actual, score, flag) => {
    const outcome = scoreIndicator(row(direction, target, actual), CN2020);
    expect(told(outcome)[0]).toBe(score);
    expect(outcome.flags).toContain(flag);
  });
});

describe('flags', () => {
  it.each([
    ['positive', '≥39人', '52人', ['over-achieved']],
    ['positive', '≥12次', '96次', ['over-achieved-strongly']],
    ['positive', '≥100%', '129.9%', []],
    ['positive', '>95%', '95%', ['edge']],
    ['negative', '<5%', '5%', ['edge']],
    ['interval', '10-20天', '25天', ['own-rule']],
    ['interval', '10-20天', '15天', []],
  ] as const)('%s %s, %s', (direction, target, actual, flags) => {
    expect(scoreIndicator(row(direction, target, actual), CN2020).flags).toEqual(flags);
  });
});

describe('judgements', () => {
  it.each([
    [CN2020, '达成年度指标', 10, '“达成年度指标”的得分为8.00分至10.00分，具体分数由评价人判断'],
    [
      CN2020,
      '部分达成年度指标并具有一定效果',
      10,
      '“部分达成年度指标并具有一定效果”的得分为6.00分至8.00分（不含），具体分数由评价人判断',
    ],
    [
      CN2020,
      '未达成年度指标且效果较差',
      10,
      '“未达成年度指标且效果较差”的得分为0.00分至6.00分（不含），具体分数由评价人判断',
    ],
    [
      HUBEI,
      '部分完成',
      10,
      '“部分达成年度指标并具有一定效果”的得分为5.00分至8.00分（不含），具体分数由评价人判断',
    ],
    [CN2021, '基本达成目标', 22.5, '“基本达成目标”的得分为18.00分至22.50分，具体分数由评价人判断'],
  ])('%#: %s', (by, actual, weight, step) => {
    expect(told(scoreIndicator(row('qualitative', '有效', actual, weight), by))).toEqual(['[judged]', step]);
  });

  it('believes the state that the evaluator printed', () => {
    const outcome = scoreIndicator(row('qualitative', '有效', '效果明显', 10, { state: 'partly' }), CN2020);
    expect(outcome.state === 'not-scored' && outcome.window?.min.toFixed()).toBe('6');
  });

  it('judges a target in words even where the table calls the indicator positive', () => {
    expect(scoreIndicator(row('positive', '效果明显', '达成预期指标'), CN2020)).toMatchObject({
      reason: 'judged',
    });
  });
});

describe('deadlines', () => {
  it.each([
    ['2023年12月底前', '2023年12月31日', '2023年12月31日完成，期限为2023年12月31日，没有超期'],
    ['2023年12月底前', '2023年11月', '2023年11月完成，期限为2023年12月31日，没有超期'],
    ['12月底前', '2024年1月15日', '2024年1月15日完成，期限为2023年12月31日，超期15天'],
    ['2023年12月15日前', '2023年12月', '2023年12月完成，期限为2023年12月15日，原文没有写到日，最多超期16天'],
    ['2023年1月-6月', '2023年7月1日', '2023年7月1日完成，期限为2023年6月30日，超期1天'],
  ])('%s, done %s', (target, actual, words) => {
    expect(told(scoreIndicator(row('deadline', target, actual), CN2020, { fiscalYear: 2023 }))).toEqual([
      '[deadline]',
      words,
    ]);
  });

  it('says nothing of days where the year is not known', () => {
    expect(told(scoreIndicator(row('deadline', '12月底前', '1月15日'), CN2020))).toEqual(['[deadline]']);
  });
});

describe('elements', () => {
  const element = (points: string, met: boolean, gate = false) => ({
    text: `要点${points}`,
    points: { value: new Decimal(points) },
    met,
    gate,
  });
  const BY = scheme('framework-2020');

  it.each([
    [
      'element-count',
      [element('4', true, true), element('2', true), element('2', false), element('2', true)],
      ['8', '4个要点中达到3个', '4 + 2 + 2 = 8'],
    ],
    [
      'element-count',
      [element('4', false, true), element('6', true)],
      ['0', '2个要点中达到1个', '前置条件“要点4”没有达到，其余要点不计分', '得0分'],
    ],
    ['element-count', [element('4', true), element('2', true)], ['[elements-unclear]']],
    [
      'deduction',
      [element('1.5', false), element('2', true)],
      ['8.5', '1个要点没有达到，共扣1.5分', '10 − (1.5) = 8.5'],
    ],
    [
      'deduction',
      [element('6', false), element('6', false)],
      ['0', '2个要点没有达到，共扣12分', '10 − (6 + 6) = -2', '得分不低于0分、不高于分值，取0分'],
    ],
    ['deduction', [element('6', true)], ['10', '得满分10分']],
    [
      'condition',
      [element('10', false), element('7', true), element('0', false)],
      ['7', '符合“要点7”，得7分'],
    ],
    ['condition', [element('10', true), element('7', true)], ['[elements-unclear]']],
    ['condition', [element('10', false)], ['[elements-unclear]']],
    ['qual-quant', [element('10', true)], ['[mixed-style]']],
    ['element-count', [], ['[elements-missing]']],
    ['likert', [], ['[elements-missing]']],
  ] as const)('%s %#', (scoringStyle, elements, expected) => {
    const leaf = row('qualitative', '', '', 10, { scoringStyle, elements });
    expect(told(scoreIndicator(leaf, BY))).toEqual(expected);
  });

  it('averages the answers of a scale', () => {
    const answers = [
      { share: new Decimal('1'), count: 60 },
      { share: new Decimal('0.8'), count: 30 },
      { share: new Decimal('0.3'), count: 9 },
    ];
    expect(
      told(scoreIndicator(row('qualitative', '', '', 10, { scoringStyle: 'likert', answers }), BY)),
    ).toEqual(['8.76', '(1 × 60 + 0.8 × 30 + 0.3 × 9) ÷ 99 × 10 = 8.7575… → 8.76，四舍五入']);
  });
});

describe('a row of the indicator table', () => {
  it('is scored as it is', () => {
    const indicator = IndicatorSchema.parse({
      id: 'training',
      path: ['产出指标', '数量指标'],
      name: '培训人次',
      direction: 'positive',
      target: '≥200人次',
      actual: '180人次',
      weight: '10',
      claimedScore: '10',
    });
    expect(told(scoreIndicator(indicator, CN2020))[0]).toBe('9');
  });
});
