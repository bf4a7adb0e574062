import { isAbsent } from '../model/absence.ts';
import { Decimal } from '../model/decimal.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Flag, Inputs, NotScored, NotScoredReason, RuleId, Scored, Window } from './outcome.ts';
import type { Step } from './step.ts';
import { roundedStep, step } from './step.ts';

const ZERO = new Decimal(0);

/**
 * Collects the steps of one result and closes it. A value so close to the whole that it rounds to it, or a
 * formula that leaves the range, still ends between 0 and the weight.
 */
export class ResultBuilder {
  readonly scheme: ScoringScheme;
  readonly weight: Decimal | null;
  private readonly steps: Step[] = [];
  private readonly flags = new Set<Flag>();
  private inputs: Inputs | null = null;

  constructor(scheme: ScoringScheme, weight: Decimal | null) {
    this.scheme = scheme;
    this.weight = weight;
  }

  add(next: Step): this {
    this.steps.push(next);
    return this;
  }

  /** Keeps the figures that the rule is applied to. */
  use(inputs: Inputs): this {
    this.inputs = inputs;
    return this;
  }

  flag(flag: Flag): this {
    this.flags.add(flag);
    return this;
  }

  notScored(reason: NotScoredReason, rule: RuleId | null = null, window: Window | null = null): NotScored {
    return { state: 'not-scored', reason, rule, weight: this.weight, window, ...this.trail() };
  }

  /** Full marks need no formula. */
  full(rule: RuleId, weight: Decimal): Scored {
    this.add(step('full', { weight: weight.toFixed() }));
    return this.scored(rule, weight, weight, weight);
  }

  zero(rule: RuleId, weight: Decimal): Scored {
    this.add(step('zero', {}));
    return this.scored(rule, weight, ZERO, ZERO);
  }

  /** Points that a step has already named. */
  points(rule: RuleId, weight: Decimal, score: Decimal): Scored {
    return this.scored(rule, weight, score, score);
  }

  /** The score by a formula, rounded once; `NotScored` where the scheme does not say how to round. */
  formula(rule: RuleId, weight: Decimal, expression: string, exact: Decimal): Scored | NotScored {
    const { rounding } = this.scheme;
    if (isAbsent(rounding)) return this.notScored('scheme-silent', rule);
    const rounded = roundedStep(expression, exact, rounding.leaf, rounding.rule);
    this.add(rounded.step);
    const within = (value: Decimal) => Decimal.max(ZERO, Decimal.min(weight, value));
    const score = within(rounded.score);
    if (!score.eq(rounded.score)) this.add(step('bounded', { score: score.toFixed() }));
    return this.scored(rule, weight, score, within(exact), true);
  }

  private scored(rule: RuleId, weight: Decimal, score: Decimal, exact: Decimal, byFormula = false): Scored {
    return { state: 'scored', rule, weight, score, exact, byFormula, ...this.trail() };
  }

  private trail() {
    return { scheme: this.scheme.id, steps: [...this.steps], flags: [...this.flags], inputs: this.inputs };
  }
}
