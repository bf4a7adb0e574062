import type { Pointer } from '../reader/content.ts';
import { keyOf } from './report-values.ts';

/**
 * Where a form shows a value of a report: its own field, or the row or table that it stands in. A value that is made of
 * several fields, `competentDept`, is at the first of them, or at their table. `null` where the form has no such field:
 * one that only stands near by would be taken for it.
 * @param places every field, row and table of the form, in its order, by {@link keyOf}
 * @param tables those of them that are tables
 */
export function placeInForm(
  pointer: Pointer,
  places: readonly string[],
  tables: ReadonlySet<string>,
): string | null {
  const known = new Set(places);
  const around = pointer.map((_, index) => keyOf(pointer.slice(0, pointer.length - index)));
  const [own] = around;
  if (own === undefined) return null;
  if (known.has(own)) return own;
  const inside = places.filter((place) => place.startsWith(`${own}/`));
  return (
    inside.find((place) => tables.has(place)) ?? inside[0] ?? around.find((place) => known.has(place)) ?? null
  );
}
