/** Words of the feeds. */
export const FEED_TEXT = {
  title: (site: string) => `${site}：新公开和新更正的报告`,
  unitTitle: (unit: string, site: string) => `${unit}：新公开和新更正的报告（${site}）`,
  projectTitle: (project: string, site: string) => `${project}：报告、更正和整改（${site}）`,
  reportTitle: (title: string, site: string) => `${title}：版本、更正和整改（${site}）`,
  /** On the page of the report itself. */
  thisReport: '本报告的版本、更正和整改',
  rectification: (state: string, title: string) => `整改情况（${state}）：${title}`,
  rectificationTag: '整改',
  example: (title: string) => `【示例】${title}`,
  summary: (unit: string, budget: string, executed: string, rate: string, score: string) =>
    `${unit}。预算${budget}，支出${executed}，预算执行率${rate}，报告得分${score}。`,
} as const;
