/** Words of the feeds. */
export const FEED_TEXT = {
  title: (site: string) => `${site}：新公开和新更正的报告`,
  unitTitle: (unit: string, site: string) => `${unit}：新公开和新更正的报告（${site}）`,
  example: (title: string) => `【示例】${title}`,
  summary: (unit: string, budget: string, executed: string, rate: string, score: string) =>
    `${unit}。预算${budget}，支出${executed}，预算执行率${rate}，报告得分${score}。`,
} as const;
