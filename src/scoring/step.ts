import type { Decimal, RoundingRule } from '../model/decimal.ts';
import { round, toFixed, toPlain } from '../model/decimal.ts';

/**
 * The values that each kind of step prints. The words are in the text room, keyed by the same ids, so that a step
 * is data here and a sentence only where it is shown. All values are finished text: a number is formatted once.
 */
export interface StepValues {
  /** Actual reaches or misses a target that is better exceeded. */
  reached: { actual: string; target: string };
  missed: { actual: string; target: string };
  /** Actual stays below or exceeds a target that is better not exceeded. */
  within: { actual: string; target: string };
  exceeded: { actual: string; target: string };
  inside: { actual: string; target: string };
  outside: { actual: string; target: string };
  unequal: { actual: string; target: string };
  /** The actual value in the target's unit. */
  converted: { from: string; to: string };
  full: { weight: string };
  zero: Record<never, string>;
  negative: { actual: string };
  twice: { actual: string; target: string };
  threshold: { completion: string; threshold: string };
  /** `exact` ends in `…` where it is cut; `rounding` names the rule, `""` where nothing was rounded away. */
  formula: { expression: string; exact: string; rounded: string; rounding: RoundingRule | '' };
  /** The formula left the range from nothing to the weight. */
  bounded: { score: string };
  overAchieved: { completion: string; warnAt: string };
  overFactor: { completion: string; from: string; factor: string };
  window: { state: string; min: string; max: string; edge: 'included' | 'excluded' };
  satisfaction: { actual: string; from: string; share: string };
  elements: { met: string; all: string };
  gate: { element: string };
  deducted: { missed: string; points: string };
  condition: { element: string; points: string };
  inTime: { due: string; done: string };
  late: { due: string; done: string; days: string };
  perhapsLate: { due: string; done: string; days: string };
  /** Amounts with their unit. */
  rate: { part: string; whole: string; exact: string; percent: string };
  initialBudgetUsed: Record<never, string>;
  capped: { percent: string };
  finished: { score: string };
  unfinished: { percent: string; from: string; to: string; score: string };
  unfinishedUnknown: { unfinished: string; finished: string };
  sum: { expression: string; total: string };
  /** Rows without points leave the total open between two values. */
  open: { count: string; low: string; high: string };
  openAbove: { count: string; low: string };
  elsewhere: {
    total: string;
    score: string;
    expression: string;
    needed: string;
    available: string;
    percent: string;
  };
  gap: { indicator: string; execution: string; gap: string; limit: string };
  unspent: { share: string; limit: string };
  noBudget: Record<never, string>;
  grade: { total: string; term: string; min: string; max: string; edge: 'included' | 'excluded' };
  noGrade: { total: string };
}

export type StepId = keyof StepValues;
export type Step = {
  readonly [K in StepId]: { readonly id: K; readonly values: Readonly<StepValues[K]> };
}[StepId];

export function step<K extends StepId>(id: K, values: StepValues[K]): Step {
  return { id, values } as Extract<Step, { id: K }>;
}

const SHOWN_DECIMALS = 4;

/** A number in a step: exact up to four decimals, and visibly cut beyond them: `9.8469…`. */
export function shown(value: Decimal): string {
  if (value.decimalPlaces() <= SHOWN_DECIMALS) return toPlain(value);
  return `${toFixed(value, SHOWN_DECIMALS, 'down')}…`;
}

/** A share as a percentage in a step: `0.6` is `60%`. */
export function percentOf(share: Decimal): string {
  return `${shown(share.times(100))}%`;
}

/** Rounds once and records it: `96.5 ÷ 98 × 10 = 9.8469… → 9.85`. */
export function roundedStep(
  expression: string,
  exact: Decimal,
  decimals: number,
  rule: RoundingRule,
): { score: Decimal; step: Step } {
  const score = round(exact, decimals, rule);
  const rounded = score.eq(exact) ? toPlain(score) : toFixed(score, decimals);
  return {
    score,
    step: step('formula', {
      expression,
      exact: shown(exact),
      rounded,
      rounding: score.eq(exact) ? '' : rule,
    }),
  };
}
