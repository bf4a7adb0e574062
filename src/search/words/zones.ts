/**
 * Where in a report's token sequence its fields stand. The position of a hit then tells which field it is in, in
 * the same way for every report and every index, without a second copy of the field in the index.
 */
export const ZONES = [
  { id: 'title', start: 0, weight: 8 },
  { id: 'project', start: 80, weight: 6 },
  { id: 'unit', start: 128, weight: 4 },
  { id: 'names', start: 176, weight: 3 },
  { id: 'text', start: 432, weight: 1 },
] as const;

export type ZoneId = (typeof ZONES)[number]['id'];

/** Field in which a token position lies. */
export function zoneAt(position: number): (typeof ZONES)[number] {
  return ZONES.findLast(({ start }) => position >= start) ?? ZONES[0];
}
