import { isAbsent, valueOf } from '../../../model/absence.ts';
import { toFixed, toPlain } from '../../../model/decimal.ts';
import { formatPoints } from '../../../model/format.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { scoreExecution } from '../../../scoring/execution.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { stepScheme } from '../../default-scheme.ts';
import { percentText, totalOf } from '../../spending.ts';
import { isUnstated } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { computedExecution } from './execution-score.ts';

const NAMED = 3;
const FULL = 100;
const NOTHING = {
  percent: null as string | null,
  proportional: '',
  unfinished: '',
  finished: '',
  total: null as string | null,
  available: '',
  count: 0,
  names: '',
  scheme: '',
};

export const S_SCHEME = defineCheck({
  id: 'S_SCHEME',
  text: SCORE_CHECKS.S_SCHEME,
  *run(subject) {
    const { report, claimed, scheme } = subject;
    const total = valueOf(claimed?.total);
    if (claimed === null || total === null) return;
    if (scheme === null) {
      if (!isUnstated(claimed.scheme)) return;
      const at = {
        in: 'facts',
        pointer: ['assessments', report.assessments.indexOf(claimed), 'scheme'],
      } as const;
      yield { status: 'fail', at, args: { ...NOTHING, ...readingsOf(subject), problem: 'unstated' } };
      return;
    }
    const silent = silentRows(subject);
    const [first] = silent;
    if (first === undefined) {
      yield { status: 'pass', args: { scheme: scheme.title } };
      return;
    }
    const at = { in: 'facts', pointer: ['indicators', 'rows', first.index] } as const;
    const names = enumerate(silent.slice(0, NAMED).map(({ name }) => name));
    const args = { ...NOTHING, problem: 'silent', count: silent.length, names, scheme: scheme.title };
    // Frameworks leave every formula to the evaluator, which is no gap of this report.
    if (hasNoFormula(scheme)) yield { status: 'fail', at, severity: 'note', args };
    else yield { status: 'fail', at, args };
  },
});

/** What the amounts would score under the rules that are in use, where the report says which one it used. */
function readingsOf(subject: Subject): Partial<typeof NOTHING> {
  const amounts = totalOf(subject.funds)?.amounts;
  const computed = computedExecution(subject);
  const step = stepScheme(subject);
  if (amounts === undefined || computed === null || step === null || computed.exact.eq(computed.weight))
    return {};
  const unfinished = scoreExecution(amounts, step, false);
  const finished = scoreExecution(amounts, step, true);
  if (unfinished.state !== 'scored' || finished.state !== 'scored' || amounts.executed === null) return {};
  const budget = amounts.fullYearBudget ?? amounts.initialBudget ?? amounts.received;
  const total = valueOf(subject.claimed?.total);
  const available = computed.weight.neg().plus(FULL);
  const needsAll = total?.value.eq(available.plus(unfinished.score)) === true;
  return {
    percent: budget === null ? null : percentText(amounts.executed, budget),
    proportional: toFixed(computed.score, 2),
    unfinished: toPlain(unfinished.score),
    finished: toPlain(finished.score),
    ...(needsAll && { total: formatPoints(total.value), available: toPlain(available) }),
  };
}

function hasNoFormula({ positive, equal, reverse, qualitative }: Scheme): boolean {
  return [positive, equal, reverse, qualitative].every(isAbsent);
}

/** Rows that state everything and that the scheme still has no formula for. */
function silentRows(subject: Subject): readonly { name: string; index: number }[] {
  const outcomes = subject.scored()?.indicators;
  return (subject.table?.rows ?? []).flatMap(({ id, name, target, actual }, index) => {
    const outcome = outcomes?.get(id);
    if (outcome === undefined || isAbsent(target) || isAbsent(actual)) return [];
    const isSilent =
      outcome.flags.includes('own-rule') ||
      (outcome.state === 'not-scored' && outcome.reason === 'scheme-silent');
    return isSilent ? [{ name, index }] : [];
  });
}
