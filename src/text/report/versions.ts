/** Words about the versions of a report: corrections, earlier versions, what changed. */
export const VERSION_TEXT = {
  number: (version: number) => `第${version}版`,
  columns: { version: '版本', date: '日期', state: '状态', reason: '更正原因' },
  caption: '各版本',
  state: {
    newest: '现行',
    replaced: '已更正，旧版保留',
    unkept: '已更正，未保存旧版',
    withdrawn: '已撤下',
  },
  shownHere: '本页',
  first: '首次公开',
  dateUnknown: '未说明',
  compare: (from: string, to: string) => `${from} → ${to}：逐项对照`,
  compareNote: (count: number) =>
    count === 0
      ? '两版的数据和正文相同；差别只在本站不逐项对照的内容，例如审查记录。'
      : `由两版的数据和正文自动对照得出，共${count}处。`,
  changeColumns: { label: '内容', was: '原为', now: '改为' },
  changeCaption: (from: string, to: string) => `${from}与${to}的差别`,
  added: '（没有）',
  removed: '（删去）',
  /** `latest` is the latest one that changed a fact, or the latest of all where none did. */
  corrections: (count: number, material: number, latest: string) =>
    count === 1
      ? `更正过1次：${latest}${material === 1 ? '（实质性更正）' : ''}`
      : material === 0
        ? `更正过${count}次；最近一次：${latest}`
        : `更正过${count}次，其中实质性更正${material}次${material === 1 ? '' : '，最近一次'}：${latest}`,
  corrected: (on: string, field: string) => `${on}，“${field}”`,
  material: '实质性更正',
  immaterial: '非实质性更正',
  approvedBy: (by: string) => `批准：${by}`,
  notice: '更正公告',
} as const;

/** What stands at the top of an earlier version. */
export const EARLIER_TEXT = {
  title: (version: string) => `旧版：${version}`,
  tag: (version: string) => `旧版 ${version}`,
  documentTitle: (heading: string, version: string) => `${heading}（${version}，已更正）`,
  body: (version: string, date: string | null, replacedOn: string | null, newest: string) =>
    [
      `这是${version}${date === null ? '' : `（${date}）`}`,
      replacedOn === null ? '已经更正' : `已于${replacedOn}更正`,
      `现行的是${newest}。本页照当时公开的内容保留，供查证，不再更新；引用和使用数据请以现行版本为准。`,
    ].join('，'),
  newest: (version: string) => `看现行版本（${version}）`,
  crumb: (version: string) => `现行版本（${version}）`,
  compare: '看两版差别',
  noDownloads: '旧版不提供数据下载。',
} as const;

/** What the facts are called where two versions are compared. */
export const COMPARED_TEXT = {
  join: ' · ',
  indicator: (name: string) => `指标“${name}”`,
  statement: (label: string) => `正文数字“${label}”`,
  finding: (number: number) => `问题${number}`,
  recommendation: (number: number) => `建议${number}`,
  rectification: (number: number) => `整改${number}`,
  resultUse: (number: number) => `结果应用${number}`,
  document: '文中文件',
  entity: '文中单位',
  honour: '荣誉与试点',
  annex: '附件',
  narrative: (heading: string) => `正文“${heading}”`,
  lead: '正文开头',
  title: '题名',
  commissioner: '委托单位',
  signature: '签章',
  basis: '执行率口径',
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数',
  received: '到位资金',
  executed: '全年执行数',
  goalsExpected: '预期目标',
  goalsActual: '实际完成情况',
  total: '总分',
  grade: '等级',
  computed: '重算总分',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  claimed: '得分',
  reviewed: '复核得分',
  reason: '偏差原因',
  improvement: '改进措施',
  category: '类别',
  cause: '原因',
  amount: '涉及金额',
  addressedTo: '责任单位',
  due: '期限',
  state: '状态',
  evidence: '佐证',
  verifiedBy: '核实单位',
  scope: '评价对象和范围',
  methods: '评价方法',
  standards: '评价标准',
  sample: '抽样和现场评价',
  sumOf: '等于以下各项之和',
} as const;
