import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { S_ALLFULL } from '../../../../../src/checks/rules/score/s-allfull.ts';
import { S_CUT_MET } from '../../../../../src/checks/rules/score/s-cut-met.ts';
import { S_FULL_UNMET } from '../../../../../src/checks/rules/score/s-full-unmet.ts';
import { S_LEAF } from '../../../../../src/checks/rules/score/s-leaf.ts';
import { S_OVER } from '../../../../../src/checks/rules/score/s-over.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { IndicatorInput, ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { ABSENT, claim, money, rows, table } from './support.ts';

/** A table of one row, beside one that prints its score with some decimals. */
function one(row: Partial<IndicatorInput>, decimals = ''): ReportOverrides {
  const exact = makeIndicator({ id: 'exact', weight: '1', claimedScore: `1${decimals}` });
  return { indicators: { rows: [makeIndicator(row), exact] }, funds: ABSENT };
}

const fails = (check: Check, facts: ReportOverrides) =>
  failuresOf(check, facts).map((failure) => failure.replace(/^.*?(?=(?:error|warn|note) )/, ''));

describe('S_LEAF', () => {
  test.each([
    ['120份', '69份', '2', '1', 'equal', '1.15'],
    ['≥3807人', '3224人', '2', '1.9', 'positive', '1.69'],
    ['≥38508人', '37442人', '3', '3', 'positive', '2.92'],
    ['≥100%', '100%', '10', '7', 'positive', '10'],
    ['≤10天', '15天', '10', '6', 'negative', '5'],
    ['0起', '1起', '5', '5', 'equal', '0'],
  ] as const)(
    'target %s, actual %s, weight %s: %s is not what the scheme gives',
    (target, actual, weight, claimedScore, direction, computed) => {
      const [failure = ''] = failuresOf(
        S_LEAF,
        one({ target, actual, weight, claimedScore, direction }, '.0'),
      );
      expect(failure).toContain(`⟦"${claimedScore}"⟧`);
      expect(failure).toContain(`得分${claimedScore}分，按“项目支出绩效自评（2020年办法）”为${computed}分`);
    },
  );

  test('prints the steps', () => {
    expect(
      fails(
        S_LEAF,
        one({ target: '120份', actual: '69份', weight: '2', claimedScore: '1', direction: 'equal' }, '.0'),
      ),
    ).toEqual([
      'warn “维修灶具数量”得分1分，按“项目支出绩效自评（2020年办法）”为1.15分（实际69份，未达到目标120份；69 ÷ 120 × 2 = 1.15）',
    ]);
  });

  test('among whole numbers, a whole number may be rounded', () => {
    const row = { target: '≥310.2万元', actual: '154.74万元', weight: '10', claimedScore: '5' };
    expect(failuresOf(S_LEAF, one(row))).toEqual([]);
    expect(failuresOf(S_LEAF, one(row, '.00'))).toHaveLength(1);
  });

  test('the execution row: 79.27% gives 7.93 of 10', () => {
    const points = (claimedScore: string) => money('100', '79.27', { weight: '10', claimedScore });
    expect(failuresOf(S_LEAF, points('7.93'))).toEqual([]);
    expect(fails(S_LEAF, points('10'))[0]).toContain(
      '“预算执行率”得分10分，按“项目支出绩效自评（2020年办法）”为7.93分',
    );
  });

  test('a judgement lies in its window', () => {
    const judged = (claimedScore: string) =>
      one({
        direction: 'qualitative',
        target: '效果明显',
        actual: '部分达成',
        state: 'partly',
        weight: '10',
        claimedScore,
      });
    expect(failuresOf(S_LEAF, judged('7'))).toEqual([]);
    expect(fails(S_LEAF, judged('8'))[0]).toContain('为6至8（不含）分');
  });

  test('points taken off for a stated reason are no slip, points given beyond the formula are told', () => {
    const row = { target: '≥10台', actual: '10台', weight: '5', deviationReason: '佐证资料不全。' };
    expect(fails(S_LEAF, one({ ...row, claimedScore: '3' }))).toEqual([]);
    const { deviationReason: _, ...silent } = row;
    expect(fails(S_LEAF, one({ ...silent, claimedScore: '3' }))[0]).toMatch(/^warn /);
    expect(fails(S_LEAF, one({ ...row, actual: '5台', claimedScore: '4' }))[0]).toMatch(/^warn /);
  });

  test('silent where the scheme gives nothing certain, and unknown without one', () => {
    expect(failuresOf(S_LEAF, one({ target: '效果良好', actual: '良好', claimedScore: '3' }))).toEqual([]);
    expect(failuresOf(S_LEAF, one({ direction: 'interval', target: '18—54周岁', actual: '60周岁' }))).toEqual(
      [],
    );
    expect(resultsOf(S_LEAF, claim({ scheme: ABSENT }))[0]).toMatchObject({ status: 'unknown' });
    expect(resultsOf(S_LEAF, { indicators: ABSENT })[0]).toMatchObject({ status: 'unknown' });
  });

  test('the sound report passes with the number of rows', () => {
    expect(resultsOf(S_LEAF)[0]).toMatchObject({ status: 'pass', values: { count: 8 } });
  });
});

describe('S_FULL_UNMET', () => {
  test('full marks below the target', () => {
    const row = { name: '培训人数', target: '≥38508人', actual: '37442人', weight: '3', claimedScore: '3' };
    expect(failuresOf(S_FULL_UNMET, one(row, '.0'))).toEqual([
      'report.json "claimedScore": ⟦"3"⟧ warn “培训人数”目标≥38508人，实际37442人，得满分3分，没有偏差原因',
    ]);
  });

  test.each<[string, Partial<IndicatorInput>]>([
    ['above a limit', { direction: 'negative', target: '≤10天', actual: '12天' }],
    ['late', { direction: 'deadline', target: '2023年12月底前', actual: '2024年1月15日' }],
    ['outside an interval', { direction: 'interval', target: '18—54周岁', actual: '60周岁' }],
    ['not none', { direction: 'equal', target: '0起', actual: '1起' }],
    [
      'judged not to be reached',
      { direction: 'qualitative', target: '效果明显', actual: '较差', state: 'not' },
    ],
    ['a worse ratio', { direction: 'positive', target: '1:2', actual: '1:3' }],
  ])('full marks although the result is %s', (_, row) => {
    expect(failuresOf(S_FULL_UNMET, one(row, '.00'))).toHaveLength(1);
  });

  test.each<[string, Partial<IndicatorInput>]>([
    ['a reason is stated', { target: '≥10台', actual: '9台', deviationReason: '一台待验收。' }],
    ['marks were taken off', { target: '≥10台', actual: '9台', claimedScore: '4.50' }],
    ['the target is met exactly', { target: '≥10台', actual: '10台' }],
    ['the cells cannot be compared', { target: '≥10台', actual: '90%' }],
    ['the result is approximate', { target: '≥1000份', actual: '约990份' }],
    [
      'the month may still be in time',
      { direction: 'deadline', target: '2023年12月15日前', actual: '2023年12月' },
    ],
  ])('silent where %s', (_, row) => {
    expect(failuresOf(S_FULL_UNMET, one(row, '.00'))).toEqual([]);
  });

  test('what rounds to full marks in the precision of the table is rounded', () => {
    const row = { target: '≥100%', actual: '99.5%', weight: '5', claimedScore: '5' };
    expect(failuresOf(S_FULL_UNMET, one(row))).toEqual([]);
    expect(failuresOf(S_FULL_UNMET, one(row, '.00'))).toHaveLength(1);
  });
});

describe('S_CUT_MET', () => {
  test('marks taken off although the target is met', () => {
    const row = { name: '按期完成率', target: '≥100%', actual: '100%', weight: '10', claimedScore: '7' };
    expect(failuresOf(S_CUT_MET, one(row))).toEqual([
      'report.json "claimedScore": ⟦"7"⟧ warn “按期完成率”目标≥100%，实际100%，分值10分得7分，没有扣分原因',
    ]);
  });

  test.each<[string, Partial<IndicatorInput>]>([
    ['a reason is stated', { claimedScore: '3', deviationReason: '佐证资料不全。' }],
    ['the target is missed', { actual: '9台', claimedScore: '3' }],
    [
      'it is a judgement',
      { direction: 'qualitative', target: '效果明显', actual: '明显', state: 'met', claimedScore: '4.5' },
    ],
    ['elements say what was taken off', { scoringStyle: 'deduction', claimedScore: '4' }],
    ['the cells cannot be compared', { actual: '已完成', target: '10台', claimedScore: '4' }],
  ])('silent where %s', (_, row) => {
    expect(failuresOf(S_CUT_MET, one(row))).toEqual([]);
  });

  test('silent where the scheme itself gives less: satisfaction of 85% in steps', () => {
    const row = {
      path: ['满意度指标'],
      name: '满意度',
      target: '≥80%',
      actual: '85%',
      weight: '10',
      claimedScore: '5',
    };
    expect(failuresOf(S_CUT_MET, { ...one(row), ...claim({ scheme: 'cn-2021-cost' }) })).toEqual([]);
    expect(failuresOf(S_CUT_MET, one(row))).toHaveLength(1);
  });
});

describe('S_OVER', () => {
  test('a score above its weight, below nothing, a total above 100', () => {
    expect(fails(S_OVER, table({ schools: { claimedScore: '11' } }))).toEqual([
      'error “受益学校数量”得分11分，多于分值10分',
    ]);
    expect(fails(S_OVER, table({ schools: { claimedScore: '-1' } }))).toEqual([
      'error “受益学校数量”得分-1分，低于0分',
    ]);
    expect(fails(S_OVER, table({ schools: { reviewedScore: '10.01' } }))).toHaveLength(1);
    expect(fails(S_OVER, claim({ total: '100.5' }))).toEqual(['error 总分得分100.5分，多于分值100分']);
    expect(fails(S_OVER, money('100', '95', { weight: '10', claimedScore: '12' }))).toEqual([
      'error 预算执行率得分12分，多于分值10分',
    ]);
    expect(failuresOf(S_OVER, table({ schools: { claimedScore: '11' } }))[0]).toContain('⟦"11"⟧');
  });

  test('silent at the bounds', () => {
    expect(
      fails(S_OVER, table({ schools: { claimedScore: '0' }, pupils: { claimedScore: '30.00' } })),
    ).toEqual([]);
    expect(fails(S_OVER, claim({ total: '100' }))).toEqual([]);
    expect(resultsOf(S_OVER, { indicators: ABSENT, funds: ABSENT })).toEqual([]);
  });
});

describe('S_ALLFULL', () => {
  const full = table({ machines: { claimedScore: '10' } });

  test('full marks for everything beside 79.27% spent', () => {
    expect(fails(S_ALLFULL, { ...full, ...money('100', '79.27') })).toEqual([
      'warn 7项指标全部满分（90分），预算执行率79.27%（按全年预算数）',
    ]);
  });

  test('silent at 80%, with one row below full marks, and with one row alone', () => {
    expect(fails(S_ALLFULL, { ...full, ...money('100', '80') })).toEqual([]);
    expect(fails(S_ALLFULL, { ...table(), ...money('100', '79.27') })).toEqual([]);
    expect(fails(S_ALLFULL, { indicators: { rows: rows().slice(1, 2) }, ...money('100', '50') })).toEqual([]);
  });
});
