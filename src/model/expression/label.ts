import type { Operator } from './operators.ts';
import { operatorBefore } from './operators.ts';
import type { Trend } from './shape.ts';

/** What stands before a number, split up. */
export interface Head {
  readonly operators: readonly Operator[];
  readonly label: string;
  readonly trend: Trend | null;
}

/** Verbs that lead over to the number and say nothing themselves. */
const VERBS =
  /(?:已达到|达到了|达到|应达|需达|共达|达|控制在|保持在|维持在|稳定在|实际完成|计划完成|已完成|完成了|完成|实现|共计|总计|合计|累计|总共|共|为|有|是|:|,)$/;
/** A verb after which any label is safe, because it says that the number is the label's value. */
const STATES_VALUE = /(?:达到了|达到|达|控制在|保持在|维持在|稳定在|为|:)$/;
/** Names that can only be followed by their value. */
const MEASURED =
  /(?:率|比例|比重|占比|金额|总额|数量|数|次数|人数|个数|户数|面积|长度|里程|成本|费用|投资|补助|标准|时间|时长|周期|天数|程度|满意度|知晓度|幅度|比|规模|总量|产量|产值|收入|评分|得分|每年|每月|每季度|每季|每周|每天|每日|每人|每户|每次|每人每月|每人每年|人均|户均|年均|月均|全年|年度|当年|本年)$/;
const UP = /(?:增长|提高|提升|上升|增加|新增|增)(?:率|幅度|幅|比例)?(?:为|达到|达|:)?$/;
const DOWN = /(?:下降|降低|减少|压减|压缩|缩短|下调|降)(?:率|幅度|幅|比例)?(?:为|达到|达|:)?$/;
const NEGATION = /[未不没无非](?:能|有)?$/;
/** Words, or a name with digits in it (PM2.5, 5G基站) where a sign shows which number is the value. */
const WORDS = /^[\p{Script=Han}A-Za-z0-9.·、/()“”]*$/u;
const MAX_LABEL = 30;

function trendOf(words: string): Trend | null {
  if (DOWN.test(words)) return 'down';
  return UP.test(words) ? 'up' : null;
}

/** Reads the words before a number; `null` where they are not understood, so that the cell stays text. */
export function readHead(head: string): Head | null {
  const operators: Operator[] = [];
  let rest = head;
  let states = false;
  for (;;) {
    const found = operatorBefore(rest);
    if (found) {
      operators.push(found.operator);
      rest = found.rest;
      continue;
    }
    const verb = VERBS.exec(rest)?.[0];
    if (verb === undefined) break;
    states ||= STATES_VALUE.test(verb);
    rest = rest.slice(0, -verb.length);
  }
  const trend = trendOf(rest);
  if (rest === '') return { operators, label: '', trend };
  const safe = operators.length > 0 || states || trend !== null || MEASURED.test(rest);
  if (!safe || rest.length > MAX_LABEL || NEGATION.test(rest) || !WORDS.test(rest)) return null;
  return { operators, label: rest, trend };
}
