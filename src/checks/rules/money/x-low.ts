import { valueOf } from '../../../model/absence.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { amountsOfTotal, spendingOf, spendingWords } from '../../spending.ts';
import { notCompared, unseen } from '../../stated.ts';
import { explainsShortfall } from './explains.ts';
import { isPartOfYear } from './kinds.ts';

const { lowExecution, veryLowExecution } = LIMITS;

export const X_LOW = defineCheck({
  id: 'X_LOW',
  text: SPENDING_CHECKS.X_LOW,
  *run(subject) {
    // In the middle of the year nothing is low yet.
    if (isPartOfYear(subject.report)) return;
    const spending = spendingOf(subject.funds);
    if (spending === null) {
      yield notCompared(subject.report.funds, ...amountsOfTotal(subject.funds));
      return;
    }
    const { index, ratio } = spending;
    const words = spendingWords(spending);
    const isLow = ratio.lt(lowExecution.share);
    if (!isLow || explainsShortfall(subject)) {
      yield { status: 'pass', args: { ...words, explained: isLow, limit: lowExecution.percent } };
      return;
    }
    const { findings } = subject.report;
    const why = unseen(findings, ...(valueOf(findings) ?? []).map(({ cause }) => cause));
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const at = { in: 'facts', pointer: ['funds', 'lines', index, 'executed'] } as const;
    const passed = ratio.lt(veryLowExecution.share) ? veryLowExecution : lowExecution;
    yield { status: 'fail', at, args: { ...words, limit: passed.percent } };
  },
});
