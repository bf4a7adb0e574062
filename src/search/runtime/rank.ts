import { zoneAt } from '../words/zones.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { newestFirst } from './engine.ts';
import type { QueryMatch } from './match.ts';

/** Half of the most that repeats can add is reached with this many. */
const HALF_REPEATS = 3;
const REPEAT_WEIGHT = 2;

/**
 * Orders the matches by relevance: where each term first stands (title, project, unit, indicator names, text), how
 * rare the term is, how often it stands there. Depends only on the reports themselves, never on how they are spread
 * over indexes; equals go newest first.
 */
export function rankMatches(engine: SearchEngine, { keys, terms }: QueryMatch): DocKey[] {
  const total = Math.max(1, engine.manifest.total);
  const scores = new Map<DocKey, number>(keys.map((key) => [key, 0]));
  for (const found of terms) {
    const rarity = Math.log(1 + total / Math.max(1, found.size));
    for (const key of keys) {
      const place = found.get(key);
      if (place === undefined) continue;
      const repeats = (REPEAT_WEIGHT * place.count) / (place.count + HALF_REPEATS);
      scores.set(key, (scores.get(key) ?? 0) + rarity * (zoneAt(place.first).weight + repeats));
    }
  }
  return [...keys].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || newestFirst(a, b));
}
