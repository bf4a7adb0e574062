/** Words of one project's reports over the years. */
export const SERIES_TEXT = {
  trendTitle: (first: string, last: string) => `报告得分与预算执行率，${first}至${last}`,
  moneyTitle: (first: string, last: string) => `预算与支出（万元），${first}至${last}`,
  score: '报告得分（分）',
  reviewed: '复核得分（分）',
  isReview: '见复核得分',
  rate: '预算执行率（%）',
  points: (score: string) => `${score}分`,
  grade: '等级',
  kind: '评价类型',
  scheme: '评分办法',
  computed: '本站重算',
  withKind: (label: string, kind: string) => `${label}（${kind}）`,
  noScheme: '没有写明',
  none: '未说明',
  schemeName: (title: string) => `“${title}”`,
  changed: (label: string, before: string, after: string) =>
    `${label}的评分办法${after}，此前${before}，得分不相互比较。`,
  is: (scheme: string) => `为${scheme}`,
  unknown: '没有写明',
  year: '年度',
  budget: '预算数',
  executed: '实际支出',
  budgetNote: '预算数为全年预算数；没有写明全年预算数的年度，为年初预算数。',
  oneScale: '各图的纵轴和年度相同，可以互相比较高低；评分办法不同的年度，得分不能比较。',
  asideNote: '空心的是再评价、事前评估和运行监控，不与各年度连线。',
  previous: '上一份',
  next: '下一份',
  related: '同一单位同一年度的其他报告',
  project: '本项目各年度情况',
  others: '本项目的其他报告',
  neighbours: '同一项目的前后报告',
} as const;

/** Words of the page of one project. */
export const PROJECT_TEXT = {
  line: '历年得分、执行率和资金',
  reports: '各年度报告',
  indicators: '逐年的指标',
  indicatorsLead: (count: number, once: number) =>
    once === 0
      ? `${count}项指标在两个以上年度出现，逐年列出指标值、完成值和得分。`
      : `${count}项指标在两个以上年度出现，逐年列出指标值、完成值和得分；另有${once}项只出现一次，见各年度报告。`,
  target: '指标值',
  actual: '完成值',
  claimed: '得分',
  ofWeight: (claimed: string, weight: string) => `${claimed}／${weight}`,
  absent: '—',
  inWords: '指标值或者完成值不是同一单位的数字，没有画线。',
  matched: '指标按名称对应；名称不同的，即使内容相近也不合并。',
  broken: (mark: string) => `${mark}处评分办法改变，前后得分不相互比较`,
  repeats: '重复出现的问题',
  repeatsLead: '下列问题，后一年度的报告写明与以前年度的问题相同。',
  repeatedIn: (count: number) => `出现在${count}份报告中`,
  number: (index: number) => `问题${index}`,
} as const;
