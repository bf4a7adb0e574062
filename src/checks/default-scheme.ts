import { isAbsent } from '../model/absence.ts';
import type { SchemeId } from '../model/ids.ts';
import type { Scheme, SchemePart } from '../model/scheme.ts';
import { unseen } from './stated.ts';
import type { Subject } from './subject.ts';

/**
 * A scheme to compute by. `assumed`: the report does not name it, whether an editor chose it or we did, which every
 * message has to say.
 */
export interface UsedScheme {
  readonly scheme: Scheme;
  readonly assumed: boolean;
}

/** The national self-evaluation practice, for reports that name no scheme. */
const DEFAULT_IDS: readonly SchemeId[] = ['cn-2020' as SchemeId, 'cn-90-80-60' as SchemeId];

/** Schemes that give the execution points in steps, for a report that names none. */
const STEP_IDS: readonly SchemeId[] = [
  'cn-2021-nocost' as SchemeId,
  'cn-2021-cost' as SchemeId,
  'cn-2021-nosat' as SchemeId,
];

/** The report's own scheme where it settles a part, or else the national practice; `null` where neither is known. */
export function schemeWith(
  part: SchemePart,
  { scheme, content, claimed }: Pick<Subject, 'scheme' | 'content' | 'claimed'>,
): UsedScheme | null {
  if (scheme !== null && !isAbsent(scheme[part])) return { scheme, assumed: isAssumed(claimed) };
  // The report may name one where we can't read it: no other may be taken for it.
  if (unseen(claimed?.scheme) !== null) return null;
  const known = DEFAULT_IDS.map((id) => content.schemes.get(id));
  const found = known.find((candidate) => candidate !== undefined && !isAbsent(candidate[part]));
  return found === undefined ? null : { scheme: found, assumed: true };
}

/** The result is judged by a scheme that the report does not name. */
export function isAssumed(claimed: Subject['claimed']): boolean {
  return claimed?.schemeBasis !== 'stated';
}

/** A scheme of the site that gives the execution points in steps; `null` where the site keeps none. */
export function stepScheme({ content }: Subject): Scheme | null {
  for (const id of STEP_IDS) {
    const scheme = content.schemes.get(id);
    if (scheme !== undefined && !isAbsent(scheme.execution) && scheme.execution.rule === 'step')
      return scheme;
  }
  return null;
}
