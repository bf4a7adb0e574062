import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { round, toFixed } from '../model/decimal.ts';
import type { JudgedState } from '../model/expression.ts';
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

const MONTHS = 12;
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

/** Spending during the year against an even pace: rate ÷ (month ÷ 12). `month` is 1 to 12. */
export function inYearPace(ratio: Decimal, month: number, scheme: ScoringScheme): Warning | null {
  const limits = rulesOf(scheme)?.inYear;
  if (limits === undefined || !Number.isInteger(month) || month < 1 || month > MONTHS) return null;
  const pace = ratio.times(MONTHS).div(month);
  const light = pace.lt(limits.red) ? 'red' : pace.lt(limits.green) ? 'yellow' : 'green';
  const values = {
    percent: percentText(ratio),
    month: String(month),
    pace: percentText(pace),
    red: percentOf(limits.red),
    green: percentOf(limits.green),
  };
  return { light, percent: percent(pace), steps: [step('pace', values)] };
}

/** Cumulative spending against the line for its month; `null` where the scheme has no line for it. */
export function cumulativeWarning(ratio: Decimal, month: number, scheme: ScoringScheme): Warning | null {
  const line = rulesOf(scheme)?.cumulative?.find((candidate) => month <= candidate.throughMonth);
  if (line === undefined) return null;
  const values = { percent: percentText(ratio), month: String(month), min: percentOf(line.min) };
  return {
    light: ratio.lt(line.min) ? 'yellow' : 'green',
    percent: percent(ratio),
    steps: [step('cumulative', values)],
  };
}

/** Progress of the work against spending; a distance above the limit is a warning in either direction. */
export function progressWarning(progress: Decimal, ratio: Decimal, scheme: ScoringScheme): Warning | null {
  const limit = rulesOf(scheme)?.progressGap;
  if (limit === undefined) return null;
  const gap = progress.minus(ratio).abs();
  const values = {
    progress: percentText(progress),
    percent: percentText(ratio),
    gap: percentText(gap),
    limit: percentOf(limit),
  };
  return {
    light: gap.gt(limit) ? 'yellow' : 'green',
    percent: percent(gap),
    steps: [step('progress', values)],
  };
}

/** The light of a judgement in words. */
export function judgedLight(state: JudgedState): Light {
  return state === 'met' ? 'green' : state === 'partly' ? 'yellow' : 'red';
}
