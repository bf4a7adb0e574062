import type { DisclosureId } from '../model/allowance.ts';
import type { Hit } from './hit.ts';
import { FINGERPRINT, sha256 } from './hit.ts';
import { maskValue, normalisedValue } from './mask.ts';

/** Completes a hit with what is derived from its value. The value itself is not kept. */
export function makeHit(
  original: string,
  { id, severity, start, end, reason }: Pick<Hit, 'id' | 'severity' | 'start' | 'end' | 'reason'>,
): Hit {
  const value = original.slice(start, end);
  return {
    id,
    severity,
    start,
    end,
    masked: maskValue({ id, reason }, normalisedValue(id, value)),
    reason,
    [FINGERPRINT]: fingerprintOf(id, value),
  };
}

/** What an allowance names a value by: the SHA-256 of it, however it is written. */
export function fingerprintOf(id: DisclosureId, value: string): string {
  return sha256(normalisedValue(id, value));
}
