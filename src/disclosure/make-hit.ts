import type { Hit } from './hit.ts';
import { FINGERPRINT, sha256 } from './hit.ts';
import { maskValue, normalisedValue } from './mask.ts';

/** Completes a hit with what is derived from its value. The value itself is not kept. */
export function makeHit(
  original: string,
  { id, severity, start, end, reason }: Pick<Hit, 'id' | 'severity' | 'start' | 'end' | 'reason'>,
): Hit {
  const value = normalisedValue(id, original.slice(start, end));
  return {
    id,
    severity,
    start,
    end,
    masked: maskValue({ id, reason }, value),
    reason,
    [FINGERPRINT]: sha256(value),
  };
}
