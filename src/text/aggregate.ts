/** Words for totals over many reports. */
export const AGGREGATE_TEXT = {
  budget: '预算合计',
  executed: '支出合计',
  rate: '合计执行率',
  rateNote: '支出合计 ÷ 预算合计',
  coverage: (stated: number, all: number) =>
    stated === all ? `${all}份报告的合计` : `${all}份报告中，有${stated}份同时列出预算和支出`,
  amount: (amount: string, unit: string) => `${amount}${unit}`,
  exact: (yuan: string, coverage: string) => `${yuan}；${coverage}`,
  examples: (count: string) => `其中${count}份为虚构的示例`,
  noGrade: '未说明等级',
  none: '无法计算',
  distributionCaption: (count: string) => `等级分布（N = ${count}）`,
} as const;
