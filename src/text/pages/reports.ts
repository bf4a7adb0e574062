/** Words of the table of all reports. */
export const REPORTS_TEXT = {
  title: '全部报告',
  navigation: '报告',
  description: (count: number) =>
    `全部${count}份绩效评价报告的预算、支出、执行率、得分和整改，可以排序和筛选`,
  count: (real: number, examples: number) =>
    examples === 0
      ? `共${real}份。`
      : real === 0
        ? `共${examples}份，都是示例。`
        : `共${real + examples}份，其中真实报告${real}份，示例${examples}份（名称后标有“示例”）。`,
  signed: (plain: string) =>
    plain.startsWith('-') ? plain.replace('-', '−') : plain === '0' ? '0' : `+${plain}`,
  gapNote:
    '“得分减执行率”：报告自己的得分按满分100分折成百分之几，减去预算执行率，差几个百分点；差得越多，越要看原因写清楚没有。另有复核的，两个得分各算一次，按前一个排序。',
  join: '，',
  csv: '下载全部报告（CSV）',
  columns: {
    title: '报告',
    year: '年度',
    unit: '单位',
    project: '项目',
    amount: '预算',
    executed: '支出',
    rate: '执行率',
    score: '得分',
    gap: '得分减执行率',
    contradiction: '对不上',
    absence: '没有说清',
    form: '写法',
    open: '未了结问题',
    overdue: '超过期限',
  },
  /** On a phone, where a report is told in five of them. */
  allColumns: '列出每份报告的全部栏目',
  /** Columns that a reader has to ask for: most titles name the project. */
  hidden: ['project', 'form'],
  /** Said of the column that the table is sorted by. */
  ascending: '，从小到大',
  descending: '，从大到小',
} as const;
