/** Words of the search: the page, its notices, its filters, the box on every page. */

export const SEARCH_WORDS = {
  inputLabel: '检索词',
  loading: '正在检索……',
  idle: '输入项目、单位、文号、金额或正文中的字词。',
  failed: '检索暂时不能使用：索引没有取到。请稍后再试，或者从年度、单位、项目列表查找。',
  withoutScript: '检索需要启用脚本。没有脚本，可以从下面的列表查找：',
  results: '检索结果',
  resultCount: (shown: string, total: string) => `找到${total}份报告，本页显示第${shown}份。`,
  resultCountOne: '找到1份报告。',
  allCount: (total: string) => `共${total}份报告。`,
  filteredCount: (total: string, unfiltered: string) => `符合条件的${total}份（不加条件共${unfiltered}份）。`,
  range: (from: number, to: number) => (from === to ? String(from) : `${from}至${to}`),
  noneTitle: '没有找到',
  unsearchable: '只有标点或符号，没有可以检索的字词。',
  noneAdvice: [
    '检查有没有错字，或者换一个说法。',
    '少用几个词，或者去掉引号、减号和筛选条件。',
    '文号、金额按原文输入即可，括号、空格、全角半角都不影响。',
  ],
  noneFiltered: (unfiltered: string) => `不加筛选条件有${unfiltered}份，都不符合筛选条件。`,
  clearFilters: '去掉全部筛选条件',
  browse: '也可以按列表查找：',
  byYear: '按年度',
  byUnit: '按单位',
  byProject: '按项目',
  moreSections: (count: number) => `本部分共${count}处`,
  score: '报告得分',
  noScore: '未说明',
  executionRate: '预算执行率',
  /** A rate in words, such as `99.99%以上`, has its sign. */
  percent: (rate: string) => (/^[\d.]+$/.test(rate) ? `${rate}%` : rate),
  /** Words for a score that is not there, and those of two scores, stand alone. */
  points: (score: string) => (/^[\d.]+$/.test(score) ? `${score}分` : score),
  example: '示例',
  download: '下载这些结果（CSV）',
  downloadName: '检索结果.csv',
  keyboardHint: '按 / 键到检索框，上下方向键选择结果，回车打开。',
  slashOff: '不用 / 键',
  pager: '结果分页',
} as const;

/** What is said when the results are not simply the reports that contain what was typed. */
export const ANSWER_WORDS = {
  simplified: (used: string) => `繁体、简体写法都算，按“${used}”检索。`,
  amount: (spellings: string) => `同一金额的各种写法都算，例如${spellings}。`,
  across:
    '没有报告完全这样连写；以下报告里，每个词的字都前后相接，只是标点不同，或者分在相邻的几格、几段里。',
  wish: (order: string) => `检索词问的是高低，以下按“${order}”排列。`,
  allOrdered: (order: string) => `查看全部报告（${order}）`,
  beside: (count: string) => `其中${count}份里，这些字前后相接，但分在相邻的几格、几段里。`,
  /** What the query leaves out, and how to get it back. */
  yearsOut: (years: string) => `已排除${years}年度的报告：减号后面写年度，就不列这一年；要列出，请去掉减号。`,
  aside: (count: string) =>
    `其中${count}份的报告正文和表格里没有这些字，只在本站的核验页或者正文旁边的说明里有，排在后面。`,
  split: (used: string) => `没有报告连着写有这些字，以下是分开检索“${used}”的结果。`,
  /** One text, or several terms and exclusions: only of the first can it be said that no report contains it. */
  denied: (asked: string, plain: boolean) =>
    plain ? `没有报告含有“${asked}”` : `没有报告符合“${asked}”的全部要求`,
  corrected: (denied: string, used: string) => `${denied}，以下是“${used}”的结果。`,
  near: (denied: string) => `${denied}。以下只是近似结果：文中相近的地方有其中一部分字词。`,
  none: (denied: string) => `${denied}。`,
  aliases: (names: string) => `同时查找了全称：${names}。`,
  signs: (signs: string) => `检索不分符号：有没有“${signs}”都算找到。`,
  minusNumber: '减号后面是数字的按数字查找，不作排除；要排除一个年度，请用筛选。',
  single: '只输入一个字时，建议改为两个以上汉字，结果更准。',
  cut: '检索词太长，只用了开头的一部分。',
  suggestion: (query: string, count: string) => `${query}（${count}份）`,
  suggestions: '您是不是要找：',
  /** What people say, in the words of reports. */
  meant: '报告里通常这样写：',
  /** Reports that have the words of what was typed, but not one after the other. */
  apart: '没有连着写的；分开写有这几个词的报告（不一定说的是同一件事）：',
  partly: '只写有其中一个词的报告：',
} as const;

/** How a query may be written, shown before the first one: what to type, and what it does. */
export const TIP_WORDS = {
  title: '检索写法',
  tips: [
    ['农田 灌溉', '空格隔开：几个词都要有'],
    ['"绩效目标"', '引号：连在一起，不拆开'],
    ['绩效评价 -自评', '减号：不要含有这个词的（数字前的减号是负号）'],
    ['50万元', '金额：500000元、伍拾万元是同一笔钱'],
    ['财预〔2020〕10号', '文号：括号、空格、全角半角都不影响'],
  ],
} as const;

export const SORT_WORDS = {
  label: '排序',
  relevance: '相关程度',
  year: '年度，新的在前',
  'year-asc': '年度，旧的在前',
  amount: '预算，大的在前',
  'amount-asc': '预算，小的在前',
  score: '得分，高的在前',
  'score-asc': '得分，低的在前',
  rate: '执行率，高的在前',
  'rate-asc': '执行率，低的在前',
} as const;

/** Further orders, of every list. */
export const REMARK_SORT_WORDS = {
  contradiction: '对不上，多的在前',
  'contradiction-asc': '对不上，少的在前',
  absence: '没有说清，多的在前',
  'absence-asc': '没有说清，少的在前',
} as const;

/** Further orders, of the table of all reports. */
export const TABLE_SORT_WORDS = {
  'year-asc': '年度，旧的在前',
  'title-asc': '题名，按拼音',
  title: '题名，按拼音倒排',
  'unit-asc': '单位，按拼音',
  unit: '单位，按拼音倒排',
  'project-asc': '项目，按拼音',
  project: '项目，按拼音倒排',
  executed: '支出，大的在前',
  'executed-asc': '支出，小的在前',
  gap: '得分减执行率，大的在前',
  'gap-asc': '得分减执行率，小的在前',
  form: '写法，多的在前',
  'form-asc': '写法，少的在前',
  open: '未了结问题，多的在前',
  'open-asc': '未了结问题，少的在前',
  overdue: '超过期限的问题，多的在前',
  'overdue-asc': '超过期限的问题，少的在前',
} as const;

export const FILTER_WORDS = {
  title: '筛选',
  inForce: (count: number) => `筛选（已选${count}项）`,
  years: '年度',
  yearFrom: '从',
  yearTo: '到',
  anyYear: '不限',
  year: (year: string) => `${year}年度`,
  unit: '单位',
  unitSearch: '在单位名称中查找',
  kind: '评价类型',
  grade: '评价等级',
  rate: '预算执行率',
  amount: '预算',
  other: '其他',
  table: '公布了指标表',
  open: '有未整改完的问题',
  clear: '全部清除',
  count: (count: string) => `（${count}）`,
  more: (count: number) => `另有${count}个单位`,
  rateBuckets: {
    lt60: '不到60%',
    '60to80': '60%至不到80%',
    '80to95': '80%至不到95%',
    '95to100': '95%至不到100%',
    full: '100%',
    over: '超过100%',
    /** Also the rate of a part of a year, which is none of the year. */
    none: '不能计算或不是全年',
  },
  amountBuckets: {
    lt10w: '不到10万元',
    '10to50w': '10万至不到50万元',
    '50to100w': '50万至不到100万元',
    '100to500w': '100万至不到500万元',
    '500to1000w': '500万至不到1000万元',
    ge1000w: '1000万元以上',
    none: '未说明',
  },
} as const;

export const QUICK_WORDS = {
  list: '快速结果',
  all: (total: string) => `查看全部${total}份`,
  status: (shown: number, total: string) => (shown === 0 ? '没有找到' : `找到${total}份，下面是前${shown}份`),
  none: '没有找到，按回车查看说明',
} as const;

export const MARK_WORDS = {
  found: (count: number, query: string) => `本页有${count}处“${query}”`,
  at: (place: number, count: number) => `第${place}处，共${count}处`,
  next: '下一处',
  previous: '上一处',
  clear: '去掉标记',
} as const;

/** What a browser shows when it offers this search in its address bar. */
export const OPENSEARCH_WORDS = {
  description: (site: string) => `在${site}检索：项目、单位、文号、金额、正文`,
  example: '绩效评价',
} as const;
