/** Reports that no class and no median counts. */
function asideOf(count: number): readonly string[] {
  return count === 0 ? [] : [`${count}份再评价、事前评估或年中监控不计入`];
}

/** Words for totals over many reports. */
export const AGGREGATE_TEXT = {
  budget: '预算合计',
  executed: '支出合计',
  rate: '合计执行率',
  rateNote: '支出合计 ÷ 预算合计',
  rateMedian: '执行率中位数',
  rateMedianNote: (count: string) => `${count}份报告按执行率排队，正中间的那个数`,
  scoreMedian: '得分中位数',
  scoreMedianNote: (count: string) => `${count}份给出得分；评分办法不同，不能拿来排名`,
  points: (score: string) => `${score}分`,
  coverage: (stated: string, all: string) =>
    stated === all ? `${all}份报告的合计` : `${all}份报告中${stated}份的合计，同一笔钱只计一次`,
  amount: (amount: string, unit: string) => `${amount}${unit}`,
  exact: (yuan: string, coverage: string) => `${yuan}；${coverage}`,
  examples: (count: string) => `另有${count}份虚构的示例，不计入`,
  examplesOnly: '全部为虚构的示例',
  ofExamples: (term: string) => `示例 · ${term}`,
  /** A figure is cut out of its page; what is invented says so in its own title. */
  figureTitle: (title: string, isExample: boolean) => (isExample ? `示例 · ${title}` : title),
  best: '等级为优',
  noGrade: '未说明等级',
  none: '无法计算',
  distributionCaption: (count: string, aside: number) =>
    `等级分布（${[`共${count}份`, ...asideOf(aside)].join('，')}）`,
  /** `aside` reports judge a year again, a plan, or a part of a year: none of them is the result of a year. */
  ratesCaption: (known: string, without: number, aside: number) => {
    const others = [without === 0 ? '' : `另有${without}份不能计算`, ...asideOf(aside)].filter(
      (part) => part !== '',
    );
    return `执行率分布（${[`共${known}份`, ...others].join('，')}）`;
  },
  chartTitle: '得分与预算执行率',
  chartDimension: '报告',
  chartRate: '预算执行率',
  chartScore: '报告得分',
  noScore: '未说明',
  spreadTitle: '得分与执行率',
  spreadCaption: (known: string, without: number) =>
    without === 0
      ? `得分与预算执行率对照，份数（共${known}份）`
      : `得分与预算执行率对照，份数（共${known}份，另有${without}份缺得分或执行率）`,
  spreadSentence: (high: string, low: string, share: string) =>
    low === '0'
      ? `得90分以上的${high}份报告，执行率都在80%以上。`
      : `得90分以上的${high}份报告中，有${low}份执行率不到80%，占${share}。`,
  spreadAxis: '得分＼执行率',
  band90: '90分以上',
  band80: '80至不到90分',
  band60: '60至不到80分',
  band0: '不到60分',
  from95: '95%以上',
  total: '合计',
} as const;
