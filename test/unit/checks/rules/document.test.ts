import { describe, expect, it } from 'vitest';
import { DOC_OLD } from '../../../../src/checks/rules/document/doc-old.ts';
import { DOCNO } from '../../../../src/checks/rules/document/docno.ts';
import { TERM_VARIANT } from '../../../../src/checks/rules/document/term-variant.ts';
import { failuresOf } from '../../../support/checks.ts';
import { REPORT } from '../../../support/report-facts.ts';

const cited = (title: string, docNo: string, relation: 'basis' | 'mentioned' = 'basis') => ({
  documents: [{ id: 'a', relation, document: { title, docNo } }],
});
const SHAPE = '不是“机关代字〔年份〕序号号”的写法';

describe('DOCNO', () => {
  it.each([
    ['依据湘政办发[2020]12号执行。', ':1:3 ⟦湘政办发[2020]12号⟧', '湘政办发[2020]12号'],
    ['（财预(2020)10号）', ':1:2 ⟦财预(2020)10号⟧', '财预(2020)10号'],
    ['示政发〔2022〕07号', ':1:1 ⟦示政发〔2022〕07号⟧', '示政发〔2022〕07号'],
    ['示政发〔2022〕第7号', ':1:1 ⟦示政发〔2022〕第7号⟧', '示政发〔2022〕第7号'],
  ])('finds another way of writing in %s', (narrative, place, printed) => {
    expect(failuresOf(DOCNO, {}, { narrative })).toEqual([
      `narrative.mdx${place} warn 文号“${printed}”${SHAPE}`,
    ]);
  });

  it('reads the facts first and tells of a number once', () => {
    const narrative = '根据示政发[2022]7号。';
    expect(failuresOf(DOCNO, cited('计划', '示政发[2022]7号'), { narrative })).toEqual([
      `report.json "docNo": ⟦"示政发[2022]7号"⟧ warn 文号“示政发[2022]7号”${SHAPE}`,
    ]);
    expect(failuresOf(DOCNO, cited('计划', '第7号文件'), { narrative: '正文。' })).toEqual([
      `report.json "docNo": ⟦"第7号文件"⟧ warn 文号“第7号文件”${SHAPE}`,
    ]);
  });

  it('finds a document younger than the report', () => {
    expect(failuresOf(DOCNO, cited('计划', '示政发〔2025〕7号'), { narrative: '正文。' })).toEqual([
      'report.json "docNo": ⟦"示政发〔2025〕7号"⟧ warn 文号“示政发〔2025〕7号”的年份晚于报告（2024年）',
    ]);
    const undated = {
      reportDate: { absent: 'not-stated' },
      disclosure: {
        ...REPORT.disclosure,
        publishedOn: { absent: 'not-stated' },
        docNo: { absent: 'not-stated' },
      },
    } as const;
    expect(failuresOf(DOCNO, undated, { narrative: '示政发〔2025〕7号' })).toEqual([]);
    expect(failuresOf(DOCNO, undated, { narrative: '示政发〔2026〕7号' })).toHaveLength(1);
  });

  it.each([
    '区委办发〔2016〕81号、财预〔2020〕10号、国务院令第711号',
    '采购合同（2023）12号、会计凭证(2023)8号、（2023）甘0502民初12号',
    '（2023年）12号楼',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(DOCNO, cited('条例', '国务院令第711号'), { narrative })).toEqual([]);
  });
});

describe('DOC_OLD', () => {
  it('finds a basis of more than five years', () => {
    expect(failuresOf(DOC_OLD, cited('工作实施方案', '区委办发〔2016〕81号'))).toEqual([
      'report.json "document": ⟦{⟧ note 立项依据“区委办发〔2016〕81号”为2016年文件，比评价的2023年度早7年',
    ]);
  });

  it('is silent on younger ones, on statutes and on what is only mentioned', () => {
    expect(failuresOf(DOC_OLD, cited('工作实施方案', '区委办发〔2018〕81号'))).toEqual([]);
    expect(failuresOf(DOC_OLD, cited('中华人民共和国预算法', '主席令〔2014〕12号'))).toEqual([]);
    expect(failuresOf(DOC_OLD, cited('工作实施方案', '区委办发〔2016〕81号', 'mentioned'))).toEqual([]);
    expect(failuresOf(DOC_OLD, cited('工作实施方案', '无编号'))).toEqual([]);
  });
});

describe('TERM_VARIANT', () => {
  it('finds another word for a column of the form, once with its count', () => {
    const narrative = '年初安排资金50万元，实际支付28.98万元。其中实际支付为3万元。';
    expect(failuresOf(TERM_VARIANT, {}, { narrative })).toEqual([
      'narrative.mdx:1:12 ⟦实际支付⟧ note 写作“实际支付”（2处），自评表的用语是“全年执行数”',
      'narrative.mdx:1:1 ⟦年初安排资金⟧ note 写作“年初安排资金”，自评表的用语是“年初预算数”',
    ]);
  });

  it.each(['全年执行数28.98万元', '实际支出95万元', '实际使用效果良好', '年初预算数50万元'])(
    'is silent on %s',
    (narrative) => {
      expect(failuresOf(TERM_VARIANT, {}, { narrative })).toEqual([]);
    },
  );
});
