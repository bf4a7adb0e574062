/** What the codes of the model are called on the page. One word for one thing, the official term where there is one. */

export const ABSENCE_LABELS = {
  'not-stated': '文中未说明',
  withheld: '依法不予公开',
  illegible: '原件无法辨认',
  'not-applicable': '不适用',
  'not-transcribed': '本站没有录入',
} as const;

export const KIND_LABELS = {
  'unit-self': '单位自评',
  dept: '部门评价',
  finance: '财政评价',
  'whole-dept': '部门整体支出绩效评价',
  'ex-ante': '事前绩效评估',
  monitoring: '绩效运行监控',
  'transfer-self': '转移支付绩效自评',
  're-review': '再评价',
} as const;

export const ROLE_LABELS = {
  self: '单位自评',
  dept: '主管部门评价',
  finance: '财政评价',
  'third-party': '第三方评价',
  'spot-check': '抽查复核',
} as const;

export const SOURCE_LABELS = {
  total: '合计',
  'current-fiscal': '当年财政拨款',
  central: '中央资金',
  province: '省级资金',
  city: '市级资金',
  county: '县（区）级资金',
  'carry-over': '上年结转资金',
  'gov-fund': '政府性基金',
  'special-bond': '专项债券',
  'self-raised': '自筹资金',
  other: '其他资金',
} as const;

export const BASIS_LABELS = {
  'full-year-budget': '全年预算数',
  'initial-budget': '年初预算数',
  received: '到位资金',
} as const;

export const DISPOSAL_LABELS = { 'carried-over': '结转', returned: '收回', surplus: '结余' } as const;

export const DIRECTION_LABELS = {
  positive: '正向',
  negative: '反向',
  equal: '等于',
  interval: '区间',
  qualitative: '定性',
  deadline: '时限',
} as const;

export const QUAL_STATE_LABELS = { met: '达成', partly: '部分达成', not: '未达成' } as const;

export const CATEGORY_LABELS = {
  target: '绩效目标',
  budget: '预算编制',
  execution: '预算执行',
  compliance: '合规性',
  procurement: '政府采购',
  contract: '合同管理',
  quality: '质量',
  benefit: '效益',
  records: '档案资料',
  survey: '满意度调查',
  capacity: '能力建设',
} as const;

export const RECTIFICATION_LABELS = {
  'not-started': '未开始',
  'in-progress': '整改中',
  partly: '部分完成',
  done: '已整改',
  refused: '不予整改',
} as const;

export const RESULT_USE_LABELS = {
  kept: '维持预算',
  increased: '增加预算',
  cut: '压减预算',
  cancelled: '取消项目',
  'policy-changed': '调整政策',
} as const;

export const ENTITY_LABELS = {
  company: '企业',
  'social-organisation': '社会组织',
  'farm-estate': '农业庄园',
  'public-body': '机关单位',
  system: '平台系统',
  campaign: '行动、活动',
} as const;

export const LEVEL_LABELS = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县（区）级',
} as const;

export const HONOUR_EVENT_LABELS = {
  accepted: '通过考核验收',
  listed: '获得、列入',
  nominated: '推荐申报',
} as const;

export const UNIT_KIND_LABELS = {
  dept: '主管部门',
  unit: '预算单位',
  'third-party': '第三方机构',
  congress: '人大机关',
  audit: '审计机关',
} as const;

export const OUTLINE_LABELS = {
  '2011-3E': '经济性、效率性、效益性分析（旧提纲）',
  '2013-input': '投入、过程、产出、效果（旧提纲）',
  '2020-core': '决策、过程、产出、效益（2020年参考提纲）',
  transfer: '转移支付绩效自评提纲',
  local: '地方自定提纲',
} as const;

export const CAPTURE_LABELS = {
  typed: '人工录入',
  converted: '由文件转换',
  ocr: '文字识别',
  generated: '程序生成（示例）',
} as const;

export const OPENNESS_LABELS = { proactive: '主动公开', 'on-request': '依申请公开' } as const;

export const DOCUMENT_RELATION_LABELS = { basis: '立项依据', mentioned: '文中提及' } as const;

export const NATURE_LABELS = {
  'one-off': '一次性项目',
  continuing: '延续性项目',
  annual: '经常性项目',
} as const;

/** Fields that a report may leave unstated, in the order in which a reader would ask for them. */
export const ABSENT_FIELD_LABELS = {
  printedProjectName: '项目名称',
  printedUnitName: '单位名称',
  competentDept: '主管部门',
  commissioner: '委托单位',
  evaluator: '评价机构',
  evaluationPeriod: '评价时段',
  reportDate: '报告日期',
  signature: '签章',
  publisher: '发布机构',
  publishedOn: '公开日期',
  docNo: '文号',
  indexNo: '索引号',
  openness: '公开方式',
  funds: '资金情况',
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数（是否调整）',
  received: '到位资金',
  executed: '全年执行数',
  unspentDisposal: '未支出资金的去向',
  split: '资金按分项的分配',
  goalsExpected: '预期目标',
  goalsActual: '总体目标完成情况',
  indicators: '指标评分表',
  satisfaction: '服务对象满意度',
  scope: '评价对象和范围',
  methods: '评价方法',
  standards: '评价标准',
  sample: '抽样和现场评价的数量、时间',
  scheme: '评分办法',
  total: '总分',
  gradeRaw: '等级',
  assessedOn: '评价日期',
  assessedBy: '评价单位',
  findings: '存在的问题',
  cause: '问题产生的原因',
  recommendations: '有关建议',
  addressedTo: '建议的责任单位',
  rectifications: '整改情况',
  resultUse: '评价结果应用',
  annexes: '附件',
} as const;
export type AbsentField = keyof typeof ABSENT_FIELD_LABELS;

export const MANAGEMENT_LABELS = {
  allocation: '分配科学性',
  release: '下达及时性',
  payment: '拨付合规性',
  use: '使用规范性',
  execution: '执行准确性',
  performance: '预算绩效管理情况',
  responsibility: '支出责任履行情况',
  other: '其他',
} as const;

/** Parts of a report that may be taken over only in part. */
export const PART_LABELS = {
  disclosure: '公开信息',
  documents: '文中文件',
  conduct: '评价开展情况',
  funds: '资金情况',
  goals: '年度总体目标',
  indicators: '指标评分表',
  satisfaction: '满意度',
  assessments: '评分结果',
  statements: '正文数字',
  findings: '存在的问题',
  recommendations: '有关建议',
  rectifications: '整改情况',
  resultUse: '结果应用',
  annexes: '附件',
} as const;

/** Why there is no table of indicators, as the start of a sentence. */
export const NO_TABLE = {
  'not-stated': '报告没有公布指标评分表',
  withheld: '指标评分表依法不予公开',
  illegible: '原件的指标评分表无法辨认',
  'not-applicable': '这份报告不适用指标评分表',
  'not-transcribed': '本站没有录入指标评分表',
} as const;
