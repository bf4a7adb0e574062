/** Words of the frame around every page and of the pages that are lists. */

export const SITE_TEXT = {
  home: '首页',
  years: '年度',
  units: '单位',
  projects: '项目',
  rectification: '整改',
  coverage: '公开情况',
  search: '检索',
  data: '数据',
  about: '关于',
  guide: '使用指南',
  accessibility: '无障碍说明',
  notFoundTitle: '没有找到这个页面',
  titleSeparator: ' - ',
  yearTitle: (year: number) => `${year}年度绩效评价报告`,
  yearsTitle: '按年度查看',
  unitsTitle: '按单位查看',
  projectsTitle: '按项目查看',
  topicsTitle: '按领域查看',
  placesTitle: '按地区查看',
  topics: '领域',
  places: '地区',
  searchTitle: '检索绩效评价报告',
  dataTitle: '数据下载',
  /** What many reports write of; a query for those who wonder what to type. */
  exampleQuery: '预算执行率',
  homeDescription: '项目支出绩效评价报告的公开记录：钱用在哪里、花了多少、得了多少分、谁评的、问题改了没有。',
  yearDescription: (year: number, count: number) => `${year}年度公开的${count}份项目支出绩效评价报告`,
  unitDescription: (name: string, count: number) => `${name}的${count}份项目支出绩效评价报告`,
  topicDescription: (name: string, count: number) => `${name}方面的${count}份项目支出绩效评价报告`,
  placeDescription: (name: string, count: number) => `${name}各单位的${count}份项目支出绩效评价报告`,
  projectDescription: (name: string) => `${name}各年度的预算、支出、得分`,
  searchDescription: '在全部绩效评价报告的题名、指标、正文中检索',
  dataDescription: '全部报告的结构化数据：JSON、CSV 和字段说明',
  reportDescription: (unit: string, sentence: string) => `${unit}。${sentence}`,
  count: (count: string) => `${count}份`,
  pagedHeading: (heading: string, position: string) => `${heading}（${position}）`,
} as const;

/** Column names that Chinese government pages declare in their head. */
export const COLUMN_TEXT = {
  name: '项目支出绩效评价',
  description: '项目支出绩效评价报告公开',
  keywords: '绩效评价,项目支出,预算执行率,绩效自评',
  type: '政务公开',
} as const;

export const FOOTER_TEXT = {
  publisher: '主办',
  operator: '承办',
  contact: '联系',
  siteCode: '网站标识码',
  icp: 'ICP 备案',
  police: '公安备案',
  licence: '数据许可',
} as const;

/** Between the pages of a list, printed or drawn by a script. */
export const PAGER_TEXT = {
  label: '分页',
  page: (page: number, pages: number) => `第${page}页，共${pages}页`,
  previous: '上一页',
  next: '下一页',
} as const;
