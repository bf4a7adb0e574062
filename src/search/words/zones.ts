/**
 * Where in a report's token sequence its fields stand. The position of a hit then tells which field it is in, in
 * the same way for every report and every index, without a second copy of the field in the index. `site`: what this
 * site says about the report, on its page of checks and beside its text.
 */
export const ZONES = [
  { id: 'title', start: 0, weight: 8 },
  { id: 'project', start: 80, weight: 6 },
  { id: 'unit', start: 128, weight: 5 },
  { id: 'text', start: 176, weight: 2 },
  { id: 'tables', start: 6144, weight: 1 },
  { id: 'site', start: 8192, weight: 0.3 },
] as const;

export type ZoneId = (typeof ZONES)[number]['id'];

/** Field in which a token position lies. */
export function zoneAt(position: number): (typeof ZONES)[number] {
  return ZONES.findLast(({ start }) => position >= start) ?? ZONES[0];
}
