import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { T_ACTUAL_OP } from '../../../../../src/checks/rules/target/t-actual-op.ts';
import { T_COPY } from '../../../../../src/checks/rules/target/t-copy.ts';
import { T_OVER } from '../../../../../src/checks/rules/target/t-over.ts';
import { T_UNMEAS } from '../../../../../src/checks/rules/target/t-unmeas.ts';
import { T_VIOLATION } from '../../../../../src/checks/rules/target/t-violation.ts';
import { U_DIM } from '../../../../../src/checks/rules/target/u-dim.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { IndicatorInput, ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { ABSENT, table } from '../score/support.ts';

const one = (row: Partial<IndicatorInput>): ReportOverrides => ({
  indicators: { rows: [makeIndicator(row)] },
});
const told = (check: Check, facts: ReportOverrides = {}) =>
  resultsOf(check, facts).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );

describe('U_DIM', () => {
  test.each([
    ['≥100%', '1000件'],
    ['100%', '5个'],
    ['≥5公里', '20万元'],
  ])('target %s, actual %s', (target, actual) => {
    expect(failuresOf(U_DIM, one({ name: '完成情况', target, actual }))).toEqual([
      `report.json "actual": ⟦"${actual}"⟧, error “完成情况”目标${target}、实际${actual}，不是同一种量，不能比较`,
    ]);
  });

  test('a rate that counts people', () => {
    expect(told(U_DIM, one({ name: '家庭医生签约率', target: '≥5000人', actual: '5200人' }))).toEqual([
      'error “家庭医生签约率”是比率，写作目标≥5000人、实际5200人，不是百分比',
    ]);
  });

  test.each([
    ['完成情况', '≥10台', '12套'],
    ['完成情况', '≥100%', '1.02'],
    ['完成情况', '≥3个月', '100天'],
    ['投诉率', '≤3‰', '0.2%'],
    ['工作效率', '≥5件', '6件'],
    ['巡查频率', '≥2次', '3次'],
    ['完成情况', '效果明显', '100%'],
  ])('silent for %s: %s, %s', (name, target, actual) => {
    expect(failuresOf(U_DIM, one({ name, target, actual }))).toEqual([]);
  });

  test('the sound report passes', () => {
    expect(told(U_DIM)).toEqual(['pass 7项指标的目标值与完成值是同一种量']);
  });
});

describe('T_UNMEAS', () => {
  const goals = (expected: string) => ({ indicators: ABSENT, goals: { expected, actual: ABSENT } });

  test('a goal of slogans, and no table', () => {
    expect(failuresOf(T_UNMEAS, goals('健全质量工作机制、打造城市质量文化。'))).toEqual([
      'report.json "expected": ⟦"健全质量工作机制、打造城市质量文化。"⟧, warn 总体目标没有数值、单位和时限：“健全质量工作机制、打造城市质量文化。”，也没有指标表，不能计算完成率',
    ]);
  });

  test('silent with a figure in digits or in words, with a table, and without a goal', () => {
    for (const goal of ['检定器具1400台。', '培训三百人次。', '覆盖率百分之九十。'])
      expect(failuresOf(T_UNMEAS, goals(goal)), goal).toEqual([]);
    expect(failuresOf(T_UNMEAS, { goals: { expected: '健全机制。', actual: ABSENT } })).toEqual([]);
    expect(told(T_UNMEAS, { indicators: ABSENT, goals: { expected: ABSENT, actual: ABSENT } })).toEqual([]);
  });

  test('rows whose target is words without a scale', () => {
    const words = { direction: 'qualitative', target: '有效提升', actual: '提升' } as const;
    expect(told(T_UNMEAS, table({ schools: words, pupils: words }))).toEqual([
      'note 2项指标的目标没有数值，也没有评分要点：“受益学校数量”、“受益学生覆盖率”',
    ]);
    const elements = [{ text: '有制度', points: '10', met: true }];
    expect(failuresOf(T_UNMEAS, table({ schools: { ...words, elements } }))).toEqual([]);
    expect(failuresOf(T_UNMEAS, table({ schools: { target: '达成预期指标' } }))).toEqual([]);
  });
});

describe('T_COPY', () => {
  const goals = (expected: string, actual: string) => ({ goals: { expected, actual } });

  test('the same words, whatever the marks', () => {
    expect(failuresOf(T_COPY, goals('完成20所学校的设备更新。', '已完成20所学校的设备更新'))).toEqual([
      'report.json "actual": ⟦"已完成20所学校的设备更新"⟧ warn 实际完成情况与预期目标文字相同：“已完成20所学校的设备更新”',
    ]);
  });

  test('silent for other words and for a word or two', () => {
    expect(failuresOf(T_COPY, goals('更新设备40台。', '更新设备38台。'))).toEqual([]);
    expect(failuresOf(T_COPY, goals('已完成', '完成'))).toEqual([]);
    expect(told(T_COPY, { goals: { expected: '更新设备40台。', actual: ABSENT } })).toEqual([]);
  });
});

describe('T_ACTUAL_OP', () => {
  test.each([
    ['≥266米', '266米'],
    ['88.32%及以上', '88.32%'],
    ['不少于12种', '12种'],
    ['≤5天', '5天'],
  ])('%s is no result', (actual) => {
    expect(failuresOf(T_ACTUAL_OP, one({ actual }))).toEqual([
      `report.json "actual": ⟦"${actual}"⟧, warn “维修灶具数量”的实际完成值写作${actual}，是目标的写法，不是完成的数`,
    ]);
  });

  test('silent for figures, words and dates', () => {
    for (const actual of ['266米', '1000余份', '已完成', '2023年12月'])
      expect(failuresOf(T_ACTUAL_OP, one({ actual })), actual).toEqual([]);
  });
});

describe('T_OVER', () => {
  test.each([
    ['39户', '52户', '133.33%', '130%'],
    ['12次', '96次', '800%', '200%'],
    ['≥100份', '130份', '130%', '130%'],
    ['≥500份', '1000余份', '200%', '200%'],
  ])('target %s, actual %s', (target, actual, percent, limit) => {
    expect(failuresOf(T_OVER, one({ target, actual }))).toEqual([
      `report.json "actual": ⟦"${actual}"⟧, warn “维修灶具数量”目标${target}，实际${actual}，为目标的${percent}，在${limit}以上`,
    ]);
  });

  test('silent below 130%, where less is better, with a reason, and where it cannot be told', () => {
    expect(failuresOf(T_OVER, one({ target: '≥100份', actual: '129.99份' }))).toEqual([]);
    expect(failuresOf(T_OVER, one({ direction: 'negative', target: '≤10天', actual: '20天' }))).toEqual([]);
    expect(
      failuresOf(T_OVER, one({ target: '39户', actual: '52户', deviationReason: '年中追加。' })),
    ).toEqual([]);
    for (const actual of ['约200台', '95%', '较好'])
      expect(failuresOf(T_OVER, one({ target: '≥10台', actual })), actual).toEqual([]);
  });

  test('the sound report passes', () => {
    expect(told(T_OVER)).toEqual(['pass 5项指标的完成值都不到目标的130%']);
  });
});

describe('T_VIOLATION', () => {
  test.each<Partial<IndicatorInput>>([
    { direction: 'interval', target: '18—54周岁', actual: '17—60周岁' },
    { direction: 'interval', target: '18—54周岁', actual: '58周岁' },
    { direction: 'negative', target: '≤60周岁', actual: '63周岁' },
  ])('$target, $actual', (row) => {
    expect(failuresOf(T_VIOLATION, one({ ...row, name: '学员年龄' }))).toEqual([
      `report.json "actual": ⟦"${String(row.actual)}"⟧, warn “学员年龄”规定为${String(row.target)}，实际${String(row.actual)}，超出范围`,
    ]);
  });

  test('silent within the range, with a reason, and for results that are to be reached', () => {
    const age = { direction: 'interval', target: '18—54周岁' } as const;
    expect(told(T_VIOLATION, one({ ...age, actual: '20—54周岁' }))[0]).toMatch(/^pass/);
    expect(
      failuresOf(T_VIOLATION, one({ ...age, actual: '60周岁', deviationReason: '按规定放宽。' })),
    ).toEqual([]);
    expect(told(T_VIOLATION, one({ target: '≥10台', actual: '5台' }))).toEqual([]);
  });
});
