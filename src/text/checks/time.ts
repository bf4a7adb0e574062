import { EVERY_YEAR, GROUNDS, reread, words } from './template.ts';

/** Events whose order is known. */
export const EVENT_LABELS = {
  periodStart: '评价时段的开始',
  periodEnd: '评价时段的结束',
  fiscalYear: '评价年度的开始',
  reportDate: '报告日期',
  publishedOn: '公开日期',
  assessment: '评分日期',
  survey: '满意度调查日期',
  event: '正文所写的日期',
} as const;

export const TIME_CHECKS = {
  Y_MIX: words<{ printed: string; year: string; problem: string }>({
    severity: 'warn',
    weight: 'words',
    title: '文中的年度是否一致',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '2023年度的报告写“2022年年度目标”',
    message: ({ printed, year, problem }) =>
      problem === 'never'
        ? `正文没有出现${year}，出现的年份是${printed}`
        : `写有“${printed}”，报告的年度是${year}`,
    hint: ({ year }) =>
      `对照原件，录入有误的按原件改正；原文如此的照录。以后编写时核对是否沿用了上年的文字：本年度的目标和执行写“${year}”，说其他年度的写明“上年”或“与……年相比”`,
  }),
  Y_ORDER: words<{ earlier: string; earlierOn: string; later: string; laterOn: string }>({
    severity: 'error',
    weight: 'figures',
    title: '日期的先后',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '报告日期为2018年8月4日，正文写有2018年11月的凭证',
    message: ({ earlier, earlierOn, later, laterOn }) =>
      `${later}${laterOn}早于${earlier}${earlierOn}，先后颠倒`,
    hint: () => reread('Y_ORDER', '两个日期'),
    passed: () => '报告中的日期先后相符',
  }),
  Y_LAG: words<{ publishedOn: string; days: number; year: string }, { days: number; year: string }>({
    severity: 'note',
    weight: 'form',
    title: '年度结束到公开的时间',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '2022年度的报告在2024年6月13日公开，距年度结束530天',
    message: ({ publishedOn, days, year }) => `${year}的报告于${publishedOn}公开，距年度结束${days}天`,
    hint: () => '核对公开日期是否录成了转载日期；确实如此的照录',
    passed: ({ days, year }) => `距${year}结束${days}天公开`,
    unknown: '没有公开日期，无法计算年度结束到公开的时间',
  }),
};
