interface Figure {
  readonly name: string;
  /** Of the low end and of the high end. */
  readonly orders: readonly [FiguresOrder, FiguresOrder];
  /** Words of its own for either end, where it is no number. */
  readonly ends?: readonly [string, string];
}
type FiguresOrder = 'rate-asc' | 'rate' | 'score-asc' | 'score' | 'amount-asc' | 'amount';

/** Figures that reports can be ordered by, as readers call them, and the names of the two orders of each. */
const FIGURES: readonly Figure[] = [
  {
    name: '(?:预算|资金|全年|年度)*(?:执行率|支出率|执行进度|支出进度|预算执行)',
    orders: ['rate-asc', 'rate'],
  },
  { name: '(?:评价|自评|报告|绩效)*(?:得分|分数|评分|总分)', orders: ['score-asc', 'score'] },
  { name: '(?:项目|预算|资金)*(?:金额|资金量)', orders: ['amount-asc', 'amount'] },
  {
    name: '(?:评价|自评|绩效)*(?:等级|结果|结论)(?:评为|为|是)?',
    orders: ['score-asc', 'score'],
    ends: ['(?:差|中|不合格)', '(?:优秀?|良好?)'],
  },
];
const DEGREE = '(?:最|偏|较|过|太|很|比较|不够)?';
/** 80分, 八成, 100万元. */
const LIMIT = '(?:[\\d.]+|[一二三四五六七八九十百千]+)(?:%|分|成|万|亿)?元?';
const LOW = `(?:${DEGREE}(?:低|慢|少|小|不高|不足)|(?:不到|低于|不足|小于|少于|未达到?|没有?达到|没到)${LIMIT}|${LIMIT}(?:以下|以内))`;
const HIGH = `(?:${DEGREE}(?:高|快|多|大)|(?:超过|高于|大于|多于|不低于|不少于|达到)${LIMIT}|${LIMIT}以上)`;
/** What a question says around what it asks for. */
const [ASKED, OF] = [
  '(?:哪些|哪个|哪几个|有哪些)?(?:报告|项目|单位)?(?:的)?',
  '(?:的)?(?:报告|项目|单位)?(?:有哪些)?',
];

export type Wish = FiguresOrder;

/**
 * The order that a text asks for when it names a figure and says high or low of it (执行率低, 得分不到80分的报告), or
 * `null`.
 */
export function wishOf(text: string): Wish | null {
  for (const { name, orders, ends = [LOW, HIGH] } of FIGURES)
    for (const [index, end] of ends.entries())
      if (new RegExp(`^${ASKED}${name}${end}${OF}$`, 'u').test(text)) return orders[index] ?? null;
  return null;
}
