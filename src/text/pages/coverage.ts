/** Words of the pages that compare what is published with what is due, and of the calendar. */

export const COVERAGE_STATE_LABELS = {
  published: '已公开',
  overdue: '超过期限',
  due: '未到期',
  withheld: '不予公开',
  withdrawn: '已撤下',
} as const;

export const COVERAGE_STATE_NOTES = {
  published: '报告可以在本站查看',
  overdue: '应公开日期已过，报告还没有公开',
  due: '应公开日期还没有到',
  withheld: '因国家秘密、个人隐私、商业秘密或者内部事务不公开',
  withdrawn: '公开后撤下，地址上留有说明',
} as const;

export const COVERAGE_REASON_LABELS = {
  'state-secret': '国家秘密',
  'personal-privacy': '个人隐私',
  'trade-secret': '商业秘密',
  internal: '内部事务信息',
  'in-review': '正在审查',
  postponed: '推迟公开',
} as const;

export const COVERAGE_TEXT = {
  title: '公开情况',
  description: '哪些报告应当公开，哪些公开了，哪些没有公开，为什么',
  lead: '应当公开的绩效评价报告，逐项列出：公开了没有，晚了多少天，没有公开的写明原因和计划。',
  basis:
    '部门决算应当在批准后二十日内公开（预算法第十四条），绩效自评结果随决算公开。各项的应公开日期以清单写明的为准。',
  asOf: (day: string) => `是否超过期限，按${day}计算。`,
  none: '还没有录入应公开清单，所以不能说哪些报告应当公开而没有公开。',
  exampleList: '应公开清单目前都是示例，清单中的单位、项目和数字为虚构。',
  exampleYear: '本年度的应公开清单是示例，清单中的单位、项目和数字为虚构。',
  grid: '按单位和年度',
  gridCaption: '各单位各年度应公开报告的公开情况',
  unit: '单位',
  year: (year: number) => `${year}年度`,
  cellYear: (year: number) => `${year}年度：`,
  nothing: '无应公开项目',
  cell: (label: string, count: string) => `${label}${count}`,
  byState: '按状态',
  byYear: '按年度',
  state: '状态',
  number: '份数',
  share: '占比',
  count: (count: string) => `${count}份`,
  examples: (count: string) => `另有${count}份虚构的示例，不计入`,
  publishedOf: (published: string, total: string) => `应公开${total}份，已公开${published}份`,
  facts: { total: '应当公开', lag: '从年度结束到公开' },
  lagDays: (days: string) => `${days}天`,
  lagNote: (known: string, total: string, early: number) =>
    `中位数，按${total}份报告中写明公开日期的${known}份计算${early === 0 ? '' : `；${early}份事前评估或年中监控不计入`}`,
  noLag: '不能计算',
  noLagNote: '没有年度结束以后评价的报告写明公开日期',
  yearTitle: (year: number) => `${year}年度报告公开情况`,
  yearDescription: (year: number, published: string, total: string) =>
    `${year}年度应当公开${total}份报告，已公开${published}份`,
  calendar: '订阅公开日程（ICS）',
  calendarNote: '可导入手机和电脑的日历',
  calendarName: (site: string) => `${site}公开日程`,
  kind: '评价类型',
  dueOn: '应公开日期',
  plannedOn: '计划公开日期',
  publishedOn: '公开日期',
  reason: '原因',
  overdue: (days: string) => `${days}天`,
  late: (days: string) => `晚${days}天公开`,
  inTime: '按时公开',
  noReason: '没有写明',
  note: '说明',
  list: '应公开的报告',
  unlisted: '清单以外公开的报告',
  unlistedNote: '下列报告已经公开，应公开清单没有列出。',
  dueEvent: (project: string, unit: string) => `应公开：${project}（${unit}）`,
  plannedEvent: (project: string, unit: string) => `计划公开：${project}（${unit}）`,
  exampleEvent: (summary: string) => `【示例】${summary}`,
  eventDetail: (year: number, kind: string) => `${year}年度${kind}报告`,
  report: '报告',
} as const;
