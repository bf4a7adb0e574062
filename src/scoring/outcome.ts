import type { Decimal } from '../model/decimal.ts';
import type { SchemeId } from '../model/ids.ts';
import type { Step } from './step.ts';

/** The rule that gave the points; permanent, explained on the page of the scheme. */
export const RULE_IDS = [
  'POSITIVE_LINEAR',
  'POSITIVE_THRESHOLD',
  'EQUAL_REACH',
  'EQUAL_EXACT',
  'REVERSE_LINEAR',
  'REVERSE_RATIO',
  'INTERVAL_NEARER_BOUND',
  'QUALITATIVE_WINDOW',
  'SATISFACTION_STEP',
  'DEADLINE',
  'ELEMENT_COUNT',
  'DEDUCTION',
  'CONDITION',
  'LIKERT',
  'EXECUTION_PROPORTIONAL',
  'EXECUTION_STEP',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Why no points were computed. A state of its own: never 0 and never full marks. */
export const NOT_SCORED_REASONS = [
  'weight-missing',
  'target-missing',
  'actual-missing',
  'target-unread',
  'actual-unread',
  'target-inexact',
  'actual-inexact',
  'actual-bound',
  'unit-mismatch',
  'unit-missing',
  'unit-differs',
  'trend',
  'direction-conflict',
  'target-not-positive',
  'judged',
  'state-missing',
  'deadline',
  'mixed-style',
  'elements-missing',
  'elements-unclear',
  'scheme-silent',
  'scheme-without-execution',
  'budget-missing',
  'budget-not-positive',
  'executed-missing',
  'finished-unknown',
] as const;
export type NotScoredReason = (typeof NOT_SCORED_REASONS)[number];

/**
 * What a reader or a check should know about a result. `own-rule`: the scheme's sources are silent and our own rule
 * was used. `edge`: the actual value equals a target that is written as "more than" or "less than".
 */
export type Flag =
  | 'own-rule'
  | 'edge'
  | 'over-achieved'
  | 'over-achieved-strongly'
  | 'actual-as-bound'
  | 'actual-inexact'
  | 'initial-budget-used'
  | 'over-budget';

/** Points between which a person has to judge. */
export interface Window {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly maxIncluded: boolean;
}

/** The figures that a formula was applied to, in the unit of the target, so that anybody can apply it again. */
export type Inputs =
  | { readonly of: 'target'; readonly actual: Decimal; readonly target: Decimal }
  | { readonly of: 'interval'; readonly actual: Decimal; readonly low: Decimal; readonly high: Decimal }
  /** The share itself, for rules that ask for no target. */
  | { readonly of: 'share'; readonly actual: Decimal }
  /** In 分: what was spent, and the amount that the scheme measures it against. */
  | { readonly of: 'execution'; readonly executed: Decimal; readonly budget: Decimal };

interface Common {
  readonly scheme: SchemeId;
  readonly steps: readonly Step[];
  readonly flags: readonly Flag[];
  /** `null` where no two figures were compared. */
  readonly inputs: Inputs | null;
}

export interface Scored extends Common {
  readonly state: 'scored';
  readonly rule: RuleId;
  readonly weight: Decimal;
  /** Rounded once, by the scheme's rule. */
  readonly score: Decimal;
  /** Before rounding, to 40 digits. */
  readonly exact: Decimal;
  /** The points of a formula are rounded; full marks, nothing and points that a table names stand as they are. */
  readonly byFormula: boolean;
}

export interface NotScored extends Common {
  readonly state: 'not-scored';
  readonly reason: NotScoredReason;
  /** The rule that would apply, where one is known. */
  readonly rule: RuleId | null;
  /** `null` where the report states no weight. */
  readonly weight: Decimal | null;
  /** The points that are possible; `null` where that is anything from nothing to the weight. */
  readonly window: Window | null;
}

export type Outcome = Scored | NotScored;
