/** Figures that reports can be ordered by, as readers call them, and the names of the two orders of each. */
const FIGURES = [
  {
    name: '(?:预算|资金|全年|年度)*(?:执行率|支出率|执行进度|支出进度|预算执行)',
    orders: ['rate-asc', 'rate'],
  },
  { name: '(?:评价|自评|报告|绩效)*(?:得分|分数|评分|总分)', orders: ['score-asc', 'score'] },
  { name: '(?:项目|预算|资金)*(?:金额|资金量)', orders: ['amount-asc', 'amount'] },
] as const;
const DEGREE = '(?:最|偏|较|过|太|很|比较|不够)?';
const [LOW, HIGH] = ['(?:低|慢|少|小|不高|不足)', '(?:高|快|多|大)'];

export type Wish = (typeof FIGURES)[number]['orders'][number];

/** The order that a text asks for when it names a figure and says high or low of it (执行率低), or `null`. */
export function wishOf(text: string): Wish | null {
  for (const { name, orders } of FIGURES)
    for (const [index, end] of [LOW, HIGH].entries())
      if (new RegExp(`^${name}${DEGREE}${end}$`, 'u').test(text)) return orders[index] ?? null;
  return null;
}
