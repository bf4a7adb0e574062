import { DISCLOSURE_IDS } from '../model/allowance.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Sighting } from './hit.ts';

const STRENGTH: Record<Severity, number> = { error: 0, warn: 1, note: 2 };

/**
 * Leaves one sighting where several overlap: the most severe, then the one whose kind stands first in the list of ids,
 * then the longest. The result is in order of place and does not depend on the order of detectors.
 *
 * @param length of the text that the sightings refer to.
 */
export function resolveOverlaps(sightings: readonly Sighting[], length: number): Sighting[] {
  if (sightings.length < 2) return [...sightings];
  const taken = new Uint8Array(length);
  const strongestFirst = [...sightings].sort(
    (a, b) =>
      STRENGTH[a.severity] - STRENGTH[b.severity] ||
      DISCLOSURE_IDS.indexOf(a.id) - DISCLOSURE_IDS.indexOf(b.id) ||
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from,
  );
  const kept = strongestFirst.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
