import { describe, expect, it } from 'vitest';
import { A11Y_SCAN } from '../../../../src/checks/rules/source/a11y-scan.ts';
import { REV_MISSING } from '../../../../src/checks/rules/source/rev-missing.ts';
import { SAT_SAMPLE } from '../../../../src/checks/rules/source/sat-sample.ts';
import { SRC_UNOFFICIAL } from '../../../../src/checks/rules/source/src-unofficial.ts';
import { failuresOf, resultsOf } from '../../../support/checks.ts';
import { makeIndicator } from '../../../support/report.ts';
import { REPORT } from '../../../support/report-facts.ts';

const NOT_STATED = { absent: 'not-stated' } as const;

describe('SAT_SAMPLE', () => {
  const satisfied = (survey?: object) => ({
    indicators: {
      rows: [
        makeIndicator({
          id: 'sat',
          path: ['满意度指标', '服务对象满意度'],
          name: '群众满意度',
          target: '≥90%',
          actual: '100%',
          ...(survey && { survey }),
        }),
      ],
    },
  });

  it('wants to know how many were asked, and how', () => {
    expect(failuresOf(SAT_SAMPLE, satisfied())).toEqual([
      'report.json "actual": ⟦"100%"⟧, note “群众满意度”为100%，没有写样本量、调查方式',
    ]);
    expect(failuresOf(SAT_SAMPLE, satisfied({ valid: 190 }))[0]).toMatch(/没有写调查方式$/);
    expect(resultsOf(SAT_SAMPLE, satisfied())[0]?.anchor).toBe('indicator-sat');
    expect(resultsOf(SAT_SAMPLE)[0]?.message).toBe('满意度写有样本和调查方式');
  });

  it.each(['安全事件发生数', '群众投诉件数', '信访案件数', '责任事故数'])(
    'asks nobody about what is counted: %s',
    (name) => {
      const row = makeIndicator({ id: 'sat', path: ['满意度指标'], name, target: '0起', actual: '0起' });
      expect(resultsOf(SAT_SAMPLE, { indicators: { rows: [row] } })).toEqual([]);
    },
  );

  it('reads the text where there is no table', () => {
    const bare = { indicators: NOT_STATED } as const;
    expect(failuresOf(SAT_SAMPLE, bare, { narrative: '服务对象满意度达到98%。' })).toEqual([
      'narrative.mdx:1:5 ⟦满意度达到98%⟧ note “满意度”为98%，没有写样本量、调查方式',
    ]);
    expect(failuresOf(SAT_SAMPLE, bare, { narrative: '发放问卷200份，满意度达到98%。' })).toEqual([]);
    expect(failuresOf(SAT_SAMPLE, bare, { narrative: '群众比较满意。' })).toEqual([]);
  });
});

describe('SRC_UNOFFICIAL', () => {
  const from = (
    sourceUrl: string | typeof NOT_STATED,
    official: boolean | typeof NOT_STATED = NOT_STATED,
  ) => ({
    provenance: { ...REPORT.provenance, sourceUrl, official },
  });

  it.each(['https://m.001doc.com/doc/900957.html', 'http://czt-gov.cn/x', 'http://gov.cn.example.com/'])(
    'tells of %s',
    (url) => {
      expect(failuresOf(SRC_UNOFFICIAL, from(url))).toEqual([
        `report.json "sourceUrl": ⟦"${url}"⟧, warn 来源 ${new URL(url).hostname} 不是 .gov.cn 网站，也没有核实为发布单位的网站`,
      ]);
    },
  );

  it('accepts government hosts and what an editor has verified, and cannot tell without an address', () => {
    expect(
      resultsOf(SRC_UNOFFICIAL, from('http://www.tianshui.gov.cn/czj/info/1111/22852.htm'))[0],
    ).toMatchObject({
      status: 'pass',
      message: '来源为 www.tianshui.gov.cn',
    });
    expect(failuresOf(SRC_UNOFFICIAL, from('https://www.example-hospital.cn/', true))).toEqual([]);
    expect(resultsOf(SRC_UNOFFICIAL, from(NOT_STATED))[0]?.status).toBe('unknown');
    const generated = { ...from(NOT_STATED).provenance, capture: 'generated' as const };
    expect(resultsOf(SRC_UNOFFICIAL, { provenance: generated })).toEqual([]);
  });
});

describe('A11Y_SCAN', () => {
  const annex = (change: object) => ({
    annexes: [{ id: 'a', title: '评分表', kind: 'score-table' as const, file: 'a.pdf', ...change }],
  });

  it('tells of annexes that cannot be read aloud', () => {
    expect(failuresOf(A11Y_SCAN, annex({ textLayer: 'none' }))).toEqual([
      'report.json "textLayer": ⟦"none"⟧ warn 附件“评分表”（a.pdf）没有文字层',
    ]);
    expect(failuresOf(A11Y_SCAN, annex({ file: 'a.JPG' }))[0]).toMatch(/"file": ⟦"a.JPG"⟧ warn/);
  });

  it('is silent on photos, on text, and on what nobody has looked at', () => {
    expect(failuresOf(A11Y_SCAN, annex({ file: 'a.jpg', kind: 'photo' }))).toEqual([]);
    expect(failuresOf(A11Y_SCAN, annex({ textLayer: 'ocr' }))).toEqual([]);
    expect(resultsOf(A11Y_SCAN, annex({}))).toEqual([]);
    expect(resultsOf(A11Y_SCAN)[0]?.message).toBe('附件都有文字层');
  });
});

describe('REV_MISSING', () => {
  const correction = {
    version: 2,
    field: '执行数',
    was: '1',
    now: '2',
    reason: '录入错误',
    material: true,
    by: '编辑',
  };

  it('wants the review to cover the last correction', () => {
    const overrides = { version: 2, corrections: [{ ...correction, on: '2025-03-01' }] };
    expect(failuresOf(REV_MISSING, overrides)).toEqual([
      'report.json "on": ⟦"2024-08-10"⟧ error 保密审查在2024-08-10，第2版的更正在2025-03-01，更正后的内容没有审查记录',
      'report.json "on": ⟦"2024-08-10"⟧ error 个人信息审查在2024-08-10，第2版的更正在2025-03-01，更正后的内容没有审查记录',
    ]);
    expect(
      failuresOf(REV_MISSING, { version: 2, corrections: [{ ...correction, on: '2024-08-10' }] }),
    ).toEqual([]);
  });

  it('wants the review before the time of publication', () => {
    const scheduled = { state: 'scheduled', publishAt: '2024-08-01T09:00:00+08:00' } as const;
    expect(failuresOf(REV_MISSING, scheduled)[0]).toMatch(/保密审查在2024-08-10，晚于定时公开的2024-08-01$/);
    expect(failuresOf(REV_MISSING, { ...scheduled, publishAt: '2024-08-20T09:00:00+08:00' })).toEqual([]);
    expect(resultsOf(REV_MISSING)[0]?.message).toBe('有保密审查和个人信息审查的记录');
  });
});
