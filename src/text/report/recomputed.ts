/** Why a total could not be recomputed, or between what it lies. */
export const RECOMPUTED_TEXT = {
  noTable: (why: string) => `${why}，无法重算总分`,
  partTable: '本站只录入了评分表的一部分，无法重算总分',
  noScheme: '报告没有说明评分办法，无法重算总分',
  noFunds: '报告没有列出资金，缺少预算执行率得分，无法重算总分',
  nothing: (rows: number) => `有${rows}项不能确定得分，无法重算总分`,
  open: (rows: number, low: string, high: string | null) =>
    high === null
      ? `有${rows}项不能确定得分，总分不低于${low}分`
      : `有${rows}项不能确定得分，总分在${low}分至${high}分之间`,
} as const;
