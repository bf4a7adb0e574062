import { isAbsent, valueOf } from '../../../model/absence.ts';
import { toFixed, toPlain } from '../../../model/decimal.ts';
import { formatPoints } from '../../../model/format.ts';
import { scoreExecution } from '../../../scoring/execution.ts';
import { plannedAmount } from '../../../scoring/funds.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { SINCE_2020 } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { stepScheme } from '../../default-scheme.ts';
import { percentText, totalOf } from '../../spending.ts';
import { isUnstated, unseen } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { computedExecution } from './execution-score.ts';
import { rowParts } from './parts.ts';

const FULL = 100;
const NOTHING = {
  percent: null as string | null,
  proportional: '',
  unfinished: '',
  finished: '',
  total: null as string | null,
  available: '',
};

export const S_SCHEME = defineCheck({
  id: 'S_SCHEME',
  text: SCORE_CHECKS.S_SCHEME,
  *run(subject) {
    const { report, claimed, scheme } = subject;
    const total = valueOf(claimed?.total);
    if (claimed === null || total === null) return;
    if (scheme === null) {
      const why = unseen(claimed.scheme);
      if (why !== null) yield { status: 'unknown', why };
      if (!isUnstated(claimed.scheme)) return;
      const at = {
        in: 'facts',
        pointer: ['assessments', report.assessments.indexOf(claimed), 'scheme'],
      } as const;
      yield { status: 'fail', at, args: { ...NOTHING, ...readingsOf(subject) } };
      return;
    }
    // A formula that the scheme leaves to the evaluator is no gap of the report.
    yield { status: 'pass', args: { scheme: scheme.title, silent: silentRows(subject) } };
  },
});

/** What the amounts would score under the rules that are in use, where the report says which one it used. */
function readingsOf(subject: Subject): Partial<typeof NOTHING> {
  // Points in steps came with the rules of 2020.
  if (subject.report.fiscalYear.to < SINCE_2020) return {};
  const amounts = totalOf(subject.funds)?.amounts;
  const computed = computedExecution(subject);
  const step = stepScheme(subject);
  if (amounts === undefined || computed === null || step === null || computed.exact.eq(computed.weight))
    return {};
  const unfinished = scoreExecution(amounts, step, false);
  const finished = scoreExecution(amounts, step, true);
  if (unfinished.state !== 'scored' || finished.state !== 'scored' || amounts.executed === null) return {};
  const budget = plannedAmount(amounts) ?? amounts.received;
  const total = valueOf(subject.claimed?.total);
  const available = computed.weight.negated().plus(FULL);
  // Where the rows print what they got, nobody has to conclude it from the total.
  const isOpen = rowParts(subject) === null;
  const needsAll = isOpen && total?.value.eq(available.plus(unfinished.score)) === true;
  return {
    percent: budget === null ? null : percentText(amounts.executed, budget),
    proportional: toFixed(computed.score, 2),
    unfinished: toPlain(unfinished.score),
    finished: toPlain(finished.score),
    ...(needsAll && { total: formatPoints(total.value), available: toPlain(available) }),
  };
}

/** How many rows state everything, and the scheme still has no formula for them. */
function silentRows(subject: Subject): number {
  const outcomes = subject.scored()?.indicators;
  const rows = subject.table?.rows ?? [];
  return rows.filter(({ id, target, actual }) => {
    const outcome = outcomes?.get(id);
    if (outcome === undefined || isAbsent(target) || isAbsent(actual)) return false;
    const isSilent = outcome.state === 'not-scored' && outcome.reason === 'scheme-silent';
    return isSilent || outcome.flags.includes('own-rule');
  }).length;
}
