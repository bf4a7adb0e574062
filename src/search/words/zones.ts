/**
 * Where in a report's token sequence its fields stand. The position of a hit then tells which field it is in, in
 * the same way for every report and every index, without a second copy of the field in the index. `site`: what this
 * site says about the report, on its page of checks and beside its text. The words of the report
 * come last, because they may be of any length.
 */
export const ZONES = [
  { id: 'title', start: 0, weight: 8 },
  { id: 'project', start: 80, weight: 6 },
  { id: 'unit', start: 128, weight: 5 },
  { id: 'site', start: 176, weight: 0.3 },
  { id: 'tables', start: 6144, weight: 1 },
  { id: 'text', start: 11264, weight: 2 },
] as const;

export type ZoneId = (typeof ZONES)[number]['id'];
