import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { round, toFixed } from '../../model/decimal.ts';
import type { JudgedState } from '../../model/expression.ts';
import type { ResultBuilder } from '../builder.ts';
import type { ScoringScheme } from '../leaf.ts';
import type { NotScored, Window } from '../outcome.ts';
import { step } from '../step.ts';

/** The points that a judgement allows: from 80% of the weight for 达成, and so on. `null` where the scheme is silent. */
export function windowOf(state: JudgedState, weight: Decimal, scheme: ScoringScheme): Window | null {
  const { qualitative, rounding } = scheme;
  if (isAbsent(qualitative) || isAbsent(rounding)) return null;
  const { from, to } = qualitative[state];
  const edge = (share: Decimal) => round(weight.times(share), rounding.leaf, rounding.rule);
  return { min: edge(from), max: edge(to), maxIncluded: state === 'met' };
}

/** A qualitative indicator is judged within a window; the engine shows the window and does not choose in it. */
export function scoreJudged(builder: ResultBuilder, state: JudgedState | null, weight: Decimal): NotScored {
  const rule = 'QUALITATIVE_WINDOW';
  if (isAbsent(builder.scheme.qualitative)) return builder.notScored('scheme-silent', rule);
  if (state === null) return builder.notScored('state-missing', rule);
  const window = windowOf(state, weight, builder.scheme);
  if (window === null) return builder.notScored('scheme-silent', rule);
  const { label } = builder.scheme.qualitative[state];
  builder.add(
    step('window', {
      state: label,
      min: toFixed(window.min, 2),
      max: toFixed(window.max, 2),
      edge: window.maxIncluded ? 'included' : 'excluded',
    }),
  );
  return builder.notScored('judged', rule, window);
}

/** Whether a score that a person gave lies in its window. */
export function isInWindow(score: Decimal, window: Window): boolean {
  return score.gte(window.min) && (window.maxIncluded ? score.lte(window.max) : score.lt(window.max));
}
