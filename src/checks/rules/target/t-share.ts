import { isAbsent } from '../../../model/absence.ts';
import type { Expression } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

/** Shares of a whole. 完成率, 增长率 and 执行率 may well be above 100%. */
const SHARE =
  /满意(?:度|率)|(?:合格|及格|优良|优秀|完好|达标|覆盖|普及|知晓|知悉|准确|及时|公开|通过|入学|巩固|就业|参保|接种|治愈|办结|回复|正确|出勤|到岗|签约|验收)率/;
const WHOLE = 100;
const CELLS = ['target', 'actual'] as const;

/** A share of more than all: a digit too many, as in 290% for 90%. */
export const T_SHARE = defineCheck({
  id: 'T_SHARE',
  text: TARGET_CHECKS.T_SHARE,
  *run({ table }) {
    let [count, failed] = [0, false];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      if (!SHARE.test(row.name) || /增长|提高|提升|增幅|完成率/.test(row.name)) continue;
      for (const cell of CELLS) {
        const found = percentIn(row, cell);
        if (found === null) continue;
        count += 1;
        if (found.value.lte(WHOLE)) continue;
        failed = true;
        const at = { in: 'facts', pointer: ['indicators', 'rows', index, cell] } as const;
        yield { status: 'fail', at, args: { name: row.name, cell, printed: found.raw } };
      }
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

function percentIn(row: Indicator, cell: 'target' | 'actual'): Extract<Expression, { t: 'num' }> | null {
  const value = row[cell];
  if (isAbsent(value) || value.t !== 'num') return null;
  return /^[%％]/.test(value.unit) ? value : null;
}
