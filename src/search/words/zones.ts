/**
 * The fields of a report's token sequence, in order. They stand at the same places in all reports of a part, so that
 * the position of a hit tells which field it is in, without a second copy of the field in the index. `site`: what
 * this site says about the report, on its page of checks and beside its text. The words of the report come last,
 * because they may be of any length.
 */
export const ZONES = [
  { id: 'title', weight: 8, most: 80 },
  { id: 'project', weight: 6, most: 48 },
  { id: 'unit', weight: 5, most: 48 },
  { id: 'site', weight: 0.3, most: 20_000 },
  { id: 'tables', weight: 1, most: 20_000 },
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
