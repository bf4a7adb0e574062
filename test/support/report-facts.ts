import type { ReportInput } from './report.ts';

/**
 * A fictional report in which nothing is wrong: the 自评表 of a school meals project under the 2020 scheme, with the
 * text of the 2020 outline. Its figures agree with one another: 95 of 100 万元 spent, 9.50; 38 of 40 machines, 9.50.
 */
export const REPORT: ReportInput = {
  state: 'published',
  version: 1,
  example: true,
  title: '示例区学校食堂设备更新项目支出绩效自评报告（2023年度）',
  kind: 'unit-self',
  kindEvidence: '题名和正文都写作“绩效自评”。',
  outline: '2020-core',
  fiscalYear: { from: 2023, to: 2023 },
  project: 'example-project',
  printedProjectName: '学校食堂设备更新',
  printedUnitName: '示例区教育局',
  implementingUnit: { unit: 'example-education', basis: 'stated' },
  competentDept: { unit: 'example-education', basis: 'stated' },
  commissioner: { absent: 'not-applicable' },
  evaluator: { unit: 'example-education', basis: 'stated' },
  evaluationPeriod: { from: '2023-01-01', to: '2023-12-31' },
  reportDate: '2024-03-20',
  signature: '示例区教育局（印章）',
  disclosure: {
    publisher: '示例区教育局',
    publishedOn: '2024-08-20',
    indexNo: '000000/2024-00001',
    docNo: '示教发〔2024〕12号',
    openness: 'proactive',
  },
  review: {
    secrecy: { done: true, role: '办公室保密员', on: '2024-08-10' },
    privacy: { done: true, role: '办公室审查岗', on: '2024-08-10' },
  },
  documents: [
    {
      id: 'plan',
      relation: 'basis',
      document: { title: '示例区学校食堂改造三年计划', docNo: '示政发〔2022〕7号' },
    },
  ],
  conduct: {
    scope: '2023年学校食堂设备更新项目的全部资金和20所学校',
    methods: '比较法、公众评判法',
    standards: '计划标准和历史标准',
    sample: '2024年2月现场查看8所学校，发放问卷200份',
  },
  funds: {
    executionBasis: 'full-year-budget',
    lines: [
      {
        source: 'total',
        initialBudget: '100万元',
        fullYearBudget: '100万元',
        received: '100万元',
        executed: '95万元',
        unspent: '5万元',
        unspentDisposal: 'returned',
        printedRate: '95%',
      },
    ],
    executionPoints: { weight: '10', claimedScore: '9.50' },
  },
  goals: {
    expected: '为20所学校更新食堂设备40台，验收合格率不低于98%。',
    actual: '为20所学校更新食堂设备38台，验收合格率100%。',
  },
  indicators: {
    rows: [
      {
        id: 'machines',
        path: ['产出指标', '数量指标'],
        name: '更新设备数量',
        direction: 'positive',
        target: '≥40台',
        actual: '38台',
        weight: '10',
        claimedScore: '9.50',
        deviationReason: '两所学校的房屋正在加固，设备推迟到下一年安装。',
        improvement: '房屋加固验收后一个月内安装。',
      },
      {
        id: 'schools',
        path: ['产出指标', '数量指标'],
        name: '受益学校数量',
        direction: 'positive',
        target: '≥20所',
        actual: '20所',
        weight: '10',
        claimedScore: '10',
      },
      {
        id: 'accepted',
        path: ['产出指标', '质量指标'],
        name: '验收合格率',
        direction: 'positive',
        target: '≥98%',
        actual: '100%',
        weight: '10',
        claimedScore: '10',
      },
      {
        id: 'in-time',
        path: ['产出指标', '时效指标'],
        name: '按期完成率',
        direction: 'positive',
        target: '≥95%',
        actual: '95%',
        weight: '10',
        claimedScore: '10',
      },
      {
        id: 'unit-cost',
        path: ['产出指标', '成本指标'],
        name: '单台采购成本',
        direction: 'negative',
        target: '≤2.5万元',
        actual: '2.5万元',
        weight: '10',
        claimedScore: '10',
      },
      {
        id: 'pupils',
        path: ['效益指标', '社会效益指标'],
        name: '受益学生覆盖率',
        direction: 'positive',
        target: '≥90%',
        actual: '92%',
        weight: '30',
        claimedScore: '30',
      },
      {
        id: 'satisfied',
        path: ['满意度指标', '服务对象满意度指标'],
        name: '学生和家长满意度',
        direction: 'positive',
        target: '≥90%',
        actual: '93%',
        weight: '10',
        claimedScore: '10',
        survey: { sample: 200, valid: 190, method: '现场问卷', date: '2024-02-20' },
      },
    ],
  },
  satisfaction: 'in-table',
  assessments: [
    {
      stage: 'claimed',
      role: 'self',
      by: { unit: 'example-education', basis: 'stated' },
      on: '2024-03-10',
      scheme: 'cn-2020',
      schemeBasis: 'stated',
      total: '99.00',
      gradeRaw: '优',
    },
  ],
  reportedWork: [{ id: 'kitchen', name: '食堂设备更新' }],
  findings: [
    {
      id: 'late-fitting',
      text: '两所学校的设备没有按计划安装。',
      category: 'execution',
      cause: '房屋加固工程晚于计划完工。',
    },
  ],
  recommendations: [
    {
      id: 'fit-in-step',
      text: '采购前与基建部门核对房屋条件，2024年6月底前完成两所学校的安装。',
      addressedTo: '示例区教育局',
      findings: ['late-fitting'],
    },
  ],
  rectifications: [
    {
      id: 'fitted',
      findings: ['late-fitting'],
      measure: '已安装两所学校的设备。',
      responsible: '示例区教育局',
      due: '2024-06-30',
      state: 'done',
      evidence: '安装验收单2份',
      verifiedBy: '示例区财政局',
      updatedOn: '2024-07-05',
    },
  ],
  resultUse: [{ year: 2025, effect: 'kept' }],
  annexes: [
    { id: 'table', title: '指标评分表', kind: 'score-table', file: 'table.pdf', textLayer: 'native' },
  ],
  provenance: {
    sourceTitle: '示例区学校食堂设备更新项目支出绩效自评报告',
    sourceUrl: 'https://www.example.gov.cn/info/1001.htm',
    retrievedOn: '2024-09-01',
    sha256: '5b1f9b298072e7b600f4d5df9fc55958bde12e0dc23e991415249fd6591b2c85',
    bytes: 1000,
    official: true,
    capture: 'typed',
    note: '示例数据。',
  },
} as unknown as ReportInput;

/** The 2020 outline, every section with something to say. */
export const NARRATIVE = `## 一、基本情况

### （一）项目概况

为改善学校食堂的卫生条件，示例区教育局于2023年实施学校食堂设备更新项目，依据是《示例区学校食堂改造三年计划》（示政发〔2022〕7号）。项目为20所学校更新设备，全年预算100万元，已经全部到位，支出95万元，未支出的5万元由财政收回。

### （二）项目绩效目标

总体目标是为20所学校更新食堂设备40台，验收合格率不低于98%，在2023年12月底前完成；阶段性目标是上半年完成采购，下半年完成安装。

## 二、绩效评价工作开展情况

### （一）绩效评价目的、对象和范围

评价的目的是核实资金使用和目标完成的情况，为以后年度的预算提供依据。评价对象是2023年学校食堂设备更新项目，范围包括全部资金和20所学校。

### （二）绩效评价原则、评价指标体系、评价方法和评价标准

评价遵循科学规范、绩效相关的原则，指标体系见附表。评价方法采用比较法和公众评判法，评价标准采用计划标准和历史标准。

### （三）绩效评价工作过程

2024年2月，工作组现场查看了8所学校，核对合同和验收单40份，发放问卷200份，收回有效问卷190份，3月形成报告。

## 三、综合评价情况及评价结论

项目总分99分，等级为优，预算执行率95%，各项指标的得分见评分表。设备已经投入使用，验收合格率100%，受益学生覆盖率92%，学生和家长满意度93%。

## 四、绩效评价指标分析

### （一）项目决策情况

项目列入三年计划，经局务会研究后立项，申请和批复的文件齐全；绩效目标写明了数量、质量和时限，预算按单台2.5万元和40台测算，与任务相符，没有发现重复安排的情况。

### （二）项目过程情况

资金100万元全部到位，支出95万元，支付凭证齐全，没有发现截留、挤占和挪用。采购实行公开招标，共签订合同2份，设备由学校和监理共同验收，档案完整。

### （三）项目产出情况

更新设备38台，完成计划的95%，两所学校因房屋加固推迟安装；受益学校20所，验收合格率100%，按期完成率95%，单台采购成本2.5万元，没有超过标准。

### （四）项目效益情况

受益学生覆盖率92%，高于目标2个百分点；食堂的卫生检查全部合格，全年没有发生食品安全事故，学生和家长满意度93%，高于目标3个百分点。

## 五、主要经验及做法、存在的问题及原因分析

主要做法是先核实学校的需要再采购，避免了闲置。存在的问题是两所学校的设备没有按计划安装，原因是房屋加固工程晚于计划完工，设备到货后只能存放在仓库。

## 六、有关建议

采购之前与基建部门核对房屋条件，条件不具备的学校排到下一批；2024年6月底前完成两所学校的设备安装，由教育局负责，财政局核实，结果与下一年的预算安排挂钩。

## 七、其他需要说明的问题

无。

## 附件

指标评分表，另附文件。
`;

export const PROJECT = {
  name: '学校食堂设备更新项目',
  unit: 'example-education',
  code: { absent: 'not-stated' },
  nature: 'one-off',
  subProjects: [{ id: 'kitchen', name: '食堂设备更新' }],
  sector: '教育',
  example: true,
} as const;

export const UNITS = {
  'example-education': {
    name: '示例市示例区教育局',
    shortName: '示例区教育局',
    kind: 'dept',
    region: { code: '999901', name: '示例市示例区' },
    example: true,
  },
  'example-finance': {
    name: '示例市示例区财政局',
    shortName: '示例区财政局',
    kind: 'dept',
    region: { code: '999901', name: '示例市示例区' },
    example: true,
  },
};

export const SITE = {
  name: '示例市绩效评价信息公开',
  shortName: '示例公开',
  description: '测试用的示例站点',
  publisher: '示例市财政局',
  region: '示例市',
  contact: { name: '示例市预算绩效管理中心', unavailable: '示例数据' },
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  showExamples: true,
};
