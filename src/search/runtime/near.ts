import { phraseTokens } from '../words/tokenize.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { ParsedQuery } from './query.ts';
import { newestFirst } from './rank.ts';

/** Single characters and numbers say too little to call two texts similar: only pairs and words count. */
const TELLING = /^[^npst]/;
/** At least this share of the query's pieces must stand in a near result, and at least two of them. */
const SHARE = 0.5;
const FEWEST = 2;
const MOST_TOKENS = 24;
const MOST_RESULTS = 100;

/**
 * Reports that contain at least half of the query's two-character pieces anywhere, those with more first. Always
 * shown as what they are: similar, not found.
 */
export async function nearMatches(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<DocKey[]> {
  const all = query.terms.flatMap(({ phrases }) => phrases.flatMap(phraseTokens));
  const tokens = [...new Set(all)].filter((token) => TELLING.test(token)).slice(0, MOST_TOKENS);
  const needed = Math.max(FEWEST, Math.ceil(tokens.length * SHARE));
  if (tokens.length < needed) return [];
  const found = await Promise.all(tokens.map((token) => engine.phrase([token], slots)));
  const counts = new Map<DocKey, number>();
  for (const keys of found) for (const key of keys.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= needed)
    .sort(([a, left], [b, right]) => right - left || newestFirst(a, b))
    .slice(0, MOST_RESULTS)
    .map(([key]) => key);
}
