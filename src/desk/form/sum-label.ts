import { pairSays } from './pair-words.ts';
import { labelText } from './words.ts';

const TOTAL =
  /^(总分|合计|总计|总得分|总评分|(?:自评|考[核评]|评估|评审)总分|综合得分|得分合计|分值合计|合计得分|总评)(?:[（(].*)?$/;

/** 合计, 总分: what stands before the sums of a table. */
export function isSumLabel(text: string): boolean {
  return TOTAL.test(labelText(text)) || pairSays(text) === 'total';
}

/** Points that a whole table may have: all, or all but those of the execution of the budget. */
export const WHOLES: readonly number[] = [100, 90, 80];
