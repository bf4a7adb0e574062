import { Decimal } from '../../../model/decimal.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { spendingOf, spendingWords } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import { isAffirmed } from '../../words/negation.ts';
import type { Sighting } from '../../words/wording.ts';
import { isPartOfYear } from './kinds.ts';

const GAP =
  /(?:资金|经费|预算)(?:的|存在|有|仍有|还有|投入|需求|保障|配套)*(?:较大|一定|很大)?(?:的)?缺口(?:很大|较大|大)?|(?:资金|经费)(?:投入|保障|安排)?(?:严重|明显|相对|较为|比较|十分)?(?:不足|紧张|短缺|匮乏)/g;

export const C_GAP = defineCheck({
  id: 'C_GAP',
  text: SPENDING_CHECKS.C_GAP,
  *run(subject) {
    const spending = spendingOf(subject.funds);
    if (spending === null || isPartOfYear(subject.report)) return;
    if (!new Decimal(1).minus(spending.ratio).gt(LIMITS.unspent.share)) return;
    const sighting = firstGap(subject);
    if (sighting === null) return;
    const args = { ...spendingWords(spending), phrase: sighting.match[0] };
    yield { status: 'fail', at: sighting.at, args };
  },
});

/** In the narrative, or else among the findings. */
function firstGap({ words, facts }: Subject): Sighting | null {
  for (const sighting of words().find(GAP)) if (isAffirmed(sighting)) return sighting;
  for (const sighting of facts().find(GAP)) {
    if (sighting.passage.pointer?.[0] === 'findings' && isAffirmed(sighting)) return sighting;
  }
  return null;
}
