import type { ParsedQuery, QueryTerm } from './query.ts';
import { foldedText, termOf } from './query.ts';

/** Shorter terms have too many neighbours one character away. */
const SHORTEST = 3;
const LONGEST = 24;
const OFFERED = 3;

/** Whether two equally long windows differ in exactly one character. */
function differsInOne(text: readonly string[], name: readonly string[], at: number): boolean {
  let different = 0;
  for (const [index, char] of text.entries()) {
    if (name[at + index] === char) continue;
    different += 1;
    if (different > 1) return false;
  }
  return different === 1;
}

/** Pieces of known names that differ from `text` in one character, the most frequent first. */
export function oneCharacterAway(text: string, names: readonly string[]): string[] {
  const characters = Array.from(text);
  if (characters.length < SHORTEST || characters.length > LONGEST) return [];
  const counts = new Map<string, number>();
  for (const name of names) {
    const letters = Array.from(name);
    for (let at = 0; at + characters.length <= letters.length; at += 1) {
      if (!differsInOne(characters, letters, at)) continue;
      const window = letters.slice(at, at + characters.length).join('');
      counts.set(window, (counts.get(window) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, OFFERED)
    .map(([window]) => window);
}

export interface Suggestion {
  readonly wrong: string;
  readonly right: string;
  readonly query: ParsedQuery;
}

/** The query with one term replaced, for every term that nothing was found for. */
export function suggestions(
  query: ParsedQuery,
  unknown: readonly QueryTerm[],
  names: readonly string[],
): Suggestion[] {
  return unknown.flatMap((term) =>
    oneCharacterAway(foldedText(term), names).flatMap((right) => {
      const better = termOf(right);
      if (better === null) return [];
      const terms = query.terms.map((other) => (other === term ? better : other));
      return [{ wrong: term.text, right, query: { ...query, terms } }];
    }),
  );
}
