import { describe, expect, it } from 'vitest';
import { F_NO_ADVICE } from '../../../../src/checks/rules/trail/f-no-advice.ts';
import { F_NO_CAUSE } from '../../../../src/checks/rules/trail/f-no-cause.ts';
import { F_NO_FIX } from '../../../../src/checks/rules/trail/f-no-fix.ts';
import { F_REPEAT } from '../../../../src/checks/rules/trail/f-repeat.ts';
import { R_SELF_VERIFIED } from '../../../../src/checks/rules/trail/r-self-verified.ts';
import { R_TWICE } from '../../../../src/checks/rules/trail/r-twice.ts';
import { R_UNPROVEN } from '../../../../src/checks/rules/trail/r-unproven.ts';
import { V_CORRECTIONS } from '../../../../src/checks/rules/trail/v-corrections.ts';
import { V_WITHDRAWAL } from '../../../../src/checks/rules/trail/v-withdrawal.ts';
import { runCheck } from '../../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../../src/checks/subject.ts';
import { failuresOf, isFailure, resultsOf } from '../../../support/checks.ts';
import type { ReportOverrides } from '../../../support/report.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';
import { REPORT } from '../../../support/report-facts.ts';

const NOT_STATED = { absent: 'not-stated' } as const;
const finding = (id: string, text: string, cause: unknown = '原因。') => ({
  id,
  text,
  category: 'records',
  cause,
});
const findings = (...rows: unknown[]) => ({ findings: rows }) as ReportOverrides;
const [fix] = REPORT.rectifications as readonly object[];
const fixes = (...changes: object[]) =>
  ({ rectifications: changes.map((change) => ({ ...fix, ...change })) }) as unknown as ReportOverrides;

describe('F_NO_CAUSE', () => {
  it('tells each finding without a cause', () => {
    const rows = findings(finding('a', '档案不全。', NOT_STATED), finding('b', '进度慢。'));
    expect(failuresOf(F_NO_CAUSE, rows)).toEqual(['report.json "cause": ⟦{⟧ note 问题“档案不全”没有写原因']);
    expect(resultsOf(F_NO_CAUSE, rows)[0]?.anchor).toBe('finding-a');
  });

  it('passes, is silent without findings, and cannot tell where the report lists none', () => {
    expect(resultsOf(F_NO_CAUSE)[0]?.message).toBe('每个问题都写有原因');
    expect(resultsOf(F_NO_CAUSE, { findings: [] })).toEqual([]);
    expect(resultsOf(F_NO_CAUSE, { findings: NOT_STATED })[0]?.message).toBe('原文没有列出存在的问题');
  });
});

describe('F_NO_ADVICE', () => {
  it('tells each finding that no recommendation answers', () => {
    const text = '绩效评价人员的业务素质参差不齐，业务能力高低不一，影响整个评价的准确性。';
    expect(failuresOf(F_NO_ADVICE, { ...findings(finding('a', text)), recommendations: NOT_STATED })).toEqual(
      ['report.json ⟦{⟧ note 问题“绩效评价人员的业务素质参差不齐，业务能力高低不一…”没有对应的建议'],
    );
    expect(resultsOf(F_NO_ADVICE)[0]?.status).toBe('pass');
  });
});

describe('F_NO_FIX', () => {
  it('tells of all findings at once where nothing is known, else of each', () => {
    expect(failuresOf(F_NO_FIX, { rectifications: NOT_STATED, resultUse: NOT_STATED })).toEqual([
      'report.json "rectifications": ⟦{⟧ note 1个问题没有整改情况，也没有结果应用',
    ]);
    expect(failuresOf(F_NO_FIX, { rectifications: [] })).toEqual([
      'report.json "rectifications": ⟦[]⟧, note 1个问题没有整改情况',
    ]);
    const rows = findings(finding('late-fitting', '推迟。'), finding('b', '档案不全。'));
    expect(failuresOf(F_NO_FIX, { ...rows, recommendations: [] })).toEqual([
      'report.json ⟦{⟧ note 问题“档案不全”没有整改情况',
    ]);
  });

  it('is silent without findings and where rectification is not due', () => {
    expect(resultsOf(F_NO_FIX)[0]?.status).toBe('pass');
    expect(resultsOf(F_NO_FIX, { findings: [], rectifications: NOT_STATED })).toEqual([]);
    expect(resultsOf(F_NO_FIX, { rectifications: { absent: 'not-applicable' } })).toEqual([]);
  });
});

describe('F_REPEAT', () => {
  const repeated = (report: string) => ({
    findings: [{ ...finding('late-fitting', '推迟。'), repeats: { report, finding: 'late-fitting' } }],
  });
  const run = (earlier: { id: string; overrides: ReportOverrides }, target: string) => {
    const own = makeReport(repeated(target) as unknown as ReportOverrides);
    const others = [makeReport(earlier.overrides, { id: earlier.id })];
    return runCheck(F_REPEAT, subjectOf(own.sourced, makeContentOf([own, ...others])))
      .filter(isFailure)
      .map(({ message }) => message);
  };
  const year = (to: number) => ({ fiscalYear: { from: to, to } });

  it('wants an earlier year of the same project or unit', () => {
    expect(run({ id: '2022/a', overrides: year(2022) }, '2022/a')).toEqual([]);
    expect(run({ id: '2023/a', overrides: year(2023) }, '2023/a')).toEqual([
      '问题“推迟”标为重复出现，指向的 2023/a 不是以前年度的报告',
    ]);
    const strange = {
      ...year(2022),
      project: 'other' as never,
      implementingUnit: { unit: 'other' as never, basis: 'stated' },
    } as const;
    expect(run({ id: '2022/a', overrides: strange }, '2022/a')).toEqual([
      '问题“推迟”标为重复出现，指向的 2022/a 是其他单位的其他项目',
    ]);
    expect(run({ id: '2022/a', overrides: year(2022) }, '2021/unknown')).toEqual([]);
  });
});

describe('R_UNPROVEN', () => {
  it('wants evidence and a verifier for what is done', () => {
    expect(failuresOf(R_UNPROVEN, fixes({ evidence: undefined, verifiedBy: undefined }))).toEqual([
      'report.json "state": ⟦"done"⟧, warn 整改“已安装两所学校的设备”状态为已整改，没有佐证、核实单位',
    ]);
    expect(failuresOf(R_UNPROVEN, fixes({ verifiedBy: undefined }))[0]).toMatch(/没有核实单位$/);
    expect(failuresOf(R_UNPROVEN, fixes({ evidence: undefined, state: 'partly' }))).toEqual([]);
    expect(failuresOf(R_UNPROVEN)).toEqual([]);
  });
});

describe('R_SELF_VERIFIED', () => {
  it.each(['示例市示例区教育局', '示例区教育局', '示例区教育局（机关）', '我局', '本单位'])(
    'finds %s',
    (verifiedBy) => {
      expect(failuresOf(R_SELF_VERIFIED, fixes({ verifiedBy }))).toEqual([
        `report.json "verifiedBy": ⟦"${verifiedBy}"⟧, warn 整改“已安装两所学校的设备”的核实单位“${verifiedBy}”是被评价单位或整改责任单位`,
      ]);
    },
  );

  it('is content with others', () => {
    expect(failuresOf(R_SELF_VERIFIED)).toEqual([]);
    expect(failuresOf(R_SELF_VERIFIED, fixes({ verifiedBy: undefined }))).toEqual([]);
    expect(failuresOf(R_SELF_VERIFIED, { ...fixes({}), printedUnitName: NOT_STATED })).toEqual([]);
    expect(failuresOf(R_SELF_VERIFIED, fixes({ responsible: '示例区财政局' }))).toHaveLength(1);
  });
});

describe('R_TWICE', () => {
  it('finds an id that stands twice in one row', () => {
    const rows = fixes({ findings: ['late-fitting', 'other', 'late-fitting'] });
    expect(failuresOf(R_TWICE, rows)).toEqual([
      'report.json ⟦"late-fitting"⟧ note 问题编号“late-fitting”在同一条里写了2次',
    ]);
    expect(failuresOf(R_TWICE)).toEqual([]);
  });
});

describe('V_CORRECTIONS', () => {
  const correction = (version: number, on: string, change: object = {}) => ({
    ...{ on, version, field: '执行数', was: '28.89万元', now: '28.98万元', reason: '录入错误' },
    ...{ material: true, by: '编辑', ...change },
  });

  it('wants one correction for each version after the first', () => {
    expect(failuresOf(V_CORRECTIONS, { version: 3, corrections: [correction(2, '2024-09-01')] })).toEqual([
      'report.json "version": ⟦3⟧, error 现为第3版，没有产生第3版的更正',
    ]);
    expect(failuresOf(V_CORRECTIONS, { version: 900 })).toHaveLength(1);
    expect(failuresOf(V_CORRECTIONS, { version: 1, corrections: [correction(2, '2024-09-01')] })).toEqual([
      'report.json "version": ⟦2⟧, error 更正“执行数”产生第2版，报告现为第1版',
    ]);
  });

  it('wants them in order and with a difference', () => {
    const swapped = [correction(2, '2024-10-01'), correction(3, '2024-09-01')];
    expect(failuresOf(V_CORRECTIONS, { version: 3, corrections: swapped })).toEqual([
      'report.json "on": ⟦"2024-09-01"⟧, error 更正“执行数”（第3版）早于前一版的更正',
    ]);
    const same = [correction(2, '2024-10-01', { now: '28.89万元' })];
    expect(failuresOf(V_CORRECTIONS, { version: 2, corrections: same })).toEqual([
      'report.json "now": ⟦"28.89万元"⟧, error 更正“执行数”前后内容相同',
    ]);
  });

  it('is silent on a first version and on a complete history', () => {
    expect(failuresOf(V_CORRECTIONS)).toEqual([]);
    const history = [correction(2, '2024-09-01'), correction(2, '2024-09-01'), correction(3, '2024-09-01')];
    expect(failuresOf(V_CORRECTIONS, { version: 3, corrections: history })).toEqual([]);
  });
});

describe('V_WITHDRAWAL', () => {
  const withdrawal = { on: '2024-10-01', reason: '内容有误', by: '办公室' };

  it('wants the state to say what the record says', () => {
    expect(failuresOf(V_WITHDRAWAL, { withdrawal })).toEqual([
      'report.json "state": ⟦"published"⟧, error 写有2024-10-01撤下的记录，状态是“published”',
    ]);
    expect(failuresOf(V_WITHDRAWAL)).toEqual([]);
    expect(failuresOf(V_WITHDRAWAL, { state: 'withdrawn', withdrawal })).toEqual([]);
  });
});
