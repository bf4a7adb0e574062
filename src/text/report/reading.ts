/** What was read out of a printed target or actual value. */
export const READING_TEXT = {
  /** Figures, dates and ratios are printed in one normal spelling. */
  number: (text: string) => text,
  range: (text: string) => `区间${text}`,
  ratio: (text: string) => `比例${text}`,
  date: (text: string) => `时间${text}`,
  judged: { met: '定性：达成', partly: '定性：部分达成', not: '定性：未达成' },
  unmapped: '定性，没有写明达成、部分达成还是未达成',
  unread: (why: string) => `没有读出数值（${why}），按文字保留`,
  why: {
    empty: '没有内容',
    'broken-number': '数字不完整',
    'several-values': '一格有多个数值',
    ambiguous: '可以有几种读法',
    unknown: '不是认得的写法',
  },
} as const;
