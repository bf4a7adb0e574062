/** Words of a year on one page, made to be printed. */
export const YEAR_BOOK_TEXT = {
  link: (year: number) => `${year}年度汇编（打印用）`,
  title: (year: number) => `${year}年度绩效评价报告汇编`,
  description: (year: number, count: number) =>
    `${year}年度公开的${count}份绩效评价报告：合计、每份报告的五个回答、没有了结的问题、没有公开的报告`,
  lead: (day: string) =>
    `本页按${day}的公开内容汇编，供整页打印和存档。每份报告的全文、依据和核验见所列网址。`,
  contents: '目录',
  totals: '合计',
  reports: '各份报告',
  open: '没有了结的问题',
  openLead: (count: string, all: string, example: boolean) =>
    `${example ? '示例' : '本年度报告'}列出${all}个问题，其中${count}个没有了结。`,
  noOpen: '本年度报告列出的问题都已了结，或者没有列出问题。',
  unpublished: '应公开而没有公开的报告',
  unpublishedLead: (count: string, all: string, example: boolean) =>
    `${example ? '示例清单列出' : '本年度应公开'}${all}份，其中${count}份没有公开。`,
  noList: '没有本年度应公开报告的清单。',
  allPublished: '清单所列的报告都已公开。',
  print: '打印本页：在浏览器中选“打印”，纸张为 A4。',
} as const;
