import { ZONES } from '../words/zones.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { newestFirst } from './engine.ts';
import type { QueryMatch } from './match.ts';
import type { Place } from './places.ts';

/** Half of the most that repeats can add is reached with this many. */
const HALF_REPEATS = 3;
const REPEAT_WEIGHT = 2;
/** A report that has a term in its title or in the name of its project or unit is about it, however often it says so. */
const NAMED = ZONES.find(({ id }) => id === 'unit')?.weight ?? 0;
/** What terms that stand directly one after the other add; half of it when this many tokens lie between. */
const NEAR_WEIGHT = 8;
const HALF_GAP = 8;
/** The same terms in another order than asked for. */
const DISORDER = 0.6;

/** How near the terms stand at their nearest, from 1 (one after the other, as asked for) down to 0. */
function nearness(places: readonly Place[]): number {
  if (places.length < 2 || places.some(({ at }) => at.length === 0)) return 0;
  const all = places
    .flatMap(({ at }, term) => at.map((position) => ({ position, term })))
    .sort((a, b) => a.position - b.position || a.term - b.term);
  const last = new Map<number, number>();
  let best = 0;
  for (const { position, term } of all) {
    last.set(term, position);
    if (last.size < places.length) continue;
    const order = [...last].sort(([, a], [, b]) => a - b).map(([other]) => other);
    const gap = position - Math.min(...last.values()) - (places.length - 1);
    const inOrder = order.every((other, index) => index === 0 || other > (order[index - 1] ?? 0));
    best = Math.max(best, (inOrder ? 1 : DISORDER) / (1 + Math.max(0, gap) / HALF_GAP));
  }
  return best;
}

/**
 * Orders the matches by relevance: the best place in which each term stands (title, project, unit, words, tables), how rare the
 * term is, how often it stands there, and for several how near to each other and in which order. Depends only on the
 * reports themselves, never on how they are spread over indexes; equals go newest first.
 */
export function rankMatches(engine: SearchEngine, { keys, terms }: QueryMatch): DocKey[] {
  const total = Math.max(1, engine.manifest.total);
  const scores = new Map<DocKey, number>();
  const rarities = terms.map((found) => Math.log(1 + total / Math.max(1, found.size)));
  for (const key of keys) {
    const places = terms.flatMap((found) => found.get(key) ?? []);
    let score = NEAR_WEIGHT * nearness(places);
    for (const [index, { weight, count }] of places.entries()) {
      const repeats = weight >= NAMED ? REPEAT_WEIGHT : (REPEAT_WEIGHT * count) / (count + HALF_REPEATS);
      score += (rarities[index] ?? 0) * (weight + repeats);
    }
    scores.set(key, score);
  }
  return [...keys].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || newestFirst(a, b));
}
