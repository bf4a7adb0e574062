import { EVERY_YEAR, GROUNDS, words } from './template.ts';

/** Labels of what the front of a report says, as M_META lists them. */
export const META_LABELS = {
  competentDept: '主管部门',
  evaluator: '评价机构',
  reportDate: '报告日期',
  evaluationPeriod: '评价时段',
  publishedOn: '公开日期',
  docNo: '文号',
  signature: '签章',
} as const;

/** Words by which a text names the kind of evaluation. */
export const KIND_WORDS = {
  'unit-self': '自评',
  dept: '部门评价',
  finance: '财政评价',
  'whole-dept': '整体支出评价',
  'ex-ante': '事前评估',
  monitoring: '运行监控',
  'transfer-self': '转移支付自评',
  're-review': '再评价',
} as const;

export const IDENTITY_CHECKS = {
  M_PROJECT: words<{ name: string }, { name: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '原文是否写出项目名称',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '题名只写“项目支出绩效部门评价报告”，正文也没有项目名称',
    message: ({ name }) => `原文没有写出项目名称，本站归入“${name}”`,
    hint: () =>
      '封面、题名或正文写有项目名称的，照录到 printedProjectName，例如 "老旧小区改造项目"；确实没有的不必补，页面会写明“文中未说明”',
    passed: ({ name }) => `原文写出了项目名称：${name}`,
  }),
  M_UNIT: words<{ name: string; inferred: boolean }, { name: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '原文是否写出单位名称',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '全文只称“我局”“本单位”',
    message: ({ name, inferred }) =>
      inferred ? `原文没有写出单位名称，“${name}”是本站的推断` : `原文没有写出单位名称，本站归入“${name}”`,
    hint: () =>
      '封面、落款或正文写有单位名称的，照录到 printedUnitName，例如 "某县教育局"；推断出来的名称要在 implementingUnit.ground 写明依据',
    passed: ({ name }) => `原文写出了单位名称：${name}`,
  }),
  M_META: words<{ count: number; fields: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '主管部门、评价机构和日期是否齐全',
    ground: '形式核对：公开的评价报告封面和公开页通常列有这些项目',
    since: EVERY_YEAR,
    example: '没有报告日期和评价机构',
    message: ({ count, fields }) => `原文没有写出${count}项基本信息：${fields}`,
    hint: () => '逐项核对封面、落款和公开页面，写有的照录，例如 "reportDate": "2024-05-20"；确实没有的不必补',
    passed: () => '原文写出了主管部门、评价机构、报告日期、评价时段和公开日期',
  }),
  M_FY_TITLE: words<{ title: string; year: string }, { year: string }>({
    severity: 'warn',
    weight: 'form',
    title: '题名是否写出年度',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '题名为“项目支出绩效部门评价报告”，年度只在正文的一句话里',
    message: ({ title, year }) => `题名“${title}”没有写年度，本站归入${year}`,
    hint: ({ year }) =>
      `今后的报告在题名写明年度，例如“${year}某项目绩效评价报告”；已公开的题名照录不改，归入哪一年的依据写在 fiscalYear.evidence`,
    passed: ({ year }) => `题名写有${year}`,
  }),
  M_KIND: words<{
    declared: string;
    titleWord: string | null;
    bodyWord: string | null;
    bodyCount: number;
    others: string;
  }>({
    severity: 'warn',
    weight: 'form',
    title: '评价类型的写法前后是否一致',
    ground: '形式核对：单位自评、部门评价、财政评价的主体不同（财预〔2020〕10号）',
    since: EVERY_YEAR,
    example: '题名写“部门评价”，正文写“预算绩效自评工作领导小组”“项目自评工作”',
    message: ({ declared, titleWord, bodyWord, bodyCount, others }) => {
      const title = titleWord === null ? `按“${declared}”归类` : `题名写作“${titleWord}”`;
      if (bodyWord === null) return `${title}，与登记的类型“${declared}”不同`;
      return `${title}，正文${bodyCount}次写作“${bodyWord}”${others === '' ? '' : `，另有${others}`}`;
    },
    hint: () =>
      '核对评价由谁组织：本单位评价写 unit-self，主管部门组织写 dept，财政部门组织写 finance；写法不一致的照录，判断的理由写在 kindEvidence',
  }),
  M_TABLE: words<{ total: string | null }, { rows: number | null }>({
    severity: 'warn',
    weight: 'absence',
    title: '是否有指标评分表',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '只写“评分结果：90分”，没有指标、分值和得分',
    message: ({ total }) =>
      total === null ? '没有指标评分表' : `没有指标评分表，总分${total}分的各部分得分无从核对`,
    hint: () =>
      '原文或附件有评分表的，逐行录入 indicators.rows（指标、分值、年度指标值、实际完成值、得分）；确实没有的不必补',
    passed: ({ rows }) => (rows === null ? '指标评分表见附件' : `有指标评分表，共${rows}行指标`),
  }),
  M_DIMENSION: words<{ dimensions: string; table: boolean }>({
    severity: 'warn',
    weight: 'absence',
    title: '质量、时效、成本、满意度是否都有指标',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '有数量和质量指标，没有时效和满意度指标',
    message: ({ dimensions, table }) =>
      table ? `指标评分表没有${dimensions}指标` : `没有指标评分表，正文也没有${dimensions}方面的指标`,
    hint: ({ dimensions }) =>
      `核对评分表是否录全；原表确实没有的照录不补。以后设置指标时补上${dimensions}方面的指标`,
    passed: () => '指标评分表有质量、时效、成本和满意度指标',
  }),
};
