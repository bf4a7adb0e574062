/** What the pages call a term of the glossary where they do not use its own word; by the id of the entry. */
export const TERM_LABELS: Readonly<Record<string, readonly string[]>> = {
  'target-value': ['指标值'],
  'actual-value': ['完成值'],
  'full-year-executed-amount': ['实际支出'],
  grade: ['等级'],
  recommendations: ['建议'],
};
