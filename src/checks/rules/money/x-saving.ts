import { Decimal } from '../../../model/decimal.ts';
import { blockOf } from '../../../model/scheme.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { spendingOf, spendingWords } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import { isAffirmed } from '../../words/negation.ts';
import { isPartOfYear } from './kinds.ts';

const SAVING =
  /(?:成本|预算|支出|资金)(?:（[^（）]{1,6}）)?[^。；，\n]{0,6}控制在[^。；，\n]{0,8}(?:范围|额度)(?:之内|以内|内)?|节约(?:了)?(?:财政)?(?:资金|成本|支出|经费|预算)|(?:资金|成本|支出|经费)节约(?:率)?/g;

export const X_SAVING = defineCheck({
  id: 'X_SAVING',
  text: SPENDING_CHECKS.X_SAVING,
  *run(subject) {
    const spending = spendingOf(subject.funds);
    if (spending === null || isPartOfYear(subject.report)) return;
    if (!new Decimal(1).minus(spending.ratio).gt(LIMITS.unspent.share)) return;
    for (const sighting of subject.words().find(SAVING)) {
      if (!isAffirmed(sighting) || sighting.passage.kind === 'heading') continue;
      if (isOutputProven(subject)) return;
      const args = { ...spendingWords(spending), phrase: sighting.match[0] };
      yield { status: 'fail', at: sighting.at, args };
      return;
    }
  },
});

/** Whether the table shows that every planned output with a figure was delivered. */
function isOutputProven({ table, attainments }: Subject): boolean {
  const attained = (table?.rows ?? []).flatMap(({ path }, index) =>
    path.some((name) => blockOf(name) === 'output') ? [attainments()[index]?.met ?? null] : [],
  );
  return attained.includes(true) && !attained.includes(false);
}
