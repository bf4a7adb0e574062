import type { Stated } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';

/** Whether the source leaves a value out without a lawful reason: it does not say, or it cannot be read. */
export function isUnstated(value: Stated<unknown>): boolean {
  return isAbsent(value) && (value.absent === 'not-stated' || value.absent === 'illegible');
}
