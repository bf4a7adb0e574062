import { isAbsent } from '../../../model/absence.ts';
import { Decimal, round, toPlain } from '../../../model/decimal.ts';
import { comparable } from '../../../model/expression.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import type { Subject } from '../../subject.ts';

/** Stands for anything that is not above the target. */
const ONE = new Decimal(1);

export const T_OVER = defineCheck({
  id: 'T_OVER',
  text: TARGET_CHECKS.T_OVER,
  *run(subject) {
    let [count, failed] = [0, false];
    const { warnAt, strongAt } = limitsOf(subject);
    for (const [index, row] of (subject.table?.rows ?? []).entries()) {
      const completion = completionOf(row);
      if (completion === null) continue;
      count += 1;
      if (completion.lt(warnAt) || isAbsent(row.target) || isAbsent(row.actual)) continue;
      failed = true;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const cells = { name: row.name, target: row.target.raw, actual: row.actual.raw };
      const percent = percentOf(completion);
      yield {
        status: 'fail',
        at,
        args: { ...cells, percent, limit: percentOf(completion.gte(strongAt) ? strongAt : warnAt) },
      };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count, limit: percentOf(warnAt) } };
  },
});

function percentOf(share: Decimal): string {
  return `${toPlain(round(share.times(100), 2))}%`;
}

/** The scheme's own limits, or those of practice. */
function limitsOf({ scheme }: Subject): { readonly warnAt: Decimal; readonly strongAt: Decimal } {
  if (scheme !== null && !isAbsent(scheme.overAchievement)) return scheme.overAchievement;
  const { warnAt, strongAt } = LIMITS.overTarget;
  return { warnAt: warnAt.share, strongAt: strongAt.share };
}

/** `actual ÷ target` where more is better or the figure itself is the target; at least that for 1000余份. */
function completionOf({ target, actual, direction, deviationReason }: Indicator): Decimal | null {
  if (direction !== 'positive' && direction !== 'equal') return null;
  if (isAbsent(target) || isAbsent(actual) || target.t !== 'num' || actual.t !== 'num') return null;
  if (actual.op === 'le' || actual.op === 'lt' || actual.inexact === 'about' || target.op === 'approx')
    return null;
  if (deviationReason !== undefined) return null;
  const compared = comparable(target, actual);
  if (!compared.ok || !compared.target.gt(0)) return null;
  return compared.order <= 0 ? ONE : compared.actual.div(compared.target);
}
