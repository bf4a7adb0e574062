/** Words for addresses whose page was taken down or went elsewhere. */
export const TOMBSTONE_TEXT = {
  tag: '已撤下',
  link: (title: string) => `已撤下：${title}`,
  documentTitle: (heading: string) => `${heading}（已撤下）`,
  description: (title: string, date: string) =>
    `${title}已于${date}撤下。本页保留题名、单位、年度和撤下原因。`,
  lead: (date: string) => `这份报告已于${date}撤下，本页保留原址，只说明情况，不再提供内容和数据。`,
  versionLead: (version: string, date: string) =>
    `这份报告的${version}已于${date}撤下，本页保留原址，只说明情况，不再提供内容和数据。`,
  reason: '撤下原因',
  date: '撤下日期',
  by: '批准岗位',
  unit: '单位',
  project: '项目',
  year: '评价年度',
  kind: '评价类型',
  id: '报告编号',
  address: '永久地址',
  facts: '撤下的报告',
  later: '后来的版本',
  laterNone: '到生成本页时，本站没有收录',
  laterSame: (title: string) => `本站收录同一项目同年度的另一份报告：${title}`,
  newest: '看现行版本',
  others: '同一项目的其他报告',
} as const;

export const MOVED_TEXT = {
  title: '此页已移到新地址',
  description: '原地址的内容已移到新地址。',
  lead: (date: string, reason: string) => `${date}起，本页移到新地址：${reason}`,
  go: '前往新地址',
  from: '原地址',
  to: '新地址',
} as const;
