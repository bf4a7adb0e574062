import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { Decimal as Big, toPlain } from '../../model/decimal.ts';
import type { ResultBuilder } from '../builder.ts';
import type { Outcome, RuleId } from '../outcome.ts';
import { percentOf, step } from '../step.ts';
import type { Figures } from './figures.ts';

const TWO = new Big(2);

/** Warns of over-achievement, and applies the scheme's ladder where it has one. */
function fullOrLadder(builder: ResultBuilder, figures: Figures, weight: Decimal): Outcome {
  const rule = 'POSITIVE_LINEAR';
  const { overAchievement } = builder.scheme;
  if (isAbsent(overAchievement) || !figures.target.gt(0)) return builder.full(rule, weight);
  const completion = () => percentOf(figures.actual.div(figures.target));
  const reaches = (from: Decimal) => figures.actual.gte(figures.target.times(from));
  if (reaches(overAchievement.warnAt)) {
    builder.add(
      step('overAchieved', { completion: completion(), warnAt: percentOf(overAchievement.warnAt) }),
    );
    builder.flag(reaches(overAchievement.strongAt) ? 'over-achieved-strongly' : 'over-achieved');
  }
  const rung = overAchievement.ladder?.find((candidate) => reaches(candidate.from));
  if (!rung || rung.factor.eq(1)) return builder.full(rule, weight);
  builder.add(
    step('overFactor', {
      completion: completion(),
      from: percentOf(rung.from),
      factor: toPlain(rung.factor),
    }),
  );
  return builder.formula(
    rule,
    weight,
    `${toPlain(weight)} × ${toPlain(rung.factor)}`,
    weight.times(rung.factor),
  );
}

/** ≥ and >: more is better. */
export function scorePositive(builder: ResultBuilder, figures: Figures, weight: Decimal): Outcome {
  const { positive } = builder.scheme;
  if (isAbsent(positive)) return builder.notScored('scheme-silent');
  const rule = positive.rule === 'linear' ? 'POSITIVE_LINEAR' : 'POSITIVE_THRESHOLD';
  const { actualText, targetText } = figures;
  builder.use({ of: 'target', ...figures.inUnit });
  if (figures.order >= 0) {
    builder.add(step('reached', { actual: actualText, target: targetText }));
    return { ...fullOrLadder(builder, figures, weight), rule };
  }
  builder.add(step('missed', { actual: actualText, target: targetText }));
  if (!figures.target.gt(0)) return builder.notScored('target-not-positive', rule);
  if (figures.actual.lt(0)) {
    builder.add(step('negative', { actual: actualText }));
    return builder.zero(rule, weight);
  }
  if (positive.rule === 'linear') return proportional(builder, figures, weight, rule);
  const floor = figures.target.times(positive.threshold);
  if (figures.actual.lt(floor)) {
    const completion = percentOf(figures.actual.div(figures.target));
    builder.add(step('threshold', { completion, threshold: percentOf(positive.threshold) }));
    return builder.zero(rule, weight);
  }
  const above = new Big(1).minus(positive.threshold);
  const [low, span] = [toPlain(positive.threshold), toPlain(above)];
  const expression = `(${figures.a} ÷ ${figures.t} − ${low}) ÷ ${span} × ${toPlain(weight)}`;
  const exact = figures.actual.minus(floor).times(weight).div(figures.target.times(above));
  return builder.formula(rule, weight, expression, exact);
}

function proportional(builder: ResultBuilder, figures: Figures, weight: Decimal, rule: RuleId): Outcome {
  const exact = figures.actual.times(weight).div(figures.target);
  return builder.formula(rule, weight, `${figures.a} ÷ ${figures.t} × ${toPlain(weight)}`, exact);
}

/** =: the figure itself is the target. */
export function scoreEqual(builder: ResultBuilder, figures: Figures, weight: Decimal): Outcome {
  const { equal } = builder.scheme;
  if (isAbsent(equal)) return builder.notScored('scheme-silent');
  const texts = { actual: figures.actualText, target: figures.targetText };
  const rule = equal === 'exact' ? 'EQUAL_EXACT' : 'EQUAL_REACH';
  builder.use({ of: 'target', ...figures.inUnit });
  if (figures.order === 0) return builder.add(step('reached', texts)).full(rule, weight);
  if (equal === 'exact') return builder.add(step('unequal', texts)).zero(rule, weight);
  if (figures.target.lt(0)) return builder.add(step('unequal', texts)).notScored('target-not-positive', rule);
  if (figures.target.isZero()) {
    const below = figures.order < 0;
    builder.add(step(below ? 'within' : 'exceeded', texts));
    return below ? builder.full(rule, weight) : builder.zero(rule, weight);
  }
  if (figures.order > 0) return builder.add(step('reached', texts)).full(rule, weight);
  builder.add(step('missed', texts));
  if (figures.actual.lt(0))
    return builder.add(step('negative', { actual: figures.actualText })).zero(rule, weight);
  return proportional(builder, figures, weight, rule);
}

/** ≤ and <: less is better. */
export function scoreReverse(builder: ResultBuilder, figures: Figures, weight: Decimal): Outcome {
  const { reverse } = builder.scheme;
  if (isAbsent(reverse)) return builder.notScored('scheme-silent');
  const rule = reverse === 'linear' ? 'REVERSE_LINEAR' : 'REVERSE_RATIO';
  const texts = { actual: figures.actualText, target: figures.targetText };
  builder.use({ of: 'target', ...figures.inUnit });
  if (figures.order <= 0) return builder.add(step('within', texts)).full(rule, weight);
  builder.add(step('exceeded', texts));
  if (figures.target.lt(0)) return builder.notScored('target-not-positive', rule);
  if (figures.target.isZero()) return builder.zero(rule, weight);
  const { a, t, actual, target } = figures;
  if (reverse === 'ratio') {
    return builder.formula(
      rule,
      weight,
      `${t} ÷ ${a} × ${toPlain(weight)}`,
      target.times(weight).div(actual),
    );
  }
  if (actual.gte(target.times(TWO))) return builder.add(step('twice', texts)).zero(rule, weight);
  const expression = `(1 − (${a} − ${t}) ÷ ${t}) × ${toPlain(weight)}`;
  return builder.formula(rule, weight, expression, target.times(TWO).minus(actual).times(weight).div(target));
}

/** A target interval: within it full marks, outside it by the nearer bound, which is our own rule. */
export function scoreInterval(
  builder: ResultBuilder,
  low: Figures,
  high: Figures,
  targetText: string,
  weight: Decimal,
): Outcome {
  const rule = 'INTERVAL_NEARER_BOUND';
  if (isAbsent(builder.scheme.interval)) return builder.notScored('scheme-silent', rule);
  const texts = { actual: low.actualText, target: targetText };
  builder.use({
    of: 'interval',
    actual: low.inUnit.actual,
    low: low.inUnit.target,
    high: high.inUnit.target,
  });
  if (low.order >= 0 && high.order <= 0) return builder.add(step('inside', texts)).full(rule, weight);
  builder.add(step('outside', texts)).flag('own-rule');
  const near = low.order < 0 ? low : high;
  if (!near.target.gt(0)) return builder.notScored('target-not-positive', rule);
  const w = toPlain(weight);
  if (low.order < 0) {
    return builder.formula(
      rule,
      weight,
      `${near.a} ÷ ${near.t} × ${w}`,
      near.actual.times(weight).div(near.target),
    );
  }
  const exact = near.target.times(TWO).minus(near.actual).times(weight).div(near.target);
  return builder.formula(rule, weight, `(1 − (${near.a} − ${near.t}) ÷ ${near.t}) × ${w}`, exact);
}
