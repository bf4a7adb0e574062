import { expect, test } from 'vitest';
import type { ReportOverrides } from '../../../support/report.ts';
import { makeReport } from '../../../support/report.ts';
import { pageOf } from '../../../support/report-page.ts';

const headOf = (overrides: ReportOverrides) => {
  const { title, year, kind, unit } = pageOf(makeReport(overrides)).page;
  return { title, said: [unit.label, year.label, kind] };
};
const said = (year: string) => [expect.stringMatching(/.+/u), year, '部门评价'];

test('the year in brackets at the end of a title is said beside the unit instead, and nothing else is taken off', () => {
  const of = (title: string, fiscalYear = { from: 2023, to: 2023 }) =>
    headOf({ title, fiscalYear, kind: 'dept' });
  expect(of('学校食堂项目部门评价报告（2023年度）')).toEqual({
    title: { text: '学校食堂项目部门评价报告', end: '（2023年度）' },
    said: said('2023年度'),
  });
  expect(of('学校食堂项目评价报告(2023年度)').title.end).toBe('(2023年度)');
  expect(of('校舍项目评价报告（2021—2023年度）', { from: 2021, to: 2023 })).toEqual({
    title: { text: '校舍项目评价报告', end: '（2021—2023年度）' },
    said: said('2021—2023年度'),
  });
  for (const title of [
    '2023年度学校食堂项目部门评价报告',
    '养老设施项目绩效运行监控报告（2023年1—7月）',
    '学校食堂项目部门评价报告（2022年度）',
    '学校食堂项目2023年度评价报告',
    '学校食堂项目评价报告',
  ])
    expect(of(title)).toEqual({ title: { text: title, end: null }, said: said('2023年度') });
});
