/** Words of the lists by year, unit and project. */
export const LIST_TEXT = {
  /** Execution rate and score of a unit's projects, year by year. */
  matrix: '各项目逐年的执行率和得分',
  matrixCaption: '每格上面是预算执行率，下面是报告得分',
  matrixProject: '项目',
  matrixNone: '没有报告',
  matrixScore: (score: string) =>
    /^[\d.]+$/.test(score) ? `得${score}分` : /\d/.test(score) ? score : `得分${score}`,
  year: (year: number) => `${year}年度`,
  version: (version: number) => `第${version}版`,
  /** Examples are counted apart, and called that. */
  reportCount: (real: string, examples: string) =>
    examples === '0'
      ? `${real}份报告`
      : real === '0'
        ? `示例${examples}份`
        : `${real}份报告，示例${examples}份`,
  unitDetail: (region: string, kind: string) => `${region} · ${kind}`,
  unitCount: (count: number) => `${count}个单位`,
  topicsDescription: '按支出功能分类的类别列出报告；没有写分类的项目不在其中。',
  placesDescription: '按单位所在的行政区划列出报告。',
  topicTitle: (name: string) => `${name}：绩效评价报告`,
  placeTitle: (name: string) => `${name}：绩效评价报告`,
  sortable: '放进表里筛选、排序',
  yearsDescription: '按评价年度查看公开的绩效评价报告',
  unitsDescription: '按实施单位查看公开的绩效评价报告',
  projectsDescription: '同一项目各年度的绩效评价报告',
  predecessor: (name: string) => `前身：${name}`,
  successor: (name: string) => `后继：${name}`,
  abolished: (date: string) => `${date}撤销。`,
  abolishedOn: (date: string) => `${date}撤销`,
  separator: ' · ',
  years: '年度',
  yearRange: (from: number, to: number) => (from === to ? String(to) : `${from}—${to}`),
  copies: (count: string) => `${count}份`,
  gradesSentence: (all: string, best: string, share: string) =>
    `全部${all}份报告中，${best}份为优，占${share}。`,
  gradesByYear: '各年度的等级分布',
  evaluated: (count: number) => `由本单位评价的其他单位的报告（${count}份）`,
  supervised: (count: number) => `以本单位为主管部门的报告（${count}份）`,
  firstOf: (shown: number, all: number) => `列出最近的${shown}份，共${all}份。`,
  rectification: '问题和整改',
  coverage: (year: number) => `${year}年度应公开和已公开`,
  feed: '订阅本单位的新报告',
  established: (date: string) => `${date}成立。`,
  inferredName: (ground: string) => `项目名称由本站推断：${ground}`,
  subProjects: (names: readonly string[]) => `包含的工作：${names.join('、')}`,
} as const;

/** Words of the filters above a list. */
export const LIST_FILTER_WORDS = {
  title: '筛选和排序',
  /** What the list is sorted by now, beside the words that open the form. */
  ordered: (order: string) => `现在按：${order}`,
  q: '名称中有',
  placeholder: '项目或单位',
  year: '年度',
  topic: '领域',
  place: '地区',
  unit: '单位',
  kind: '评价类型',
  grade: '等级',
  rate: '预算执行率',
  amount: '预算',
  remark: '核验',
  /** By the gravest kind of remark that a report has. */
  gravest: {
    contradiction: '有对不上的',
    absence: '没有对不上的，有没说清的',
    form: '只有写法上的',
    none: '没有查出问题',
  },
  sort: '排序',
  any: '不限',
  option: (label: string, count: number) => `${label}（${count}）`,
  noGrade: '未说明等级',
  columns: '选择显示的列',
  noTopic: '未登记功能分类',
  order: { year: '题名', unit: '年度，新的在前', all: '年度，新的在前' },
  submit: '筛选',
  clear: '清除条件',
  all: (total: number) => `共${total}份报告。`,
  found: (found: number, total: number) => `符合条件的${found}份，本列表共${total}份。`,
  none: (total: number) => `没有符合条件的报告，本列表共${total}份。`,
  scores: '各报告所用评分办法不一定相同，得分高低不等于绩效高低，请与执行率一起看。',
  failed: '完整列表没有取到，下面仍是原来的列表。请稍后再试，或者逐页浏览。',
} as const;
