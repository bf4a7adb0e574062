import type { ParsedQuery, QueryTerm } from './query.ts';
import { foldedText, termOf } from './query.ts';

/** Shorter terms have too many neighbours one character away. */
const SHORTEST = 3;
const LONGEST = 24;
const OFFERED = 3;

/** Whether one slip of the pen makes `text` of `name`: a wrong, a missing or an additional character, or two swapped. */
function isOneSlip(text: readonly string[], name: readonly string[]): boolean {
  let from = 0;
  while (from < text.length && from < name.length && text[from] === name[from]) from += 1;
  let [left, right] = [text.length, name.length];
  while (left > from && right > from && text[left - 1] === name[right - 1]) {
    left -= 1;
    right -= 1;
  }
  const [wrong, meant] = [text.slice(from, left), name.slice(from, right)];
  if (wrong.length === 1 && meant.length === 1) return true;
  if (wrong.length === 2 && meant.length === 2) return wrong[0] === meant[1] && wrong[1] === meant[0];
  // At either end it would only make the text longer or shorter, which is no slip.
  const inside = from > 0 && left < text.length;
  return inside && wrong.length + meant.length === 1;
}

/** Pieces of known names that are one slip away from `text`, the most frequent first. */
export function oneSlipAway(text: string, names: readonly string[]): string[] {
  const characters = Array.from(text);
  if (characters.length < SHORTEST || characters.length > LONGEST) return [];
  const counts = new Map<string, number>();
  for (const name of names) {
    const letters = Array.from(name);
    for (const length of [characters.length, characters.length + 1, characters.length - 1])
      for (let at = 0; at + length <= letters.length; at += 1) {
        const window = letters.slice(at, at + length);
        if (!isOneSlip(characters, window)) continue;
        const piece = window.join('');
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, OFFERED)
    .map(([window]) => window);
}

/** A query to be tried instead. */
export interface Suggestion {
  readonly query: ParsedQuery;
}

/** The query with one term replaced, for every term that nothing was found for. */
export function suggestions(
  query: ParsedQuery,
  unknown: readonly QueryTerm[],
  offered: (text: string) => readonly string[],
): Suggestion[] {
  return unknown.flatMap((term) =>
    offered(foldedText(term)).flatMap((right) => {
      const better = termOf(right);
      if (better === null) return [];
      const terms = query.terms.map((other) => (other === term ? better : other));
      return [{ query: { ...query, terms } }];
    }),
  );
}
