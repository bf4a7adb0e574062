import type { Stated } from '../../../model/absence.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Money } from '../../../model/money.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { CAUSE } from '../../cause.ts';
import { defineCheck } from '../../check.ts';
import { spendingOf, spendingWords, totalOf } from '../../spending.ts';
import { notCompared, unseen } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { isPartOfYear } from './kinds.ts';

const LOW = new Decimal('0.8');
const VERY_LOW = new Decimal('0.6');
/** What was not spent, or how slowly. */
const SHORTFALL =
  /执行率|未(?:能)?(?:全部)?(?:支出|支付|执行|使用|拨付)|结转|结余|沉淀|(?:支付|支出|执行)(?:进度|偏|较|率)|没有(?:全部)?(?:支出|支付)|尾款|质保金/;

export const X_LOW = defineCheck({
  id: 'X_LOW',
  text: SPENDING_CHECKS.X_LOW,
  *run(subject) {
    // In the middle of the year nothing is low yet.
    if (isPartOfYear(subject.report)) return;
    const spending = spendingOf(subject.funds);
    if (spending === null) {
      yield notCompared(subject.report.funds, ...amountsIn(subject.funds));
      return;
    }
    const { index, ratio } = spending;
    const words = spendingWords(spending);
    const isLow = ratio.lt(LOW);
    if (!isLow || explains(subject)) {
      yield { status: 'pass', args: { ...words, explained: isLow } };
      return;
    }
    const { findings } = subject.report;
    const why = unseen(findings, ...(valueOf(findings) ?? []).map(({ cause }) => cause));
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const at = { in: 'facts', pointer: ['funds', 'lines', index, 'executed'] } as const;
    yield { status: 'fail', at, args: { ...words, strong: ratio.lt(VERY_LOW) } };
  },
});

/** The amounts of the total. */
function amountsIn(funds: Subject['funds']): readonly Stated<Money>[] {
  const line = totalOf(funds)?.line;
  return line === undefined ? [] : [line.executed, line.fullYearBudget, line.initialBudget, line.received];
}

/** Whether a finding, a row of the table or a sentence says why money was not spent. */
function explains({ report, table, words }: Subject): boolean {
  const { findings } = report;
  const found =
    !isAbsent(findings) &&
    findings.some(
      ({ category, text, cause }) =>
        !isAbsent(cause) && (category === 'execution' || SHORTFALL.test(text) || SHORTFALL.test(cause)),
    );
  if (found) return true;
  const inRow = table?.rows.some(
    ({ name, deviationReason }) => deviationReason !== undefined && /执行率/.test(name),
  );
  if (inRow === true) return true;
  const { text } = words();
  return SHORTFALL.test(text) && sentences(text).some((one) => SHORTFALL.test(one) && CAUSE.test(one));
}

function sentences(text: string): readonly string[] {
  return text.split(/[。\n]/);
}
