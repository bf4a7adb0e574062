import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big, toPlain } from '../model/decimal.ts';
import { formatAmount, formatExact } from '../model/format.ts';
import type { ExecutionRule } from '../model/scheme.ts';
import { ResultBuilder } from './builder.ts';
import type { AmountKey, FundAmounts } from './funds.ts';
import { BASIS_KEYS, isAbout, plannedKey } from './funds.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Outcome } from './outcome.ts';
import type { Rate } from './rate.ts';
import { formatRate, rate, rateTexts } from './rate.ts';
import { percentOf, step } from './step.ts';

type StepRule = Extract<ExecutionRule, { rule: 'step' }>;

/**
 * Points for spending the budget. `finished` says whether the year's work was done; `null` where the report does
 * not say, which matters only to schemes that ask. The score comes from the unrounded rate.
 */
export function scoreExecution(
  amounts: FundAmounts,
  scheme: ScoringScheme,
  finished: boolean | null = null,
): Outcome {
  const { execution } = scheme;
  if (isAbsent(execution)) return new ResultBuilder(scheme, null).notScored('scheme-silent');
  if (execution.rule === 'none')
    return new ResultBuilder(scheme, new Big(0)).notScored('scheme-without-execution');
  const builder = new ResultBuilder(scheme, execution.weight);
  const rule = execution.rule === 'step' ? 'EXECUTION_STEP' : 'EXECUTION_PROPORTIONAL';
  const key = budgetKey(builder, amounts, execution.budget);
  const budget = key === null ? null : amounts[key];
  if (key === null || budget === null) return builder.notScored('budget-missing', rule);
  if (amounts.executed === null) return builder.notScored('executed-missing', rule);
  builder.use({ of: 'execution', executed: new Big(amounts.executed), budget: new Big(budget) });
  const found = rate(amounts.executed, budget);
  // Nothing planned is not nothing achieved: there is no rate to score.
  if (found === null) return builder.notScored('budget-not-positive', rule);
  const about = { part: isAbout(amounts, 'executed'), whole: isAbout(amounts, key) };
  builder.add(
    step('rate', {
      part: formatAmount(amounts.executed, about.part),
      whole: formatAmount(budget, about.whole),
      ...rateTexts(found),
    }),
  );
  if (amounts.executed > budget) builder.flag('over-budget');
  if (execution.rule === 'step') return scoreSteps(builder, execution, found, finished);
  return scoreProportional(builder, execution.weight, found, about);
}

/** The budget that the scheme asks for; the initial one where the adjusted one is not stated, and flagged. */
function budgetKey(
  builder: ResultBuilder,
  amounts: FundAmounts,
  basis: StepRule['budget'],
): AmountKey | null {
  const asked = BASIS_KEYS[basis];
  if (amounts[asked] !== null || basis !== 'full-year-budget') return asked;
  const planned = plannedKey(amounts);
  if (planned === null || amounts[planned] === null) return null;
  builder.flag('initial-budget-used').add(step('initialBudgetUsed', {}));
  return planned;
}

function scoreProportional(
  builder: ResultBuilder,
  weight: Decimal,
  found: Rate,
  about: { readonly part: boolean; readonly whole: boolean },
): Outcome {
  const { part: executed, whole: budget } = found;
  const rule = 'EXECUTION_PROPORTIONAL';
  if (executed >= budget) {
    if (executed > budget) {
      builder.add(step('capped', { percent: formatRate(found) }));
    }
    return builder.full(rule, weight);
  }
  const terms = [formatExact(executed, about.part), formatExact(budget, about.whole)];
  const expression = `${terms.join(' ÷ ')} × ${toPlain(weight)}`;
  return builder.formula(rule, weight, expression, new Big(executed).times(weight).div(budget));
}

/** The score of unfinished work at a rate; `null` at 100% and above, which the rule does not settle. */
function unfinishedStep(
  rule: StepRule,
  ratio: Decimal,
): { from: Decimal; to: Decimal; score: Decimal } | null {
  if (ratio.gte(1)) return null;
  const index = rule.unfinished.findIndex((candidate) => ratio.gte(candidate.from));
  const reached = rule.unfinished[index];
  if (!reached) return null;
  return { ...reached, to: rule.unfinished[index - 1]?.from ?? new Big(1) };
}

function scoreSteps(builder: ResultBuilder, rule: StepRule, found: Rate, finished: boolean | null): Outcome {
  const id = 'EXECUTION_STEP';
  const { ratio } = found;
  const { weight } = rule;
  if (finished === true) {
    if (ratio.gt(1)) return builder.notScored('scheme-silent', id);
    const score = rule.finishedWithinBudget;
    builder.add(step('finished', { score: toPlain(score) }));
    return builder.points(id, weight, score);
  }
  const reached = unfinishedStep(rule, ratio);
  if (finished === false) {
    if (!reached) return builder.notScored('scheme-silent', id);
    builder.add(
      step('unfinished', {
        percent: formatRate(found),
        from: percentOf(reached.from),
        to: percentOf(reached.to),
        score: toPlain(reached.score),
      }),
    );
    return builder.points(id, weight, reached.score);
  }
  if (!reached || ratio.gt(1)) return builder.notScored('finished-unknown', id);
  const [low, high] = [reached.score, rule.finishedWithinBudget].sort((a, b) => a.cmp(b));
  builder.add(
    step('unfinishedUnknown', {
      unfinished: toPlain(reached.score),
      finished: toPlain(rule.finishedWithinBudget),
    }),
  );
  return builder.notScored('finished-unknown', id, {
    min: low ?? reached.score,
    max: high ?? reached.score,
    maxIncluded: true,
  });
}
