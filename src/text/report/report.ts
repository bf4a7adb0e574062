/** Words of the report page and of everything that repeats its values. */

export const MONEY_TEXT = {
  printedAs: (text: string, printed: string) => `${text}（原文“${printed}”）`,
  wan: (amount: string) => `${amount}万元`,
  yuan: (amount: string) => `${amount}元`,
} as const;

export const RATE_TEXT = {
  execution: '预算执行率',
  received: '资金到位率',
  unspentShare: '未支出占比',
  executionDefinition: (basis: string) => `全年执行数 ÷ ${basis}，四舍五入保留两位小数`,
  receivedDefinition: (basis: string) => `到位资金 ÷ ${basis}，到位不等于支出`,
  unspentDefinition: (basis: string) => `（${basis} − 全年执行数）÷ ${basis}`,
  steps: (part: string, whole: string, percent: string) => `${part} ÷ ${whole} = ${percent}`,
} as const;

export const REPORT_TEXT = {
  /** Sentence that puts score and money side by side; parts are joined only where both exist. */
  sentence: {
    score: (claimant: string, score: string, grade: string | null) =>
      grade === null ? `${claimant}${score}分` : `${claimant}${score}分（${grade}）`,
    noScore: '报告没有给出得分',
    /** Of a kind of report that gives none. */
    unscored: '这份报告不打总分',
    spent: (executed: string, basisLabel: string, basis: string, rate: string) =>
      `实际支出${executed}，占${basisLabel}${basis}的${rate}`,
    unspent: (amount: string, share: string) => `${amount}（${share}）没有支出`,
    allSpent: '全部支出',
    /** Nothing is spent yet, or nothing was to be. */
    noSpending: '不涉及支出',
    noMoney: '报告没有给出可以计算执行率的金额',
    join: (parts: readonly string[]) => `${parts.join('；')}。`,
  },
  gradeAsPrinted: (raw: string, term: string) => `原文为“${raw}”，规范等级用语为“${term}”`,
  /** Beside the grade of a report whose score lies in another band of its scheme. */
  gradeDiffers: (raw: string, score: string, term: string) =>
    `报告写“${raw}”；按这一办法，${score}分为“${term}”`,
  noteJoin: '；',
  gradeUnknown: (raw: string) => `原文为“${raw}”，不在优、良、中、差之内`,
  claimant: {
    self: '自评',
    dept: '部门评价',
    finance: '财政评价',
    'third-party': '第三方评价',
    'spot-check': '抽查',
  },
  noTable: (why: string) => `${why}，看不到分数由哪些指标构成。`,
  statementSum: (whole: string, parts: readonly string[], equal: boolean, sum: string) =>
    equal ? `${parts.join(' + ')} = ${whole}，相符` : `${parts.join(' + ')} = ${sum}，与原文${whole}不符`,
  inferred: (ground: string) => `由本站推断：${ground}`,
  example: '示例数据：本报告由程序生成，内容为虚构，不对应任何真实单位或项目。',
  exampleShort: '示例',
  publishedUnknown: '公开日期未说明',
  sourceNote: '原件不随本站公开，可用下列校验值核对。',
} as const;

export const MONEY_LABELS = { received: '到位资金', executed: '实际支出', unspent: '未支出' } as const;

export const FINDING_TEXT = {
  overdue: '期限已过，没有公布改完',
  number: (index: number) => `问题${index}`,
  notPublished: '未公布',
  noAdvice: '没有针对这一问题的建议',
  notWhole: '本站没有录全',
  year: (year: number) => `${year}年度`,
  inReport: (year: string, title: string) => `${year}：${title}`,
  inYear: (year: string) => `${year}年度报告（未在本站公开）`,
  inState: (state: string, count: number) => `${state}${count}项`,
  progress: (counts: readonly string[]) => `整改：${counts.join('，')}`,
  document: (title: string, docNo: string | null) => `《${title}》${docNo === null ? '' : `（${docNo}）`}`,
} as const;

/** Headings of the fixed parts of the report page, in reading order. */
export const PART_TEXT = {
  indicators: '指标与得分',
  money: '资金',
  score: '得分与等级',
  trail: '问题、建议与整改',
  series: '历年和相关报告',
  source: '来源',
  text: '报告正文',
  figures: '成效数字',
  checks: '数据核验',
  identity: '基本信息',
  conduct: '评价开展情况',
  record: '来源与版本',
  omitted: '文中未说明的事项',
  named: '文中提到的单位、荣誉和文件',
  versions: '版本与更正',
  downloads: '下载与引用',
} as const;

export const FUND_LINE_TEXT = {
  label: (parts: readonly string[]) => parts.join(' · '),
  year: (year: number) => `${year}年`,
} as const;

export const FACT_TEXT = {
  otherCompetentDept: '其他主管部门',
  otherProject: '同时评价的项目',
  transcription: '录入范围',
  transcribedInPart: (parts: readonly string[]) => `没有录全：${parts.join('、')}`,
  unit: '实施单位',
  competentDept: '主管部门',
  project: '项目',
  evaluator: '评价机构',
  kind: '评价类型',
  fiscalYear: '评价年度',
  period: '评价时段',
  reportDate: '报告日期',
  publishedOn: '公开日期',
  publisher: '发布机构',
  docNo: '文号',
  indexNo: '索引号',
  openness: '公开方式',
  channel: '公开渠道',
  signature: '签章',
  commissioner: '委托单位',
  printedProjectName: '原文项目名称',
  printedUnitName: '原文单位名称',
  reportedWork: '成效分项',
  works: (names: readonly string[]) => names.join('、'),
  outline: '提纲',
  printedTitle: '原题',
  sourceTitle: '来源文件',
  sourceUrl: '来源网址',
  retrievedOn: '获取日期',
  sha256: '来源文件 SHA-256',
  bytes: '来源文件大小',
  official: '是否官方来源',
  capture: '录入方式',
  note: '说明',
  version: '版本',
  secrecyReview: '保密审查',
  privacyReview: '个人信息审查',
  reviewNote: '审查说明',
  officialYes: '是',
  officialNo: '否',
  versionNumber: (version: number) => `第${version}版`,
  signedOff: (role: string, date: string) => `${role}，${date}`,
  periodRange: (from: string, to: string) => `${from}至${to}`,
} as const;

export const ROW_TEXT = {
  /** A rate of a part of a year. In a narrow column it breaks at the blank, and not within the number. */
  midYear: (rate: string) => `年中 ${rate}`,
  /** A rate that is not measured against the budget beside it. */
  ofBasis: {
    'full-year-budget': (rate: string) => `全年预算的 ${rate}`,
    'initial-budget': (rate: string) => `年初预算的 ${rate}`,
    received: (rate: string) => `到位资金的 ${rate}`,
  },
  none: '未说明',
  /** A budget of nothing gives no rate. */
  noRate: '不能计算',
  year: (year: number) => `${year}年度`,
  version: (version: number) => `第${version}版`,
} as const;

export const INDICATOR_TEXT = {
  count: (count: number) => `共${count}项指标`,
  countOfPart: (count: number) => `已录${count}项指标`,
  unknown: '未说明',
  notComputed: '不可重算',
  window: (low: string, high: string) => `${low}—${high}`,
  completion: (percent: string) => `完成率${percent}`,
  met: '达到指标值',
  unmet: '未达到指标值',
  executionReason: (executed: string, basis: string, budget: string, rate: string) =>
    `支出${executed}，占${basis}${budget}的${rate}`,
  atLeast: (low: string) => `≥${low}`,
  lower: (by: string) => `比报告低${by}分`,
  higher: (by: string) => `比报告高${by}分`,
  partial: '本站只录入了评分表的一部分，没有合计，也不核对分值和总分。',
  limit: (name: string, limit: string) => `${name}（最高${limit}分）`,
  execution: '预算执行率',
  notSeparate: '未单列',
  total: '合计',
  survey: (parts: readonly string[]) => parts.join('，'),
  surveySample: (count: number) => `发放${count}份`,
  surveyValid: (count: number) => `有效${count}份`,
  element: (text: string, points: string, isMet: boolean, isGate: boolean) =>
    `${text}（${points}分，${isGate ? '前置条件，' : ''}${isMet ? '达到' : '未达到'}）`,
} as const;
