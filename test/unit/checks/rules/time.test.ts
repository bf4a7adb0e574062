import { describe, expect, it } from 'vitest';
import { Y_LAG } from '../../../../src/checks/rules/time/y-lag.ts';
import { Y_MIX } from '../../../../src/checks/rules/time/y-mix.ts';
import { Y_ORDER } from '../../../../src/checks/rules/time/y-order.ts';
import { yearsIn } from '../../../../src/checks/years.ts';
import { failuresOf, resultsOf } from '../../../support/checks.ts';
import { REPORT } from '../../../support/report-facts.ts';

const NOT_STATED = { absent: 'not-stated' } as const;
const published = (publishedOn: string | typeof NOT_STATED) => ({
  disclosure: { ...REPORT.disclosure, publishedOn },
});

describe('Y_MIX', () => {
  it.each([
    ['完成2022年年度目标。', ':1:3 ⟦2022年年度目标⟧ warn 写有“2022年年度目标”，报告的年度是2023年度'],
    [
      '2022年度部门预算安排100万元。',
      ':1:1 ⟦2022年度部门预算⟧ warn 写有“2022年度部门预算”，报告的年度是2023年度',
    ],
    [
      '## 2022年绩效自评情况',
      ':1:1 ⟦## 2022年绩效自评情况⟧ warn 写有“2022年绩效自评情况”，报告的年度是2023年度',
    ],
  ])('finds another year for the report’s own goals in %s', (narrative, expected) => {
    expect(failuresOf(Y_MIX, {}, { narrative })).toEqual([`narrative.mdx${expected}`]);
  });

  it('finds it in the title and in the facts', () => {
    expect(failuresOf(Y_MIX, { title: '示例区绩效自评报告（2022年度）' })).toEqual([
      'report.json "title": ⟦"示例区绩效自评报告（2022年度）"⟧, warn 写有“示例区绩效自评报告（2022年度）”，报告的年度是2023年度',
    ]);
    const goals = { ...REPORT.goals, expected: '2022年度绩效目标全部完成。' };
    expect(failuresOf(Y_MIX, { goals })).toEqual([
      'report.json "expected": "⟦2022年度绩效目标⟧全部完成。", warn 写有“2022年度绩效目标”，报告的年度是2023年度',
    ]);
  });

  it('says where the text speaks of another year only', () => {
    const goals = { expected: NOT_STATED, actual: NOT_STATED };
    const bare = { goals, conduct: undefined, indicators: NOT_STATED, findings: [], recommendations: [] };
    const narrative = '2021年立项，2022年验收。';
    expect(failuresOf(Y_MIX, { ...bare, evaluationPeriod: NOT_STATED }, { narrative })).toEqual([
      'narrative.mdx warn 正文没有出现2023年度，出现的年份是2021、2022',
    ]);
  });

  it.each([
    '与2022年预算执行率相比提高3个百分点。',
    '上年结转的2022年项目支出3万元。',
    '2022年度绩效评价结果应用情况见附件。',
    '作为编制2024年部门预算的依据。',
    '列入2024年部门预算。',
    '根据《2022年绩效目标管理办法》（示财〔2022〕7号）。',
    '2023年年度目标全部完成。',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(Y_MIX, {}, { narrative })).toEqual([]);
  });

  it('reads years in digits and in Chinese', () => {
    expect(yearsIn('2023年、二〇二二年、二○二一年、二零二零年、120234')).toEqual([2023, 2022, 2021, 2020]);
  });
});

describe('Y_ORDER', () => {
  it('finds an event later than the report', () => {
    const overrides = {
      fiscalYear: { from: 2017, to: 2017 },
      evaluationPeriod: { from: '2017-01-01', to: '2017-12-31' },
      reportDate: '2018-08-04',
      ...published('2018-12-10'),
      assessments: [{ ...REPORT.assessments[0], on: NOT_STATED }] as typeof REPORT.assessments,
      indicators: NOT_STATED,
    };
    const narrative = '记账凭证为2018年11月，另见2018-12-01。';
    expect(failuresOf(Y_ORDER, overrides, { narrative })).toEqual([
      'narrative.mdx:1:17 ⟦2018-12-01⟧ error 报告日期2018年8月4日早于正文所写的日期2018年12月1日，先后颠倒',
      'narrative.mdx:1:6 ⟦2018年11月⟧ error 报告日期2018年8月4日早于正文所写的日期2018年11月，先后颠倒',
    ]);
  });

  it('finds facts out of order', () => {
    expect(failuresOf(Y_ORDER, published('2024-03-19'))).toEqual([
      'report.json "publishedOn": ⟦"2024-03-19"⟧, error 公开日期2024年3月19日早于报告日期2024年3月20日，先后颠倒',
    ]);
    expect(failuresOf(Y_ORDER, { evaluationPeriod: { from: '2023-12-31', to: '2023-01-01' } })[0]).toMatch(
      /评价时段的结束2023年1月1日早于评价时段的开始2023年12月31日，先后颠倒$/,
    );
    expect(failuresOf(Y_ORDER, { reportDate: '2022-12' }).length).toBeGreaterThan(1);
  });

  it('compares dates only as exactly as they are given', () => {
    expect(failuresOf(Y_ORDER, { reportDate: '2024-08', ...published('2024-08-01') })).toEqual([]);
    expect(failuresOf(Y_ORDER, { reportDate: '2024', ...published('2024-03') })).toEqual([]);
  });

  it.each([
    '2024年6月30日前完成安装。',
    '计划2024年9月1日验收。',
    '截至2024年12月31日有效。',
    '2024年13月、2024年2月30日、版本2024.5.1.3',
    '2024年3月15日完成。',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(Y_ORDER, {}, { narrative })).toEqual([]);
  });

  it('passes a report whose dates agree, and lets an appraisal come before its year', () => {
    expect(resultsOf(Y_ORDER)[0]?.message).toBe('报告中的日期先后相符');
    const ahead = { kind: 'ex-ante', reportDate: '2022-09-01', evaluationPeriod: NOT_STATED } as const;
    expect(failuresOf(Y_ORDER, { ...ahead, indicators: NOT_STATED }, { narrative: '正文。' })).toEqual([]);
  });
});

describe('Y_LAG', () => {
  it.each([
    [2022, '2024-06-13', 530],
    [2018, '2020-03-26', 451],
  ])('counts the days from the end of %i to %s', (year, date, days) => {
    const found = resultsOf(Y_LAG, { fiscalYear: { from: year, to: year }, ...published(date) });
    expect(found.map(({ status, values }) => [status, values['days']])).toEqual([['fail', days]]);
  });

  it('is content with a year, counts from the last year, and says when it cannot', () => {
    const early = resultsOf(Y_LAG, { fiscalYear: { from: 2021, to: 2021 }, ...published('2022-02-11') });
    expect(early[0]).toMatchObject({ status: 'pass', message: '距2021年度结束42天公开' });
    expect(failuresOf(Y_LAG, published('2024-12-31'))).toEqual([]);
    expect(failuresOf(Y_LAG, published('2025-01-01'))).toEqual([
      'report.json "publishedOn": ⟦"2025-01-01"⟧, note 2023年度的报告于2025年1月1日公开，距年度结束367天',
    ]);
    expect(resultsOf(Y_LAG, published(NOT_STATED))[0]?.status).toBe('unknown');
    expect(resultsOf(Y_LAG, published('2026'))).toEqual([]);
  });
});
