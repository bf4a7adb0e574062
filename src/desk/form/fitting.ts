import type { Cell } from '../read/source.ts';
import type { PairField } from './pair-words.ts';
import { pairSays } from './pair-words.ts';
import { choiceIn, offersGrades, tickedGrade } from './ticks.ts';
import { hasDigit, labelText } from './words.ts';

/** Fields whose value is a name, or nearly so: the header of the next column is none. */
const NAMES: ReadonlySet<PairField> = new Set([
  'projectName',
  'unitName',
  'competentDept',
  'evaluator',
  'grade',
]);

/**
 * The value of a label as far as it can be one: 日期 beside 凭证摘要 is the header of a list, and of 优□ 良☑ the grade
 * that is ticked is meant. `null` where it cannot.
 * @param beside the value and the filled cells behind it
 */
export function fitting(field: PairField, beside: readonly Cell[]): Cell | null {
  const [value] = beside;
  if (value === undefined) return null;
  if (field === 'reportDate') return hasDigit(value.text) || /[〇○二]/.test(value.text) ? value : null;
  const choice = field === 'grade' ? choiceIn(beside) : '';
  if (offersGrades(choice)) {
    const grade = tickedGrade(choice);
    return grade === null ? null : { ...value, text: grade };
  }
  return NAMES.has(field) && isHeader(value.text) ? null : value;
}

/** A project may be one of payments, and a body that of a budget: only the word alone is a header. */
const HEADER =
  /^(?:序号|编号|备注|说明|摘要|日期|时间|金额|资金来源|(?:年初|全年|调整后?)?预算(?:数|金额)?|(?:实际)?(?:支出|支付|到位)(?:数|金额)?|执行[数率]|分值|权重|得分|等级|完成情况)$/;

function isHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  return HEADER.test(labelText(text).replace(/[（(][^（()）]*元[）)]$/, '')) || pairSays(text) !== null;
}

const LONGEST_HEADER = 12;
