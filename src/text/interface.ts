/** Words of the page itself: landmarks, buttons, hints. What a page says about reports is in `report.ts` and `site.ts`. */

export const FRAME_WORDS = {
  skip: '跳到正文',
  mainNavigation: '主导航',
  breadcrumbs: '当前位置',
  searchLabel: '检索项目、单位、正文',
  searchPlaceholder: '项目、单位、文号、正文',
  searchButton: '检索',
  largeText: '大字版',
  menu: '菜单',
  footerNavigation: '网站说明',
  exampleTitle: '示例',
  exampleNote: '内容虚构。',
  exampleTag: '示例',
  /** Beside the title of a report that is one, in place of title and note. */
  exampleReport: '虚构示例',
  siteNotice: '站点声明',
  inferredTag: '本站推断',
  project: '项目：',
} as const;

export const TABLE_WORDS = {
  slideHint: '表格较宽，可左右滑动查看',
} as const;

export const CONTENTS_WORDS = {
  onThisPage: '本页目录',
} as const;

export const GRADE_WORDS = {
  label: '等级',
  /** Behind a grade that its score does not bear out; `*` stands for it where there is no room. */
  differs: (term: string) => `报告写的等级；按它所用的评分办法，这个得分为“${term}”`,
  mark: '*',
  both: (term: string, banded: string) => `报告写“${term}”，按评分办法为“${banded}”`,
} as const;

/** Which grade lists, filters and totals go by. */
export const GRADES_COUNTED =
  '等级照报告所写统计和筛选；带*的，得分按报告所用的评分办法属于另一等级，详见报告页。';

export const ROW_WORDS = {
  published: (day: string) => (/\d/.test(day) ? `${day}公开` : day),
  score: '报告得分',
  executionRate: '预算执行率',
  budget: '预算',
  executed: '支出',
} as const;

export const VERDICT_WORDS = {
  title: '得分与执行率',
  score: (claimant: string) => `${claimant}得分`,
  points: '分',
  executionRate: '预算执行率',
  noRate: '不能计算',
  spentOf: (executed: string, basis: string, budget: string) => `支出${executed}，${basis}${budget}`,
  computed: '本站重算：',
  findings: (count: number) => `存在的问题${count}条`,
  findingsAbsent: (text: string) => `存在的问题：${text}`,
  rectifications: (text: string) => `整改情况：${text}`,
  omissions: (count: number) => `文中未说明${count}项`,
  yuan: '按元显示',
} as const;

export const MONEY_WORDS = {
  management: '资金管理情况',
  problem: (text: string) => `存在问题和改进措施：${text}`,
  unknown: '文中未说明',
  caption: (basis: string) => `预算、到位、支出（占比以${basis}为100%）`,
  item: '资金',
  amount: '金额',
  share: (basis: string) => `占${basis}`,
  basisReason: (reason: string) => `执行率口径：${reason}`,
  rates: '三个比率各自的算法',
  unspent: '未支出（原文）',
  printedRate: (rate: string) => `原文执行率：${rate}`,
  printedRates: (rates: readonly (readonly [line: string, rate: string])[]) =>
    `原文执行率：${rates.map(([line, rate]) => `${line}${rate}`).join('，')}`,
  disposal: (text: string) => `去向：${text}`,
  lines: '按来源列示',
  source: '资金来源',
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数',
  received: '到位资金',
  executed: '全年执行数',
} as const;

/** A finished value, or the words that say why there is none. */
interface Said {
  readonly text: string;
  readonly absent: boolean;
}

export const INDICATOR_WORDS = {
  howComputed: '每项指标怎样算分',
  lostMore: (count: number) => `其余${count}项失分见指标得分明细。`,
  explanation: '指标解释',
  standard: '评分标准（原文）',
  expected: '预期目标',
  actual: '完成情况',
  dimensions: '一级指标得分',
  dimension: '一级指标',
  claimedOfWeight: '得分 / 分值',
  ofWeight: (claimed: string, weight: string) => `${claimed} / ${weight}`,
  share: '得分率',
  groupShare: (share: string) => `得分率${share}`,
  unknown: '未说明',
  lost: (count: number, points: string) => `失分之处（${count}项，共失${points}分）`,
  lostPoints: (points: string) => `失${points}分`,
  noReason: '没有写明扣分原因',
  /** Before the printed cells of an indicator, where no head stands above them. */
  targetName: '目标：',
  doneName: '完成：',
  reasonLine: (reason: string) => `偏差原因：${reason}`,
  caption: (count: string) => `指标得分明细（${count}）`,
  name: '三级指标',
  target: '指标值',
  done: '完成值',
  weight: '分值',
  claimed: '得分',
  computed: '本站重算',
  baseline: '基期值',
  note: '备注',
  moreShort: '计算和佐证',
  about: (name: string) => `：${name}`,
  quoted: ({ text, absent }: Said) => (absent ? text : `“${text}”`),
  read: (text: string) => `读作：${text}`,
  rule: '计分规则',
  result: ({ text, absent }: Said) => (absent ? text : `${text}分`),
  remark: (text: string) => `（${text}）`,
  reviewed: (points: string) => `复核${points}`,
  survey: '满意度调查',
  improvement: '改进措施',
  evidence: '佐证',
  direction: '指标方向',
  elements: '评分要点',
} as const;

export const FIGURE_WORDS = {
  lead: '报告正文写明的全部数字，数值和计量单位均照原文。',
  part: '组成部分',
  sumCaption: (label: string, total: string) => `${label}：合计${total}`,
} as const;

export const TRAIL_WORDS = {
  findings: '存在的问题：',
  amount: '涉及金额',
  cause: '原因',
  recommendations: '建议',
  rectifications: '整改',
  otherRecommendations: '未对应具体问题的建议',
  addressedTo: '责任单位：',
  responsible: '责任单位',
  due: '期限',
  dueBy: (due: string) => `期限：${due}`,
  evidence: '佐证',
  verifiedBy: '核实单位',
  updatedOn: '更新日期',
  repeats: '重复出现',
  repeatsEarlier: '以前年度的报告已经写有：',
  repeatedLater: '以后年度的报告再次写到：',
  resultUse: '结果应用',
} as const;

export const NAMED_WORDS = {
  documents: '文件',
  document: '文件名称',
  docNo: '文号',
  relation: '与本报告的关系',
  title: (title: string) => `《${title}》`,
  issued: (parts: readonly string[]) => parts.join('，'),
  honours: '荣誉、示范和试点',
  honour: '名称',
  level: '级别',
  holder: '获得或申报单位',
  event: '进展',
  entities: '单位和个体',
  name: '名称',
  kind: '类别',
  role: '在文中的角色',
} as const;

export const OMITTED_WORDS = {
  lead: '以下各项，按规定或者按惯例应当写明，报告没有写。没有写不等于零，也不等于没有做。',
  /** Where some of them have another reason. */
  mixedLead: '以下各项，按规定或者按惯例应当写明，本页没有，原因写在各项之后。没有不等于零，也不等于没有做。',
} as const;

export const CORRECTION_WORDS = {
  title: '更正说明',
  laterTitle: '这一版之后的更正',
  line: (on: string, field: string) => `${on}更正“${field}”：`,
  to: '改为',
  reason: (reason: string) => `原因：${reason}`,
  more: '各版本和逐项对照',
} as const;

export const ASIDE_WORDS = {
  label: '本页目录和下载',
  print: '打印或存为 PDF',
  printAll: '打印全部（含正文和明细表）',
  json: '下载数据（JSON）',
} as const;

export const CLOSING_WORDS = {
  site: '来源',
  id: '报告编号',
  version: (id: string, version: number) => `${id}，第${version}版`,
  address: '网址',
  state: '状态',
  cite: '引用格式',
  retrieved: '获取日期',
  leftOut: '没有打印的部分',
  leftOutParts: '指标得分明细、历年数据、正文、名单和核验结果，见上面的网址',
} as const;

export const NOTE_WORDS = { info: '说明', caution: '请注意' } as const;

export const AGGREGATE_WORDS = {
  reports: '报告',
  unit: '份',
  grade: '等级',
  rate: '预算执行率',
  count: '份数',
  share: '占比',
} as const;

export const LIST_WORDS = {
  reports: '报告',
  related: '相关',
  none: '还没有公开的报告。',
} as const;

export const DATA_WORDS = {
  columns: '各列的含义和前几行',
  others: '其他文件',
  licence: '使用许可',
  contact: '联系',
} as const;

export const NOT_FOUND_WORDS = {
  lead: '地址可能写错了，也可能页面已经移走。可以检索，或者从下面的列表查找。',
} as const;

export const IDENTITY_WORDS = { grounds: '以上内容的依据' } as const;
