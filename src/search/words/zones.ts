/** What something weighs that only this site says about a report. */
export const SITE_WEIGHT = 0.3;

/**
 * The fields of a report's token sequence, in order. They stand at the same places in all reports of a part, so that
 * the position of a hit tells which field it is in, without a second copy of the field in the index. `site`: what
 * this site says about the report, on its page of checks and beside its text. `seam`: once more what stands on both
 * sides of a place where a page goes from one field to another, so that it is found side by side. The words of the
 * report come last, because they may be of any length.
 */
export const ZONES = [
  { id: 'title', weight: 8, most: 80 },
  { id: 'project', weight: 6, most: 48 },
  { id: 'unit', weight: 5, most: 48 },
  { id: 'site', weight: SITE_WEIGHT, most: 20_000 },
  { id: 'tables', weight: 1, most: 20_000 },
  { id: 'seam', weight: SITE_WEIGHT, most: 20_000 },
  { id: 'text', weight: 2, most: Number.POSITIVE_INFINITY },
] as const;

export type ZoneId = (typeof ZONES)[number]['id'];

/** Token positions at which the fields of {@link ZONES} begin. */
export type ZoneStarts = readonly number[];

/** Weight of the best field in which one of the ascending positions lies. */
export function bestWeight(positions: readonly number[], starts: ZoneStarts): number {
  let best = 0;
  for (const [index, { weight }] of ZONES.entries()) {
    const [start = 0, end = Number.POSITIVE_INFINITY] = [starts[index], starts[index + 1]];
    const next = positions.find((position) => position >= start);
    if (next !== undefined && next < end) best = Math.max(best, weight);
  }
  return best;
}

/** The field in which a position lies. */
export function zoneAt(position: number, starts: ZoneStarts): ZoneId {
  const at = ZONES.findLastIndex((_, index) => (starts[index] ?? Number.POSITIVE_INFINITY) <= position);
  return (ZONES[at] ?? ZONES[0]).id;
}

/** How many of some ascending positions are places of their own: all but those that a seam repeats. */
export function countPlaces(positions: readonly number[], starts: ZoneStarts): number {
  const [from = 0, to = 0] = [starts[SEAM_ZONE], starts[SEAM_ZONE + 1]];
  let repeated = 0;
  for (const position of positions) if (position >= from && position < to) repeated += 1;
  // What is found across a seam alone stands there once.
  return Math.max(1, positions.length - repeated);
}

const SEAM_ZONE = ZONES.findIndex(({ id }) => id === 'seam');
