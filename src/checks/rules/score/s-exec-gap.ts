import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big, round, toFixed, toPlain } from '../../../model/decimal.ts';
import { formatAmount } from '../../../model/format.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { isAbout, plannedAmount, plannedKey } from '../../../scoring/funds.ts';
import { neededElsewhere } from '../../../scoring/roll-up.ts';
import { executionGap, unspentWarning } from '../../../scoring/warnings.ts';
import { SCORE_CHECKS } from '../../../text/checks/scores.ts';
import { defineCheck } from '../../check.ts';
import { schemeWith } from '../../default-scheme.ts';
import { totalOf } from '../../spending.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { isPartOfYear } from '../money/kinds.ts';
import { computedExecution } from './execution-score.ts';
import { executionPart, hasExecutionRow, rowParts, sumOf } from './parts.ts';

const FULL = 100;

/** Points for execution, and for everything else. */
interface Sides {
  readonly execution: { readonly weight: Decimal; readonly score: Decimal; readonly exact: Decimal };
  readonly indicators: { readonly weight: Decimal; readonly score: Decimal };
  /** Set where the points of the indicators are only what the total leaves for them. */
  readonly total: Decimal | null;
  readonly ceiling: Decimal;
  readonly scheme: Scheme | null;
  readonly assumed: boolean;
  /** The points for execution stand in the report's own table. */
  readonly printed: boolean;
}

export const S_EXEC_GAP = defineCheck({
  id: 'S_EXEC_GAP',
  text: SCORE_CHECKS.S_EXEC_GAP,
  *run(subject) {
    const { report, claimed, funds } = subject;
    if (isPartOfYear(report) || claimed === null) return;
    const rules = schemeWith('warnings', subject);
    const total = totalOf(funds);
    if (rules === null || total === null) {
      yield notCompared(claimed.scheme, report.funds);
      return;
    }
    const { scheme } = rules;
    const limits = isAbsent(scheme.warnings) ? null : scheme.warnings;
    const base = { ...NOTHING, scheme: scheme.title, assumed: rules.assumed };
    const sides = sidesOf(subject);
    const gap =
      sides === null
        ? null
        : executionGap(sides.indicators, { ...sides.execution, score: sides.execution.exact }, scheme);
    let failed = false;
    if (sides !== null && gap?.percent) {
      const values = {
        ...base,
        ...wordsOf(sides),
        gap: `${toFixed(gap.percent, 2)}%`,
        limit: percent(limits?.executionGap),
      };
      const named = sides.scheme === null ? {} : { scheme: sides.scheme.title, assumed: sides.assumed };
      if (gap.light === 'green') yield { status: 'pass', args: { ...values, ...named } };
      else {
        failed = true;
        const at = {
          in: 'facts',
          pointer: ['assessments', report.assessments.indexOf(claimed), 'total'],
        } as const;
        yield { status: 'fail', at, args: { ...values, ...named, problem: 'gap' } };
      }
    }
    const { executed } = total.amounts;
    const planned = plannedKey(total.amounts) ?? 'initialBudget';
    const budget = plannedAmount(total.amounts);
    const left = executed === null || budget === null ? null : unspentWarning(budget, executed, scheme);
    // Of a budget of 0 there is no share, and nothing that was left unspent.
    if (left?.light === 'yellow' && left.percent !== null && executed !== null && budget !== null) {
      const at = { in: 'facts', pointer: ['funds', 'lines', total.index, 'executed'] } as const;
      const share = `${toFixed(left.percent, 2)}%`;
      const args = {
        ...base,
        problem: 'unspent',
        executed: formatAmount(executed, isAbout(total.amounts, 'executed')),
        budget: formatAmount(budget, isAbout(total.amounts, planned)),
        unspent: formatAmount(budget - executed, isAbout(total.amounts, 'executed', planned)),
        gap: share,
        limit: percent(limits?.unspent),
      };
      yield { status: 'fail', at, args };
    } else if (!failed && gap === null && left?.percent == null) {
      yield notCompared(
        claimed.total,
        total.line.executed,
        total.line.fullYearBudget,
        total.line.initialBudget,
      );
    }
  },
});

const NOTHING = {
  problem: '',
  printed: false,
  percent: '',
  score: '',
  weight: '',
  total: null as string | null,
  ceiling: '',
  needed: '',
  available: '',
  indicatorPercent: '',
  gap: '',
  limit: '',
  executed: '',
  budget: '',
  unspent: '',
};

function percent(share: Decimal | undefined): string {
  return share === undefined ? '' : `${toPlain(share.times(FULL))}%`;
}

function share(score: Decimal, weight: Decimal): string {
  return `${toFixed(round(score.times(FULL).div(weight), 2), 2)}%`;
}

function wordsOf({ execution, indicators, total, ceiling, printed }: Sides) {
  return {
    printed,
    percent: share(execution.exact, execution.weight),
    score: toFixed(execution.score, 2),
    weight: toPlain(execution.weight),
    total: total === null ? null : toPlain(total),
    ceiling: toFixed(ceiling, 2),
    needed: toFixed(indicators.score, 2),
    available: toPlain(indicators.weight),
    indicatorPercent: share(indicators.score, indicators.weight),
  };
}

function sidesOf(subject: Subject): Sides | null {
  const rows = rowParts(subject);
  const weights = rows?.reduce<Decimal | null>(
    (sum, { weight }) => (weight === null || sum === null ? null : sum.plus(weight.value)),
    new Big(0),
  );
  const printed = executionPart(subject);
  // A table that holds the whole 100 points has no separate row for execution.
  if (printed === null && (hasExecutionRow(subject) || (weights?.gte(FULL) ?? false))) return null;
  const computed = printed === null ? computedExecution(subject) : null;
  const execution =
    printed === null || printed.weight === null
      ? computed
      : { weight: printed.weight.value, score: printed.score.value, exact: printed.score.value };
  if (execution === null || !execution.weight.gt(0)) return null;
  const origin = {
    scheme: computed?.scheme ?? null,
    assumed: computed?.assumed ?? false,
    printed: execution !== computed,
  };
  if (rows !== null && weights?.gt(0)) {
    const indicators = { weight: weights, score: sumOf(rows) };
    return { execution, indicators, total: null, ceiling: weights.plus(execution.score), ...origin };
  }
  const total = valueOf(subject.claimed?.total);
  if (total === null || subject.table !== null) return null;
  const { needed, available, ceiling } = neededElsewhere(total.value, execution);
  if (!available.gt(0)) return null;
  return {
    execution,
    indicators: { weight: available, score: needed },
    total: total.value,
    ceiling,
    ...origin,
  };
}
