import type { Decimal } from '../../model/decimal.ts';
import { Decimal as Big, toPlain } from '../../model/decimal.ts';
import type { ScoringStyle } from '../../model/indicator.ts';
import type { ResultBuilder } from '../builder.ts';
import type { Leaf, LeafElement, LikertAnswers } from '../leaf.ts';
import type { Outcome } from '../outcome.ts';
import { step } from '../step.ts';

const ZERO = new Big(0);

function pointsOf(elements: readonly LeafElement[]): Decimal {
  return elements.reduce((sum, element) => sum.plus(element.points.value), ZERO);
}

function sumExpression(elements: readonly LeafElement[]): string {
  return elements.length === 0 ? '0' : elements.map((element) => toPlain(element.points.value)).join(' + ');
}

/** Points for each element that is met; where a gate is not met, nothing counts. */
function scoreElementCount(
  builder: ResultBuilder,
  elements: readonly LeafElement[],
  weight: Decimal,
): Outcome {
  const rule = 'ELEMENT_COUNT';
  // The elements have to share out the weight; otherwise the table itself is unclear.
  if (!pointsOf(elements).eq(weight)) return builder.notScored('elements-unclear', rule);
  const met = elements.filter((element) => element.met);
  builder.add(step('elements', { met: String(met.length), all: String(elements.length) }));
  const closed = elements.find((element) => element.gate && !element.met);
  if (closed) return builder.add(step('gate', { element: closed.text })).zero(rule, weight);
  return builder.formula(rule, weight, sumExpression(met), pointsOf(met));
}

/** Points taken off for each element that is not met, down to nothing. */
function scoreDeduction(builder: ResultBuilder, elements: readonly LeafElement[], weight: Decimal): Outcome {
  const rule = 'DEDUCTION';
  const missed = elements.filter((element) => !element.met);
  const closed = missed.find((element) => element.gate);
  if (closed) return builder.add(step('gate', { element: closed.text })).zero(rule, weight);
  if (missed.length === 0) return builder.full(rule, weight);
  const points = pointsOf(missed);
  builder.add(step('deducted', { missed: String(missed.length), points: toPlain(points) }));
  return builder.formula(
    rule,
    weight,
    `${toPlain(weight)} − (${sumExpression(missed)})`,
    weight.minus(points),
  );
}

/** Points of the one condition that holds. */
function scoreCondition(builder: ResultBuilder, elements: readonly LeafElement[], weight: Decimal): Outcome {
  const rule = 'CONDITION';
  const [holds, ...others] = elements.filter((element) => element.met);
  if (!holds || others.length > 0 || holds.points.value.gt(weight))
    return builder.notScored('elements-unclear', rule);
  const points = toPlain(holds.points.value);
  builder.add(step('condition', { element: holds.text, points }));
  return builder.points(rule, weight, holds.points.value);
}

/** Weighted mean of the answers to a survey. */
function scoreLikert(builder: ResultBuilder, answers: readonly LikertAnswers[], weight: Decimal): Outcome {
  const rule = 'LIKERT';
  const count = answers.reduce((sum, answer) => sum + answer.count, 0);
  if (count <= 0 || answers.some((answer) => answer.count < 0))
    return builder.notScored('elements-unclear', rule);
  const points = answers.reduce((sum, answer) => sum.plus(answer.share.times(answer.count)), ZERO);
  const terms = answers.map((answer) => `${toPlain(answer.share)} × ${answer.count}`).join(' + ');
  return builder.formula(
    rule,
    weight,
    `(${terms}) ÷ ${count} × ${toPlain(weight)}`,
    points.times(weight).div(count),
  );
}

/** Every style but the formula: the evaluator's own list of elements decides, and the arithmetic is ours. */
export function scoreByStyle(
  builder: ResultBuilder,
  leaf: Leaf,
  style: Exclude<ScoringStyle, 'formula'>,
  weight: Decimal,
): Outcome {
  if (style === 'qual-quant') return builder.notScored('mixed-style');
  if (style === 'likert') {
    return leaf.answers
      ? scoreLikert(builder, leaf.answers, weight)
      : builder.notScored('elements-missing', 'LIKERT');
  }
  const { elements } = leaf;
  if (!elements || elements.length === 0) return builder.notScored('elements-missing');
  switch (style) {
    case 'element-count':
      return scoreElementCount(builder, elements, weight);
    case 'deduction':
      return scoreDeduction(builder, elements, weight);
    case 'condition':
      return scoreCondition(builder, elements, weight);
  }
}
