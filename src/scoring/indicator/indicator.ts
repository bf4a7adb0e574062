import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Expression, JudgedState, NumberExpression, RangeExpression } from '../../model/expression.ts';
import { printExpression } from '../../model/expression.ts';
import { ResultBuilder } from '../builder.ts';
import type { Leaf, ScoringScheme } from '../leaf.ts';
import { isSatisfaction } from '../leaf.ts';
import type { Outcome } from '../outcome.ts';
import { tellDeadline } from './deadline.ts';
import type { Figures } from './figures.ts';
import { figuresOf, ratioFigures } from './figures.ts';
import { scoreJudged } from './judged.ts';
import { scoreEqual, scoreInterval, scorePositive, scoreReverse } from './quantitative.ts';
import { scoreSatisfactionSteps } from './satisfaction.ts';
import { scoreByStyle } from './styles.ts';

export interface ScoringContext {
  /** Completes a deadline such as 12月底前. */
  readonly fiscalYear?: number;
}

function judgedState(leaf: Leaf): JudgedState | null {
  if (leaf.state !== undefined) return leaf.state;
  const { actual } = leaf;
  return !isAbsent(actual) && actual.t === 'qual' && actual.state !== 'unmapped' ? actual.state : null;
}

/** Whether the table asks for a judgement rather than a figure. */
function isJudged(leaf: Leaf): boolean {
  if (leaf.direction === 'qualitative') return true;
  return !isAbsent(leaf.target) && leaf.target.t === 'qual' && judgedState(leaf) !== null;
}

/**
 * Recomputes one indicator by its scheme: points with every step, or the reason why there are none. Never guesses:
 * a value that was not read, a unit that does not fit or a case that the scheme does not settle is not scored.
 */
export function scoreIndicator(leaf: Leaf, scheme: ScoringScheme, context: ScoringContext = {}): Outcome {
  if (isAbsent(leaf.weight)) return new ResultBuilder(scheme, null).notScored('weight-missing');
  const weight = leaf.weight.value;
  const builder = new ResultBuilder(scheme, weight);
  const style = leaf.scoringStyle ?? 'formula';
  if (style !== 'formula') return scoreByStyle(builder, leaf, style, weight);
  if (isJudged(leaf)) return scoreJudged(builder, judgedState(leaf), weight);
  const { target, actual, direction } = leaf;
  if (direction === 'deadline' || (!isAbsent(target) && target.t === 'date')) {
    if (isAbsent(target)) return builder.notScored('target-missing', 'DEADLINE');
    return tellDeadline(builder, target, isAbsent(actual) ? null : actual, context.fiscalYear);
  }
  if (isAbsent(actual)) return builder.notScored('actual-missing');
  const { satisfaction } = scheme;
  if (isSatisfaction(leaf)) {
    if (isAbsent(satisfaction)) return builder.notScored('scheme-silent');
    if (satisfaction.rule === 'step') return satisfactionSteps(builder, actual, weight);
  }
  if (isAbsent(target)) return builder.notScored('target-missing');
  return scoreFigures(builder, direction, target, actual, weight);
}

function satisfactionSteps(builder: ResultBuilder, actual: Expression, weight: Decimal): Outcome {
  if (actual.t !== 'num') return builder.notScored('actual-unread', 'SATISFACTION_STEP');
  if (actual.op === 'approx') return builder.notScored('actual-inexact', 'SATISFACTION_STEP');
  // 88.32%及以上 is a figure written like a target; the step of the bound itself is certain only at the top.
  if (actual.op !== 'eq') return builder.notScored('actual-bound', 'SATISFACTION_STEP');
  return scoreSatisfactionSteps(builder, actual, weight);
}

function scoreFigures(
  builder: ResultBuilder,
  direction: Leaf['direction'],
  target: Expression,
  actual: Expression,
  weight: Decimal,
): Outcome {
  if (target.t === 'range' || direction === 'interval') {
    if (target.t !== 'range' || direction !== 'interval') return builder.notScored('direction-conflict');
    return scoreRange(builder, target, actual, weight);
  }
  if (target.t === 'ratio' && actual.t === 'ratio') {
    if (conflicts(direction, target.op)) return builder.notScored('direction-conflict');
    return byDirection(builder, direction, ratioFigures(target, actual), weight);
  }
  if (target.t !== 'num') return builder.notScored('target-unread');
  if (target.op === 'approx') return builder.notScored('target-inexact');
  if (actual.t !== 'num') return builder.notScored('actual-unread');
  if (conflicts(direction, target.op)) return builder.notScored('direction-conflict');
  const figures = figuresOf(builder, target, actual);
  if ('state' in figures) return figures;
  const strict = target.op === 'gt' || target.op === 'lt';
  if (strict && figures.order === 0) builder.flag('edge');
  return (
    boundedActual(builder, direction, actual, figures) ?? byDirection(builder, direction, figures, weight)
  );
}

/** ≥ is no target that is better not exceeded, ≤ none that is better exceeded. */
function conflicts(direction: Leaf['direction'], op: NumberExpression['op']): boolean {
  if (op === 'ge' || op === 'gt') return direction !== 'positive';
  if (op === 'le' || op === 'lt') return direction !== 'negative';
  return false;
}

/**
 * An actual value that is only a bound (≥266米, 1000余份) is good enough where the bound itself reaches the target;
 * otherwise its points are unknown.
 */
function boundedActual(
  builder: ResultBuilder,
  direction: Leaf['direction'],
  actual: NumberExpression,
  figures: Figures,
): Outcome | null {
  if (actual.op === 'eq') return null;
  const atLeast = actual.op === 'ge' || actual.op === 'gt' || actual.inexact === 'over';
  const atMost = actual.op === 'le' || actual.op === 'lt';
  const certain =
    (direction === 'positive' && atLeast && figures.order >= 0) ||
    (direction === 'negative' && atMost && figures.order <= 0);
  const inexact = actual.op === 'approx';
  if (!certain) return builder.notScored(inexact ? 'actual-inexact' : 'actual-bound');
  builder.flag(inexact ? 'actual-inexact' : 'actual-as-bound');
  return null;
}

function byDirection(
  builder: ResultBuilder,
  direction: Leaf['direction'],
  figures: Figures,
  weight: Decimal,
): Outcome {
  switch (direction) {
    case 'positive':
      return scorePositive(builder, figures, weight);
    case 'negative':
      return scoreReverse(builder, figures, weight);
    case 'equal':
      return scoreEqual(builder, figures, weight);
    default:
      return builder.notScored('direction-conflict');
  }
}

/** The ends of an interval as figures, so that each can be compared on its own. */
function bounds(range: RangeExpression): readonly [NumberExpression, NumberExpression] {
  const end = (value: Decimal): NumberExpression => ({
    t: 'num',
    raw: range.raw,
    op: 'eq',
    value,
    unit: range.unit,
  });
  return [end(range.min), end(range.max)];
}

function scoreRange(
  builder: ResultBuilder,
  target: RangeExpression,
  actual: Expression,
  weight: Decimal,
): Outcome {
  const rule = 'INTERVAL_NEARER_BOUND';
  const [min, max] = bounds(target);
  if (actual.t === 'range') {
    const [from, to] = bounds(actual);
    const low = figuresOf(builder, min, from);
    const high = figuresOf(builder, max, to);
    if ('state' in low) return low;
    if ('state' in high) return high;
    if (low.order < 0 || high.order > 0) return builder.notScored('actual-bound', rule);
    return scoreInterval(builder, low, high, printExpression(target), weight);
  }
  if (actual.t !== 'num') return builder.notScored('actual-unread', rule);
  if (actual.op !== 'eq')
    return builder.notScored(actual.op === 'approx' ? 'actual-inexact' : 'actual-bound', rule);
  const low = figuresOf(builder, min, actual);
  const high = figuresOf(builder, max, actual);
  if ('state' in low) return low;
  if ('state' in high) return high;
  return scoreInterval(builder, low, high, printExpression(target), weight);
}
