import { BASIS_LABELS } from './labels.ts';
import { ROUNDING } from './scoring.ts';

const decimals = (count: number) => (count === 0 ? '取整数' : `保留${count}位小数`);

/** Words of 得分敏感度: what the recomputed result would be, had a choice been made another way. */
export const SENSITIVITY_TEXT = {
  heading: '得分敏感度',
  stays: (count: number) => `${count}种算法，等级都不变`,
  changes: (count: number, all: number) => `${all}种算法中，${count}种使等级改变`,
  lead: (points: string, grade: string) =>
    `本站重算为${points}，${grade}。评分办法留有余地的地方，换一种做法会怎样：下表每行只改一处，其余照旧。这里只说明算法对结果的影响，不评价任何一种做法。`,
  ranges: '有的指标不能确定得分，所以得分是一个范围。',
  grade: (terms: readonly string[]) =>
    terms.length === 0 ? '没有等级' : `等级为${terms.map((term) => `“${term}”`).join('或')}`,
  caption: '换一种做法的得分和等级',
  choice: '改变的一处',
  score: '重算得分',
  difference: '相差',
  gradeHead: '等级',
  same: '不变',
  noDifference: '0分',
  differs: (low: string, high: string) => (low === high ? `${low}分` : `${low}至${high}分`),
  basis: (basis: keyof typeof BASIS_LABELS, own: keyof typeof BASIS_LABELS) =>
    `执行率以${BASIS_LABELS[basis]}为分母（现为${BASIS_LABELS[own]}）`,
  rounding: (leaf: number, total: number, rule: string) =>
    leaf === total
      ? `指标得分和总分${decimals(leaf)}，${ROUNDING[rule]}`
      : `指标得分${decimals(leaf)}，总分${decimals(total)}，${ROUNDING[rule]}`,
  rules: (title: string) => `评分办法换为“${title}”`,
  bands: (title: string) => `只换等级分数段，按“${title}”`,
  share: { least: '需要判断的指标都取最低分', most: '需要判断的指标都取最高分' },
  otherRoundings: (count: number) => `其余${count}种小数和进位的做法`,
  otherSchemes: (count: number) => `其余${count}种评分办法或等级分数段`,
  combined: (count: number, points: string, grade: string) =>
    `各处任意组合，共${count}种：得分${points}，${grade}。`,
} as const;
