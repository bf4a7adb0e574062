import type { Probe } from '../words/tokenize.ts';
import type { DocKey, Postings } from './engine.ts';

/** Additional tokens between two neighbouring probes where a border of cells or blocks lies between them. */
const MOST_SHIFT = 6;
const SHIFT_OF_ONE = 3;

/** Positions of one probe and the fewest borders with which it is reached. */
type Reached = ReadonlyMap<number, number>;

function fewest(before: Reached | undefined, position: number, distance: number, from: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let shift = from; before !== undefined && shift <= MOST_SHIFT; shift += 1) {
    const borders = before.get(position - distance - shift);
    if (borders !== undefined) best = Math.min(best, borders + Math.ceil(shift / SHIFT_OF_ONE));
  }
  return best;
}

/** Whether probes stand one after the other, but for borders; a border may have taken the probe it lies in. */
function aligns(probes: readonly Probe[], places: readonly (readonly number[])[], most: number): boolean {
  let [older, before]: [Reached, Reached] = [new Map(), new Map()];
  for (const [index, { offset }] of probes.entries()) {
    const reached = new Map<number, number>();
    for (const position of places[index] ?? []) {
      const started = index < 2 ? index : Number.POSITIVE_INFINITY;
      const borders = Math.min(
        started,
        fewest(before, position, offset - (probes[index - 1]?.offset ?? 0), 0),
        fewest(older, position, offset - (probes[index - 2]?.offset ?? 0), 1),
      );
      if (borders <= most) reached.set(position, borders);
    }
    [older, before] = [before, reached];
  }
  return before.size > 0 || [...older.values()].some((borders) => borders < most);
}

/**
 * Reports that may have the probes one after the other over borders of cells or blocks: every report that has them
 * so, and some that do not. Looks only at what a search without borders has loaded.
 *
 * @param most borders at most
 */
export function mayAlign(probes: readonly Probe[], postings: readonly Postings[], most: number): Set<DocKey> {
  const counts = new Map<DocKey, number>();
  for (const found of postings) for (const key of found.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(1, (probes.length - 1) / 2);
  const keys = [...counts].filter(([, count]) => count >= enough).map(([key]) => key);
  return new Set(
    keys.filter((key) =>
      aligns(
        probes,
        postings.map((found) => found.get(key) ?? []),
        most,
      ),
    ),
  );
}
