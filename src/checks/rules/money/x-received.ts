import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { spendingOf, spendingWords } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import { isAffirmed } from '../../words/negation.ts';
import { isPartOfYear } from './kinds.ts';

const ALL_RECEIVED =
  /(?:全部|足额|全额|百分之百|100[%％])(?:及时|足额|按时|已)*(?:拨付|下达|落实|拨入)?(?:并)?到位|到位率(?:为|达到?|是)?(?:了)?(?:100[%％]|百分之百)/g;
/** The text also says how much was spent or left. */
const TELLS_SPENDING = /执行率|支出率|支付率|未(?:支出|使用|执行|支付)|没有(?:全部)?支出|结转|结余|剩余资金/;

export const X_RECEIVED = defineCheck({
  id: 'X_RECEIVED',
  text: SPENDING_CHECKS.X_RECEIVED,
  *run(subject) {
    const spending = spendingOf(subject.funds);
    if (spending === null || spending.unspent <= 0 || isPartOfYear(subject.report)) return;
    if (tellsSpending(subject)) return;
    for (const sighting of subject.words().find(ALL_RECEIVED)) {
      if (!isAffirmed(sighting)) continue;
      const args = { ...spendingWords(spending), phrase: sighting.match[0] };
      yield { status: 'fail', at: sighting.at, args };
      return;
    }
  },
});

function tellsSpending({ funds, words }: Subject): boolean {
  const printed = funds?.lines.some(
    ({ printedRate, unspent }) => printedRate !== undefined || (unspent !== undefined && 'fen' in unspent),
  );
  return printed === true || words().has(TELLS_SPENDING);
}
