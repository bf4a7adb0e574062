/** Words of the home page. */
export const HOME_TEXT = {
  /** The name of the site stands above it. */
  heading: '查一笔项目支出办得怎样',
  allUnits: '全部单位',
  holds: '收录情况',
  open: '还没有办完的事',
  published: '已公开的报告',
  /** `others` are all that are due and not public, so that they and the public ones add up to `due`. */
  publishedNote: (due: string, others: readonly string[]) =>
    [`应当公开${due}份`, others.join('，')].filter(Boolean).join('；'),
  notPublished: {
    overdue: (count: string) => `过了期限没有公开${count}份`,
    due: (count: string) => `没有到期${count}份`,
    withheld: (count: string) => `依法不予公开${count}份`,
    withdrawn: (count: string) => `公开后撤下${count}份`,
  },
  openFindings: '没有了结的问题',
  openNote: (total: string, done: string, examples: string) =>
    `报告共写出${total}条，已整改并核实${done}条${examples === '0' ? '' : `；示例中的${examples}条不计入`}`,
  overdueFindings: '过了整改期限的问题',
  items: (count: string) => `${count}条`,
  overdueNote: '还没有改完，或者没有公布改了没有',
  overdueReports: '过了期限没有公开的报告',
  copies: (count: string) => `${count}份`,
  overdueReportsNote: '按规定应当公开',
  toRectification: '查看全部问题和整改',
  toCoverage: '查看各单位应公开和已公开',
  worth: '值得一看',
  picks: {
    /** `scores` are those of the report; the gap is that of its own, of a hundred. */
    gap: (scores: string, rate: string, gap: string) =>
      `${scores}；得分按满分100分折算，比预算执行率${rate}高${gap}个百分点`,
    overdue: (count: number) => `${count}个问题过了整改期限，还没有改完，或者没有公布改了没有`,
    reviewed: (scores: string, difference: string) => `${scores}，相差${difference}分`,
    unspent: (budget: string, executed: string, left: string) =>
      `预算${budget}，支出${executed}，${left}没有花完`,
    newest: (day: string, scores: string | null, rate: string | null) =>
      `${day}公开，${scores ?? '没有总分'}，${rate === null ? '没有执行率' : `预算执行率${rate}`}`,
  },
  /** By which rule the reports above were chosen. */
  rule: (day: string) =>
    `按固定的规则挑选，不是评比。五种情形各取一份：分数比执行率高得最多的（至少高10个百分点）、过了整改期限的问题最多的、复核后分数改得最多的、剩钱最多的、最近公开的；先取真实的报告，没有才取示例。截至${day}。`,
  compareAll: '全部报告排一排',
  /** Ways into the table of all reports. */
  tables: {
    gap: '哪些报告打分高、钱却没花完',
    contradiction: '哪些报告的数字、说法对不上的地方最多',
    rate: '哪些报告的钱花得最少（占预算的比例）',
    overdue: '哪些报告的问题过了期限，没有公布已经改完',
    executed: '哪些报告花钱最多',
  },
  tryThese: '试试：',
  topics: '按领域',
  latest: '最近公开',
  byYear: '按年度',
  byUnit: '按单位',
  readingTitle: '怎样看一份绩效评价报告',
  reading: [
    {
      term: '先看执行率',
      text: '预算执行率是实际支出占预算的比例。得分高、执行率低，说明钱没有花完，要看原因写清楚没有。',
    },
    {
      term: '到位不等于支出',
      text: '“资金全部到位”说的是钱拨下来了，资金到位率和预算执行率是两个数。',
    },
    {
      term: '等级只有四档',
      text: '规范用语是优、良、中、差。各地划档的分数线不完全一样，报告页写明用的是哪一种。',
    },
    {
      term: '谁评的',
      text: '单位自评、部门评价、财政评价的评价人不同，同一个项目可以有不同的分数，本站并列显示。',
    },
    {
      term: '没写就是没写',
      text: '原文没有说明的事项，本站标明“文中未说明”，不补数字，也不当作零。',
    },
  ],
} as const;
