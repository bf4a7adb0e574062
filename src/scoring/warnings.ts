import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { round, toFixed } from '../model/decimal.ts';
import type { Fen } from '../model/money.ts';
import type { ScoringScheme } from './leaf.ts';
import { rate } from './rate.ts';
import type { Step } from './step.ts';
import { percentOf, step } from './step.ts';

/** Colours of the warning lights; `green` is no warning. */
export type Light = 'red' | 'yellow' | 'green';

export interface Warning {
  readonly light: Light;
  /** Percent that the light depends on, rounded to two decimals; `null` where there is nothing to divide by. */
  readonly percent: Decimal | null;
  readonly steps: readonly Step[];
}

const DECIMALS = 2;

function percent(share: Decimal): Decimal {
  return round(share.times(100), DECIMALS);
}

function percentText(share: Decimal): string {
  return `${toFixed(percent(share), DECIMALS)}%`;
}

function rulesOf(scheme: ScoringScheme) {
  return isAbsent(scheme.warnings) ? null : scheme.warnings;
}

/** Points reached of points available. */
export interface Share {
  readonly score: Decimal;
  readonly weight: Decimal;
}

/**
 * Red where the work is rated clearly better than the money was spent: (S/90 − E/10) ÷ (S/90) above the limit.
 * `execution.score` is the unrounded one. `null` where the scheme has no such rule, or no indicator points.
 */
export function executionGap(indicators: Share, execution: Share, scheme: ScoringScheme): Warning | null {
  const limit = rulesOf(scheme)?.executionGap;
  if (limit === undefined || !indicators.score.gt(0) || !execution.weight.gt(0)) return null;
  const numerator = indicators.score.times(execution.weight).minus(execution.score.times(indicators.weight));
  const gap = numerator.div(indicators.score.times(execution.weight));
  const values = {
    indicator: percentText(indicators.score.div(indicators.weight)),
    execution: percentText(execution.score.div(execution.weight)),
    gap: percentText(gap),
    limit: percentOf(limit),
  };
  return { light: gap.gt(limit) ? 'red' : 'green', percent: percent(gap), steps: [step('gap', values)] };
}

/** Yellow where nothing was budgeted, or more than the limit was left unspent. `null` without such a rule. */
export function unspentWarning(budget: Fen, executed: Fen, scheme: ScoringScheme): Warning | null {
  const limit = rulesOf(scheme)?.unspent;
  if (limit === undefined) return null;
  const left = rate(budget - executed, budget);
  if (left === null) return { light: 'yellow', percent: null, steps: [step('noBudget', {})] };
  const values = { share: percentText(left.ratio), limit: percentOf(limit) };
  return {
    light: left.ratio.gt(limit) ? 'yellow' : 'green',
    percent: left.percent,
    steps: [step('unspent', values)],
  };
}
