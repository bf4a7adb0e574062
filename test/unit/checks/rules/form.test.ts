import { describe, expect, it } from 'vitest';
import { ANNEX_EMPTY } from '../../../../src/checks/rules/form/annex-empty.ts';
import { SEC_LEGACY } from '../../../../src/checks/rules/form/sec-legacy.ts';
import { SEC_MISPLACED } from '../../../../src/checks/rules/form/sec-misplaced.ts';
import { SEC_MISSING } from '../../../../src/checks/rules/form/sec-missing.ts';
import { SEC_THIN } from '../../../../src/checks/rules/form/sec-thin.ts';
import { failuresOf, resultsOf } from '../../../support/checks.ts';
import { NARRATIVE, REPORT } from '../../../support/report-facts.ts';

const NOT_STATED = { absent: 'not-stated' } as const;
const DEPT = { kind: 'dept', conduct: undefined } as const;
const text = (...lines: string[]) => lines.join('\n\n');

describe('SEC_MISSING', () => {
  it('passes a report with every section of the outline', () => {
    expect(resultsOf(SEC_MISSING, { kind: 'dept' })[0]).toMatchObject({
      status: 'pass',
      message: '参考提纲要求的部分都有',
    });
  });

  it('does not miss remarks where there is nothing else to remark', () => {
    const narrative = NARRATIVE.replace('## 七、其他需要说明的问题\n\n无。\n', '');
    expect(resultsOf(SEC_MISSING, { kind: 'dept' }, { narrative }).map(({ status }) => status)).toEqual([
      'pass',
    ]);
  });

  it('tells for each section what is not in it, and which sections are not there', () => {
    const narrative = text(
      '## 一、基本情况',
      '绩效目标是更新设备。',
      '## 二、绩效评价工作开展情况',
      '查看了凭证。',
      '## 三、评价结论',
      '90分。',
    );
    const overrides = { ...DEPT, indicators: NOT_STATED, annexes: [], findings: NOT_STATED };
    expect(failuresOf(SEC_MISSING, overrides, { narrative })).toEqual([
      'narrative.mdx:5:1 ⟦## 二、绩效评价工作开展情况⟧ warn “二、绩效评价工作开展情况”没有写评价对象和范围、评价方法的名称、评价标准',
      'narrative.mdx:9:1 ⟦## 三、评价结论⟧ warn “三、评价结论”没有写综合评分表',
      'narrative.mdx warn 没有“绩效评价指标分析”部分',
      'narrative.mdx warn 没有“存在的问题”部分',
      'narrative.mdx warn 没有“有关建议”部分',
    ]);
  });

  it('takes the methods and standards that have a name, also from the facts', () => {
    const narrative = NARRATIVE.replace(
      '评价方法采用比较法和公众评判法，评价标准采用计划标准和历史标准。',
      '',
    );
    expect(failuresOf(SEC_MISSING, DEPT, { narrative })).toHaveLength(1);
    expect(failuresOf(SEC_MISSING, { kind: 'dept' }, { narrative })).toEqual([]);
    const conduct = { ...REPORT.conduct, methods: '听取汇报、查阅文件' } as typeof REPORT.conduct;
    expect(failuresOf(SEC_MISSING, { kind: 'dept', conduct }, { narrative })[0]).toMatch(
      /没有写评价方法的名称$/,
    );
  });

  it('wants the four parts of the analysis by their names', () => {
    const narrative = NARRATIVE.replace('（一）项目决策情况', '（一）项目效率性分析').replace(
      '（四）项目效益情况',
      '（四）项目效益性分析',
    );
    expect(failuresOf(SEC_MISSING, { kind: 'dept' }, { narrative })[0]).toMatch(
      /“四、绩效评价指标分析”没有写决策情况、效益情况$/,
    );
  });

  it('follows the outline for transfer payments', () => {
    const narrative = text('## 一、绩效目标分解下达情况', '按时下达。', '## 二、存在的问题', '无。');
    expect(failuresOf(SEC_MISSING, { kind: 'transfer-self' }, { narrative })).toEqual([
      'narrative.mdx warn 没有“绩效目标完成情况分析”部分',
    ]);
  });

  it('says nothing of tables, local outlines and years before the outline', () => {
    const narrative = '正文。';
    expect(resultsOf(SEC_MISSING, {}, { narrative })).toEqual([]);
    expect(resultsOf(SEC_MISSING, { kind: 'dept', outline: 'local' }, { narrative })).toEqual([]);
    const fiscalYear = { from: 2018, to: 2018 };
    expect(resultsOf(SEC_MISSING, { kind: 'dept', fiscalYear }, { narrative })).toEqual([]);
  });
});

describe('SEC_LEGACY', () => {
  const narrative = text('## 一、绩效分析', '### 1.项目经济性分析', '甲', '### 2.项目效率性分析', '乙');

  it('finds the older outlines by their headings, or by what the record says', () => {
    expect(failuresOf(SEC_LEGACY, {}, { narrative })).toEqual([
      'narrative.mdx:3:1 ⟦### 1.项目经济性分析⟧ note 按“经济性、效率性、效益性”的旧提纲编写',
    ]);
    expect(failuresOf(SEC_LEGACY, { outline: '2013-input' })).toEqual([
      'report.json "outline": ⟦"2013-input"⟧, note 按“投入、过程、产出、效果”的旧提纲编写',
    ]);
  });

  it('is silent on the present outline, and on reports of the time of the older one', () => {
    expect(failuresOf(SEC_LEGACY)).toEqual([]);
    expect(failuresOf(SEC_LEGACY, { fiscalYear: { from: 2015, to: 2015 } }, { narrative })).toEqual([]);
  });
});

describe('SEC_MISPLACED', () => {
  it('finds a heading of another matter, and headings without an account', () => {
    const narrative = text(
      '## 一、基本情况',
      '### 2.项目实施情况',
      '#### （1）安全监督抽查',
      '#### （2）质量强市',
      '<Note>原文此处仅有标题。</Note>',
      '### 3.经费来源和使用情况',
      '#### （一）经费来源',
      '财政拨款。',
      '#### （二）项目绩效目标',
      '完善机制。',
    );
    expect(failuresOf(SEC_MISPLACED, {}, { narrative })).toEqual([
      'narrative.mdx:3:1 ⟦### 2.项目实施情况⟧ note “2.项目实施情况”下只有2个标题，没有正文',
      'narrative.mdx:17:1 ⟦#### （二）项目绩效目标⟧ note “3.经费来源和使用情况”下的“（二）项目绩效目标”写的是绩效目标',
    ]);
  });

  it('is silent where the parts of a section belong to it', () => {
    expect(failuresOf(SEC_MISPLACED)).toEqual([]);
    const narrative = text(
      '## 五、存在的问题和建议',
      '### （一）存在的问题',
      '甲',
      '### （二）建议',
      '乙',
      '## 三、绩效目标完成情况',
      '### （一）资金使用情况',
      '丙',
    );
    expect(failuresOf(SEC_MISPLACED, {}, { narrative })).toEqual([]);
  });

  it.each([
    '就业补助资金',
    '省级乡村振兴专项资金',
    '中央水库移民扶持基金和奖补资金',
    '义务教育经费保障机制',
    '困难群众救助资金',
  ])('takes the name of a fund for no account of money: %s', (fund) => {
    const narrative = text('## 三、绩效目标', `### （一）${fund}`, '甲', `### （二）${fund}绩效目标`, '乙');
    expect(failuresOf(SEC_MISPLACED, {}, { narrative })).toEqual([]);
    const told = text('## 三、绩效目标', `### （一）${fund}使用情况`, '资金已全部拨付。');
    if (fund.endsWith('资金')) expect(failuresOf(SEC_MISPLACED, {}, { narrative: told })).toHaveLength(1);
  });
});

describe('SEC_THIN', () => {
  const long =
    '项目按照批复的方案实施，建立了工作专班，明确了任务分工和完成时限，支出手续基本完备，没有发现截留、挤占和挪用的情况，档案资料收集整理及时。';

  it('counts the words of a required section, without the boxes beside it', () => {
    const narrative = text(
      '## 三、绩效分析',
      `### 1.项目效率性分析`,
      '较好地完成了各项目标任务，取得了较好的社会效益。',
      `<Note>${long}</Note>`,
      '### 2.项目效益性分析',
      `${long}共检查8家机构。`,
    );
    expect(failuresOf(SEC_THIN, {}, { narrative })).toEqual([
      'narrative.mdx:3:1 ⟦### 1.项目效率性分析⟧ warn “1.项目效率性分析”正文24字',
    ]);
  });

  it.each([
    ['共检查8家机构。', 0],
    ['检定1489台/件。', 0],
    ['执行率57.96%。', 0],
    ['两家机构参与。', 0],
    ['依据是《方案》（区委办发〔2016〕81号）。', 1],
    ['在2023年12月底前完成。', 1],
  ])('knows a figure from a date and a number of a document: %s', (sentence, failures) => {
    const narrative = text('## 三、绩效分析', `${long}${sentence}`);
    const found = failuresOf(SEC_THIN, {}, { narrative });
    expect(found).toHaveLength(failures);
    if (failures > 0) expect(found[0]).toMatch(/“三、绩效分析”没有数字$/);
  });

  it('finds sampling without number and date', () => {
    const narrative = text('## 二、评价工作', `${long}采取抽样自评和现场评价相结合的方式。`);
    const overrides = { conduct: undefined };
    expect(failuresOf(SEC_THIN, overrides, { narrative })).toEqual([
      `narrative.mdx:3:${long.length + 3} ⟦抽样自评⟧ warn “二、评价工作”写到“抽样自评”，没有写数量、人员或时间`,
    ]);
    expect(failuresOf(SEC_THIN, {}, { narrative })).toEqual([]);
    const detailed = narrative.replace('现场评价', '现场评价了8个点位');
    expect(failuresOf(SEC_THIN, overrides, { narrative: detailed })).toEqual([]);
  });

  it('counts the outermost of sections within one another, and leaves empty ones to others', () => {
    const narrative = text('## 三、评价结论', `${long}共90分。`, '### （一）评价结论', '优。', '## 六、建议');
    expect(failuresOf(SEC_THIN, {}, { narrative })).toEqual([]);
    expect(failuresOf(SEC_THIN, { kind: 'dept' })).toEqual([]);
  });
});

describe('ANNEX_EMPTY', () => {
  const emptyAnnex = [{ id: 'annex', title: '附件', kind: 'other', emptyInSource: true }] as const;

  it('finds a heading with nothing under it, and what the record says of the source', () => {
    const narrative = text('## 五、附件', '<Note>原文此处仅有标题。</Note>');
    expect(failuresOf(ANNEX_EMPTY, { annexes: [...emptyAnnex] }, { narrative })).toEqual([
      'narrative.mdx:1:1 ⟦## 五、附件⟧ warn “五、附件”只有标题，没有内容',
    ]);
    expect(failuresOf(ANNEX_EMPTY, { annexes: [...emptyAnnex] }, { narrative: '正文。' })).toEqual([
      'report.json "emptyInSource": ⟦true⟧ warn “附件”只有标题，没有内容',
    ]);
  });

  it('is content with words or a file', () => {
    expect(failuresOf(ANNEX_EMPTY)).toEqual([]);
    expect(failuresOf(ANNEX_EMPTY, {}, { narrative: '## 附件' })).toEqual([]);
    expect(failuresOf(ANNEX_EMPTY, { annexes: [] }, { narrative: '## 附件\n\n1.评分表' })).toEqual([]);
  });
});
