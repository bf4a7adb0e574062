import type { Probe } from '../words/probes.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { bestWeight, countPlaces } from '../words/zones.ts';
import type { DocKey, Postings, SearchEngine } from './engine.ts';
import { slotOf } from './engine.ts';

/** Where a term stands in one report. */
export interface Place {
  /** Weight of the best field it stands in. */
  readonly weight: number;
  readonly count: number;
  /** Token positions, ascending, to see how near other terms stand; empty where that is not known. */
  readonly at: readonly number[];
}

/** Occurrences kept of one term in one report: the last ones, as its words come last. */
const KEPT_PLACES = 200;

function placeAt(places: readonly number[], zones: ZoneStarts): Place | null {
  return places.length === 0
    ? null
    : {
        weight: bestWeight(places, zones),
        count: countPlaces(places, zones),
        at: places.slice(-KEPT_PLACES),
      };
}

export type TermMatch = ReadonlyMap<DocKey, Place>;

/** Positions at which all probes stand at their offsets. */
function starts(positions: readonly (readonly number[])[], probes: readonly Probe[]): number[] {
  const [first, ...rest] = positions;
  const sets = rest.map((list) => new Set(list));
  const lead = probes[0]?.offset ?? 0;
  return (first ?? []).filter((position) =>
    sets.every((set, index) => set.has(position - lead + (probes[index + 1]?.offset ?? 0))),
  );
}

/** Reports in which all probes stand at their offsets. */
export async function matchProbes(
  engine: SearchEngine,
  probes: readonly Probe[],
  slots: readonly number[],
): Promise<TermMatch> {
  const postings = await Promise.all(probes.map((probe) => engine.postings(probe, slots)));
  // The rarest token has the fewest reports to look at.
  const rarest = postings.reduce<Postings | null>(
    (least, next) => (least === null || next.size < least.size ? next : least),
    null,
  );
  const found = new Map<DocKey, Place>();
  for (const key of rarest?.keys() ?? []) {
    const positions = postings.flatMap((posting) => {
      const list = posting.get(key);
      return list === undefined ? [] : [list];
    });
    if (positions.length < probes.length) continue;
    const place = placeAt(starts(positions, probes), engine.slots[slotOf(key)]?.head.zones ?? []);
    if (place !== null) found.set(key, place);
  }
  return found;
}
