import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Comparable, NumberExpression, RatioExpression } from '../../model/expression.ts';
import { comparable } from '../../model/expression.ts';
import type { ResultBuilder } from '../builder.ts';
import type { NotScored, NotScoredReason } from '../outcome.ts';
import { shown, step } from '../step.ts';

/** Target and actual value of one indicator, in one unit. */
export interface Figures {
  /** `actual ÷ target` as a fraction. Multiply first and divide last: a third of three must be one. */
  readonly actual: Decimal;
  readonly target: Decimal;
  readonly order: -1 | 0 | 1;
  /** The same two in the unit of the target. */
  readonly inUnit: { readonly actual: Decimal; readonly target: Decimal };
  /** As they stand in a formula. */
  readonly a: string;
  readonly t: string;
  /** As they stand in a sentence, with their unit. */
  readonly actualText: string;
  readonly targetText: string;
}

const MISMATCH: Readonly<Record<'dimension' | 'unit-differs' | 'unit-missing' | 'trend', NotScoredReason>> = {
  dimension: 'unit-mismatch',
  'unit-differs': 'unit-differs',
  'unit-missing': 'unit-missing',
  trend: 'trend',
};

/** The actual value as a figure in the target's unit. */
function converted(comparison: Comparable, target: Decimal, actual: Decimal): Decimal {
  return comparison.target.isZero() ? actual : comparison.actual.times(target).div(comparison.target);
}

/** Brings a target and an actual figure together, or says why they cannot be compared. */
export function figuresOf(
  builder: ResultBuilder,
  target: NumberExpression,
  actual: NumberExpression,
): Figures | NotScored {
  const comparison = comparable(target, actual);
  if (!comparison.ok) return builder.notScored(MISMATCH[comparison.mismatch]);
  const unit = target.unit === '' ? actual.unit : target.unit;
  const figure =
    target.unit === actual.unit ? actual.value : converted(comparison, target.value, actual.value);
  const own = `${toPlain(actual.value)}${actual.unit}`;
  const inUnit = `${shown(figure)}${unit}`;
  if (actual.unit !== '' && !figure.eq(actual.value))
    builder.add(step('converted', { from: own, to: inUnit }));
  return {
    actual: comparison.actual,
    target: comparison.target,
    order: comparison.order,
    inUnit: { actual: figure, target: target.value },
    a: shown(figure),
    t: toPlain(target.value),
    actualText: inUnit,
    targetText: `${toPlain(target.value)}${unit}`,
  };
}

/** Two ratios such as 1:18 and 1:20, compared by cross multiplication. */
export function ratioFigures(target: RatioExpression, actual: RatioExpression): Figures {
  const [a, t] = [actual.num.times(target.den), target.num.times(actual.den)];
  const print = (e: RatioExpression) => `${toPlain(e.num)}:${toPlain(e.den)}`;
  return {
    actual: a,
    target: t,
    order: a.cmp(t) as -1 | 0 | 1,
    inUnit: { actual: a, target: t },
    a: `(${toPlain(actual.num)} ÷ ${toPlain(actual.den)})`,
    t: `(${toPlain(target.num)} ÷ ${toPlain(target.den)})`,
    actualText: print(actual),
    targetText: print(target),
  };
}
