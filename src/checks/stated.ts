import type { Absent, Stated } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import type { Outcome } from './check.ts';

/** Whether the source itself is silent about a value. Only then may a rule say that it is not there. */
export function isUnstated(value: Stated<unknown>): boolean {
  return isAbsent(value) && value.absent === 'not-stated';
}

/**
 * The first value that the record does not show although the source may hold it: illegible, withheld, not transcribed.
 * Of such a value nothing can be concluded, neither that it is right nor that it is missing.
 */
export function unseen(...values: readonly (Stated<unknown> | undefined)[]): Absent | null {
  for (const value of values) {
    if (isAbsent(value) && value.absent !== 'not-stated' && value.absent !== 'not-applicable') return value;
  }
  return null;
}

/** What a rule says that compared nothing: with the recorded reason where the values that it needs are not to be seen. */
export function notCompared(
  ...values: readonly (Stated<unknown> | undefined)[]
): Extract<Outcome, { readonly status: 'unknown' }> {
  const why = unseen(...values);
  return why === null ? { status: 'unknown' } : { status: 'unknown', why };
}
