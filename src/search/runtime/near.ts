import { probesOf } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import { PERCENT, unitsOf, unitText } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { newestFirst } from './engine.ts';
import type { ParsedQuery } from './query.ts';

/** At least this share of the query's pieces must stand in a near result, and at least two of them. */
const SHARE = 0.5;
const FEWEST = 2;
const MOST_PIECES = 24;
const MOST_RESULTS = 100;

/** Pairs of neighbouring characters, and words; single characters and numbers say too little. */
function pieces(phrase: readonly TextUnit[]): TextUnit[][] {
  return phrase.flatMap((unit, index) => {
    const next = phrase[index + 1];
    if (unit.kind === 'letter') return unit.text === PERCENT ? [] : [[unit]];
    return unit.kind === 'han' && next?.kind === 'han' && next.joint !== 'break' ? [[unit, next]] : [];
  });
}

/** The pieces of a query that near results may contain, as texts. */
export function nearPieces(query: ParsedQuery): string[] {
  return [...new Set(query.terms.flatMap(({ phrases }) => phrases.flatMap(pieces)).map(unitText))].slice(
    0,
    MOST_PIECES,
  );
}

/**
 * Reports that contain at least half of the query's two-character pieces anywhere, those with more first. Always
 * shown as what they are: similar, not found.
 */
export async function nearMatches(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<DocKey[]> {
  const tokens = nearPieces(query).flatMap((text) => probesOf(unitsOf(text)).map(({ token }) => token));
  const needed = Math.max(FEWEST, Math.ceil(tokens.length * SHARE));
  if (tokens.length < needed) return [];
  const found = await Promise.all(tokens.map((token) => engine.postings(token, slots)));
  const counts = new Map<DocKey, number>();
  for (const postings of found)
    for (const key of postings.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= needed)
    .sort(([a, left], [b, right]) => right - left || newestFirst(a, b))
    .slice(0, MOST_RESULTS)
    .map(([key]) => key);
}
