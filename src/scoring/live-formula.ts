import { isAbsent } from '../model/absence.ts';
import type { Formula } from './formula.ts';
import { divided, minus, number, ref, times, when } from './formula.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Outcome } from './outcome.ts';

const [A, T, W] = [ref('actual'), ref('target'), ref('weight')];
const [LOW, HIGH] = [ref('low'), ref('high')];
const ZERO = number(0);
const TWO = number(2);

/**
 * The whole rule behind one result as a formula over the cells of target, actual value and weight, so that a changed
 * cell changes the points as the engine would. `null` where the points are a person's judgement of elements, which a
 * formula cannot repeat, or where there are none.
 */
export function liveFormula(outcome: Outcome, scheme: ScoringScheme): Formula | null {
  if (outcome.state !== 'scored' || isAbsent(scheme.rounding)) return null;
  const { leaf, rule } = scheme.rounding;
  const inRange = (of: Formula): Formula => ({
    op: 'clamp',
    of: { op: 'round', of, decimals: leaf, rule },
    max: W,
  });
  switch (outcome.rule) {
    case 'POSITIVE_LINEAR':
      return when(A, '>=', T, reached(scheme, inRange), below(inRange(share())));
    case 'POSITIVE_THRESHOLD':
      return threshold(scheme, inRange);
    case 'EQUAL_REACH':
      return when(T, '=', ZERO, when(A, '<=', ZERO, W, ZERO), when(A, '>=', T, W, below(inRange(share()))));
    case 'EQUAL_EXACT':
      return when(A, '=', T, W, ZERO);
    case 'REVERSE_LINEAR':
      return reverse(when(A, '>=', times(TWO, T), ZERO, inRange(overshoot(T))));
    case 'REVERSE_RATIO':
      return reverse(inRange(divided(times(T, W), A)));
    case 'INTERVAL_NEARER_BOUND':
      return when(
        A,
        '<',
        LOW,
        inRange(divided(times(A, W), LOW)),
        when(A, '<=', HIGH, W, inRange(overshoot(HIGH))),
      );
    case 'SATISFACTION_STEP':
      return satisfaction(scheme, inRange);
    case 'EXECUTION_PROPORTIONAL':
      return when(
        ref('executed'),
        '>=',
        ref('budget'),
        W,
        inRange(divided(times(ref('executed'), W), ref('budget'))),
      );
    default:
      return null;
  }
}

/** `actual × weight ÷ target`: divided last, so that a third of three is one. */
function share(): Formula {
  return divided(times(A, W), T);
}

function overshoot(bound: Formula): Formula {
  return divided(times(minus(times(TWO, bound), A), W), bound);
}

function below(formula: Formula): Formula {
  return when(A, '<', ZERO, ZERO, formula);
}

function reverse(above: Formula): Formula {
  return when(A, '<=', T, W, when(T, '=', ZERO, ZERO, above));
}

/** Full marks, or less where the scheme doubts a target that was exceeded by far. */
function reached({ overAchievement }: ScoringScheme, inRange: (of: Formula) => Formula): Formula {
  if (isAbsent(overAchievement) || overAchievement.ladder == null) return W;
  // The first rung that is reached counts, so the last one is the innermost.
  const ladder = overAchievement.ladder.reduceRight<Formula>(
    (less, { from, factor }) =>
      when(A, '>=', times(T, number(from)), factor.eq(1) ? W : inRange(times(W, number(factor))), less),
    W,
  );
  return when(T, '>', ZERO, ladder, W);
}

function threshold(scheme: ScoringScheme, inRange: (of: Formula) => Formula): Formula | null {
  if (isAbsent(scheme.positive) || scheme.positive.rule !== 'threshold') return null;
  const limit = number(scheme.positive.threshold);
  const floor = times(T, limit);
  const above = inRange(divided(times(minus(A, floor), W), times(T, minus(number(1), limit))));
  return when(A, '>=', T, reached(scheme, inRange), below(when(A, '<', floor, ZERO, above)));
}

function satisfaction(scheme: ScoringScheme, inRange: (of: Formula) => Formula): Formula | null {
  if (isAbsent(scheme.satisfaction) || scheme.satisfaction.rule !== 'step') return null;
  return scheme.satisfaction.steps.reduceRight<Formula>(
    (less, step) => when(A, '>=', number(step.from), inRange(times(W, number(step.share))), less),
    ZERO,
  );
}
