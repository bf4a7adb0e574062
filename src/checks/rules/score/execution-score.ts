import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import type { Scheme } from '../../../model/scheme.ts';
import { scoreExecution } from '../../../scoring/execution.ts';
import { PART_LABELS } from '../../../text/checks/scores.ts';
import { schemeWith } from '../../default-scheme.ts';
import { totalOf } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import type { ScorePart } from './parts.ts';

/** Points for execution, computed from the amounts. */
export interface ComputedExecution {
  readonly scheme: Scheme;
  /** The report names no scheme. */
  readonly assumed: boolean;
  readonly weight: Decimal;
  readonly score: Decimal;
  /** Before rounding. */
  readonly exact: Decimal;
  readonly part: ScorePart;
}

const computed = new WeakMap<Subject, ComputedExecution | null>();

/** By the report's scheme, or else by the national practice; `null` where no points can be computed. */
export function computedExecution(subject: Subject): ComputedExecution | null {
  const known = computed.get(subject);
  if (known !== undefined) return known;
  const made = compute(subject);
  computed.set(subject, made);
  return made;
}

function compute(subject: Subject): ComputedExecution | null {
  const used = schemeWith('execution', subject);
  const total = totalOf(subject.funds);
  if (used === null || total === null || isAbsent(used.scheme.execution)) return null;
  if (used.scheme.execution.rule === 'none') return null;
  const outcome = scoreExecution(total.amounts, used.scheme);
  if (outcome.state !== 'scored') return null;
  const { weight, score, exact } = outcome;
  const points = (value: Decimal) => ({ raw: value.toFixed(), value, decimals: value.decimalPlaces() });
  const part = { group: PART_LABELS.execution, score: points(score), weight: points(weight) };
  return { ...used, weight, score, exact, part };
}
