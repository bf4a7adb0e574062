import { describe, expect, it } from 'vitest';
import { M_DIMENSION } from '../../../../src/checks/rules/identity/m-dimension.ts';
import { M_FY_TITLE } from '../../../../src/checks/rules/identity/m-fy-title.ts';
import { M_KIND } from '../../../../src/checks/rules/identity/m-kind.ts';
import { M_META } from '../../../../src/checks/rules/identity/m-meta.ts';
import { M_PROJECT } from '../../../../src/checks/rules/identity/m-project.ts';
import { M_TABLE } from '../../../../src/checks/rules/identity/m-table.ts';
import { M_UNIT } from '../../../../src/checks/rules/identity/m-unit.ts';
import { failuresOf, resultsOf } from '../../../support/checks.ts';
import { makeIndicator } from '../../../support/report.ts';
import { REPORT } from '../../../support/report-facts.ts';

const NOT_STATED = { absent: 'not-stated' } as const;
const disclosure = REPORT.disclosure;

describe('M_PROJECT and M_UNIT', () => {
  it('say that the original prints no name, and what the site goes by', () => {
    expect(failuresOf(M_PROJECT, { printedProjectName: NOT_STATED })).toEqual([
      'report.json "printedProjectName": ⟦{⟧ warn 原文没有写出项目名称，本站归入“学校食堂设备更新项目”',
    ]);
    expect(failuresOf(M_UNIT, { printedUnitName: NOT_STATED })).toEqual([
      'report.json "printedUnitName": ⟦{⟧ warn 原文没有写出单位名称，本站归入“示例市示例区教育局”',
    ]);
  });

  it('tell an inferred name from a stated one', () => {
    const implementingUnit = {
      unit: 'example-education',
      basis: 'inferred',
      ground: '文中只称“我局”',
    } as const;
    expect(failuresOf(M_UNIT, { printedUnitName: NOT_STATED, implementingUnit })).toEqual([
      'report.json "printedUnitName": ⟦{⟧ warn 原文没有写出单位名称，“示例市示例区教育局”是本站的推断',
    ]);
  });

  it('pass with the name, and leave lawful reasons alone', () => {
    expect(resultsOf(M_PROJECT)[0]?.message).toBe('原文写出了项目名称：学校食堂设备更新');
    expect(resultsOf(M_UNIT)[0]?.message).toBe('原文写出了单位名称：示例区教育局');
    expect(resultsOf(M_PROJECT, { printedProjectName: { absent: 'withheld' } })[0]?.message).toBe(
      '原文是否写出项目名称：依法不予公开，没有核对',
    );
    expect(resultsOf(M_UNIT, { printedUnitName: { absent: 'not-applicable' } })).toEqual([]);
  });
});

describe('M_META', () => {
  it('lists everything that is missing, at the first of them', () => {
    const overrides = {
      competentDept: NOT_STATED,
      reportDate: NOT_STATED,
      signature: NOT_STATED,
      disclosure: { ...disclosure, publishedOn: NOT_STATED, docNo: NOT_STATED },
    };
    expect(failuresOf(M_META, overrides)).toEqual([
      'report.json "competentDept": ⟦{⟧ warn 原文没有写出5项基本信息：主管部门、报告日期、公开日期、文号、签章',
    ]);
  });

  it('does not complain of a missing number or seal alone', () => {
    expect(
      failuresOf(M_META, { signature: NOT_STATED, disclosure: { ...disclosure, docNo: NOT_STATED } }),
    ).toEqual([]);
    expect(failuresOf(M_META, { evaluator: { absent: 'not-applicable' } })).toEqual([]);
  });
});

describe('M_FY_TITLE', () => {
  it('asks the printed title before the site’s own', () => {
    expect(failuresOf(M_FY_TITLE, { printedTitle: '项目支出绩效部门评价报告' })).toEqual([
      'report.json "printedTitle": ⟦"项目支出绩效部门评价报告"⟧ warn 题名“项目支出绩效部门评价报告”没有写年度，本站归入2023年度',
    ]);
    expect(failuresOf(M_FY_TITLE, { title: '示例区绩效自评报告' })).toEqual([
      'report.json "title": ⟦"示例区绩效自评报告"⟧, warn 题名“示例区绩效自评报告”没有写年度，本站归入2023年度',
    ]);
  });

  it.each([
    '2023年度绩效评价报告',
    '二〇二三年度绩效评价报告',
    '二○二三年绩效评价报告',
    '绩效评价报告（2020—2022）',
  ])('is content with %s', (printedTitle) => {
    expect(failuresOf(M_FY_TITLE, { printedTitle })).toEqual([]);
  });
});

describe('M_KIND', () => {
  const dept = { kind: 'dept', title: '示例区项目支出绩效部门评价报告（2023年度）' } as const;

  it('sets the title against the declared kind', () => {
    expect(failuresOf(M_KIND, { kind: 'finance', title: '示例区2023年度项目绩效自评报告' })).toEqual([
      'report.json "kind": ⟦"finance"⟧, warn 题名写作“自评”，与登记的类型“财政评价”不同',
    ]);
  });

  it('sets the body against an evaluation by others', () => {
    const narrative = [
      '## 二、绩效评价工作情况',
      '',
      '成立预算绩效自评工作领导小组，分抽样自评和单位自评，完成项目自评工作，落实绩效考核任务，做好绩效评估。',
    ].join('\n');
    expect(failuresOf(M_KIND, dept, { narrative })).toEqual([
      'narrative.mdx:3:7 ⟦自评⟧ warn 题名写作“部门评价”，正文4次写作“自评”，另有“绩效评估”1次、“考核”1次',
    ]);
  });

  it('allows an evaluation by others to rest on self-evaluations', () => {
    const narrative = '## 一、依据\n\n在单位自评的基础上开展部门评价。单位自评得分95分，单位自评结论为优。';
    expect(failuresOf(M_KIND, dept, { narrative })).toEqual([]);
  });

  it.each([
    ['whole-dept', '示例区教育局部门整体支出绩效自评报告（2023年度）'],
    ['transfer-self', '2023年中央转移支付学生资助绩效自评报告'],
    ['ex-ante', '示例项目2023年事前绩效评估报告'],
    ['unit-self', '示例项目绩效评价报告（2023年度）'],
    ['transfer-self', '示例区学生资助项目绩效自评报告（2023年度）'],
    ['transfer-self', '2023年度示例补助资金绩效自我评价报告'],
    ['whole-dept', '示例区教育局绩效自评报告（2023年度）'],
    ['whole-dept', '示例区教育局财政重点绩效评价报告（2023年度）'],
    ['dept', '示例项目重点绩效评价报告（2023年度）'],
    ['unit-self', '学校食堂设备更新项目支出绩效自评报告'],
  ] as const)('takes %s for what the title says: %s', (kind, title) => {
    expect(failuresOf(M_KIND, { kind, title })).toEqual([]);
  });
});

describe('M_TABLE', () => {
  it('says that a total cannot be followed', () => {
    expect(failuresOf(M_TABLE, { indicators: NOT_STATED, annexes: [] })).toEqual([
      'report.json "indicators": ⟦{⟧ warn 没有指标评分表，总分99分的各部分得分无从核对',
    ]);
    const [claimed] = REPORT.assessments;
    const assessments = [{ ...claimed, total: NOT_STATED }] as typeof REPORT.assessments;
    expect(failuresOf(M_TABLE, { indicators: NOT_STATED, annexes: [], assessments })[0]).toMatch(
      /没有指标评分表$/,
    );
  });

  it('accepts a table, a scanned table, and an appraisal in advance', () => {
    expect(resultsOf(M_TABLE)[0]?.message).toBe('有指标评分表，共7行指标');
    expect(resultsOf(M_TABLE, { indicators: NOT_STATED })[0]?.message).toBe('指标评分表见附件');
    expect(resultsOf(M_TABLE, { indicators: NOT_STATED, annexes: [], kind: 'ex-ante' })).toEqual([]);
  });
});

describe('M_DIMENSION', () => {
  it('names the dimensions that no indicator belongs to', () => {
    const rows = [
      makeIndicator(),
      makeIndicator({
        id: 'b',
        path: ['产出', '产出质量'],
        name: '验收合格率',
        target: '≥95%',
        actual: '96%',
      }),
    ];
    expect(failuresOf(M_DIMENSION, { indicators: { rows } })).toEqual([
      'report.json "rows": ⟦[⟧ warn 指标评分表没有时效、成本、满意度指标',
    ]);
  });

  it('makes little of a missing cost indicator alone', () => {
    const { indicators } = REPORT;
    const rows = 'rows' in indicators ? indicators.rows.filter(({ id }) => id !== 'unit-cost') : [];
    expect(failuresOf(M_DIMENSION, { indicators: { rows } })[0]).toMatch(/ note 指标评分表没有成本指标$/);
  });

  it('reads the text where there is no table', () => {
    const narrative = '## 一、成效\n\n产品质量不断提高，成本（预算）控制在预算范围内，及时总结经验。';
    const overrides = { indicators: NOT_STATED, annexes: [] };
    expect(failuresOf(M_DIMENSION, overrides, { narrative })).toEqual([
      'report.json "indicators": ⟦{⟧ warn 没有指标评分表，正文也没有时效、成本、满意度方面的指标',
    ]);
  });

  it('leaves evaluations without this grid alone', () => {
    expect(resultsOf(M_DIMENSION, { kind: 'whole-dept', indicators: { rows: [makeIndicator()] } })).toEqual(
      [],
    );
  });
});
