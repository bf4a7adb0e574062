import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { round, toPlain } from '../../../model/decimal.ts';
import { comparable } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { readFigure } from '../../../model/read-decimal.ts';
import { agreesAsPrinted } from '../../../scoring/tolerance.ts';
import { EXCESS_WORDS, TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';

/** 超任务43%, 超额完成目标12.5%: how much more than asked for was done. */
const BEYOND =
  /超(?:额|出|过)?(?:完成)?(?:年初|年度)?(?:目标|任务|计划|指标|数|值)*(?:完成)?(?:了|约)?\s*(\d+(?:\.\d+)?)\s*[%％]/;
/** 完成率110%, 完成年度任务的110%: how much of what was asked for was done. */
const DONE =
  /(?:(?<![预资支])完成(?:率|比例|程度)(?:为|达到?|约|是)?|(?:年初|年度)?(?:目标|任务|计划)(?:任务|数|值|量)?的)\s*(\d+(?:\.\d+)?)\s*[%％]/;
const FIELDS = ['deviationReason', 'improvement', 'remark'] as const;

export const T_BEYOND = defineCheck({
  id: 'T_BEYOND',
  text: TARGET_CHECKS.T_BEYOND,
  *run({ table }) {
    let [count, failed] = [0, false];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      for (const field of FIELDS) {
        for (const claim of claimsIn(row[field] ?? '')) {
          const excess = excessOf(row);
          if (excess === null) continue;
          count += 1;
          const figure = claim.isBeyond ? excess : excess.plus(100);
          if (agreesAsPrinted(readFigure(claim.digits), figure)) continue;
          failed = true;
          const at = { in: 'facts', pointer: ['indicators', 'rows', index, field] } as const;
          const { printed, isBeyond } = claim;
          const computed = `${isBeyond ? EXCESS_WORDS.beyond : EXCESS_WORDS.done}${toPlain(round(figure, 2))}%`;
          yield { status: 'fail', at, args: { name: row.name, printed, ...cells(row), computed } };
        }
      }
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

interface Claim {
  readonly printed: string;
  readonly digits: string;
  readonly isBeyond: boolean;
}

function claimsIn(text: string): readonly Claim[] {
  return [BEYOND, DONE].flatMap((pattern) => {
    const [printed, digits = ''] = pattern.exec(text) ?? [];
    return printed === undefined ? [] : [{ printed, digits, isBeyond: pattern === BEYOND }];
  });
}

/** By how many percent the result is above the target; `null` where the cells do not settle it. */
function excessOf({ target, actual, direction }: Indicator): Decimal | null {
  if (direction !== 'positive' && direction !== 'equal') return null;
  if (isAbsent(target) || isAbsent(actual) || target.t !== 'num' || actual.t !== 'num') return null;
  if (actual.op !== 'eq' || target.op === 'approx') return null;
  const compared = comparable(target, actual);
  if (!compared.ok || !compared.target.gt(0)) return null;
  return compared.actual.div(compared.target).minus(1).times(100);
}

function cells({ target, actual }: Indicator): { target: string; actual: string } {
  return { target: isAbsent(target) ? '' : target.raw, actual: isAbsent(actual) ? '' : actual.raw };
}
