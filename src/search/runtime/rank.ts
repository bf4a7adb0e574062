import { zoneAt } from '../words/zones.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { slotOf } from './engine.ts';
import type { Alternative, QueryMatch } from './match.ts';

/** Above this many results repeats are not counted: that search costs more than its order is worth. */
const COUNT_LIMIT = 600;
/** Half of the most that repeats can add is reached with this many. */
const HALF_REPEATS = 3;
const REPEAT_WEIGHT = 2;

/** How often a sequence of `length` tokens can stand in a list of ascending positions. */
function runs(positions: readonly number[], length: number): number {
  let count = 0;
  let run = 0;
  let last = Number.NaN;
  for (const position of positions) {
    run = position === last + 1 ? run + 1 : 1;
    last = position;
    if (run >= length) {
      count += 1;
      run = 0;
    }
  }
  return count;
}

async function repeatsOf(
  engine: SearchEngine,
  alternatives: readonly Alternative[],
  slots: readonly number[],
): Promise<Map<DocKey, number>> {
  const counts = new Map<DocKey, number>();
  for (const tokens of alternatives.flat())
    for (const [key, positions] of await engine.places(tokens, slots))
      counts.set(key, (counts.get(key) ?? 0) + runs(positions, tokens.length));
  return counts;
}

/**
 * Orders the matches by relevance: where each term first stands (title, project, unit, indicator names, text), how
 * rare the term is, how often it stands there. Depends only on the reports themselves, never on which years share
 * an index; equals go newest first.
 */
export async function rankMatches(
  engine: SearchEngine,
  match: QueryMatch,
  slots: readonly number[],
): Promise<DocKey[]> {
  const total = Math.max(1, engine.manifest.total);
  const scores = new Map<DocKey, number>(match.keys.map((key) => [key, 0]));
  for (const { alternatives, found } of match.terms) {
    const rarity = Math.log(1 + total / Math.max(1, found.size));
    const repeats =
      match.keys.length <= COUNT_LIMIT
        ? await repeatsOf(engine, alternatives, slots)
        : new Map<DocKey, number>();
    for (const key of match.keys) {
      const count = repeats.get(key) ?? 0;
      const place = zoneAt(found.get(key) ?? Number.MAX_SAFE_INTEGER).weight;
      const score = rarity * (place + (REPEAT_WEIGHT * count) / (count + HALF_REPEATS));
      scores.set(key, (scores.get(key) ?? 0) + score);
    }
  }
  // Keys ascend from the newest year to the oldest and, within a year, from the first published to the last.
  return [...match.keys].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || newestFirst(a, b));
}

/** Newest year first, within it the latest published first. */
export function newestFirst(a: DocKey, b: DocKey): number {
  const slots = slotOf(a) - slotOf(b);
  return slots === 0 ? b - a : slots;
}
