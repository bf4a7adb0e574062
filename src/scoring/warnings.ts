import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big, round, toFixed } from '../model/decimal.ts';
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

/** Spending on the way, judged by a share of what the time that is over asks for, or by the lowest rate of a month. */
export interface InYearWarning {
  readonly light: Light;
  /** Which of the two rules. */
  readonly rule: 'pace' | 'cumulative';
  /** The part of the year that is over: `58.33%`. */
  readonly time: string;
  /** What is judged and what it is held against, as printed: `66.00%`, `80%`. */
  readonly share: string;
  readonly limit: string;
}

const MONTHS = 12;

/**
 * The light of the money that is spent by the end of a month: below the lowest rate that the scheme sets for that very
 * month yellow, else by execution rate ÷ (month ÷ 12). `null` where the scheme has no rule for that month.
 * @param spent unrounded share of the year's budget
 */
export function inYearWarning(spent: Decimal, month: number, scheme: ScoringScheme): InYearWarning | null {
  const rules = rulesOf(scheme);
  const time = percentText(new Big(month).div(MONTHS));
  const lowest = rules?.cumulative?.find(({ throughMonth }) => throughMonth === month)?.min;
  if (lowest !== undefined) {
    const light = spent.lt(lowest) ? 'yellow' : 'green';
    return { light, rule: 'cumulative', time, share: percentText(spent), limit: percentOf(lowest) };
  }
  if (rules?.inYear === undefined) return null;
  const { red, green } = rules.inYear;
  const pace = spent.times(MONTHS).div(month);
  const light = pace.lt(red) ? 'red' : pace.lt(green) ? 'yellow' : 'green';
  return {
    light,
    rule: 'pace',
    time,
    share: percentText(pace),
    limit: percentOf(light === 'red' ? red : green),
  };
}
