import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { NumberExpression } from '../../model/expression.ts';
import { unitOf } from '../../model/expression.ts';
import type { ResultBuilder } from '../builder.ts';
import type { Outcome } from '../outcome.ts';
import { percentOf, step } from '../step.ts';

/** Satisfaction in steps, by the rate itself: 90% and more, 80% and more, less. */
export function scoreSatisfactionSteps(
  builder: ResultBuilder,
  actual: NumberExpression,
  weight: Decimal,
): Outcome {
  const rule = 'SATISFACTION_STEP';
  const { satisfaction } = builder.scheme;
  if (isAbsent(satisfaction) || satisfaction.rule !== 'step') return builder.notScored('scheme-silent', rule);
  const unit = unitOf(actual.unit);
  if (unit.kind === 'none') return builder.notScored('unit-missing', rule);
  if (unit.kind !== 'ratio') return builder.notScored('unit-mismatch', rule);
  const rate = actual.value.times(unit.num).div(unit.den);
  builder.use({ of: 'share', actual: rate });
  const reached = satisfaction.steps.find((candidate) => rate.gte(candidate.from));
  if (!reached) return builder.notScored('scheme-silent', rule);
  const text = `${toPlain(actual.value)}${actual.unit}`;
  builder.add(
    step('satisfaction', { actual: text, from: percentOf(reached.from), share: percentOf(reached.share) }),
  );
  if (reached.share.eq(1)) return builder.full(rule, weight);
  if (reached.share.isZero()) return builder.zero(rule, weight);
  const expression = `${toPlain(weight)} × ${toPlain(reached.share)}`;
  return builder.formula(rule, weight, expression, weight.times(reached.share));
}
