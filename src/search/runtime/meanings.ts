import type { Offers } from './correct.ts';
import type { SearchEngine } from './engine.ts';
import { hasResults, matchQuery } from './match.ts';
import type { ParsedQuery } from './query.ts';
import { foldedText, printed, termOf } from './query.ts';

const MOST_OFFERS = 3;
/** Fewer characters beside what was said are no word: 修 in 学校没钱修. */
const SHORTEST_WORD = 2;

/**
 * For what people say and no report writes: the same query with the words that reports have for it, as the table of
 * the site lists them. Only offered, never taken for a match; the words around it are kept where they lead to
 * something.
 */
export async function foundMeanings(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<Offers> {
  const typed = query.terms.map(foldedText).join(' ');
  const said = engine.manifest.meanings
    .filter(([words]) => typed.includes(words))
    // What says more: 没钱修 before 没钱.
    .sort(([a], [b]) => b.length - a.length);
  const offers = new Map<string, Offers[number]>();
  for (const [words, written] of said) {
    const around = typed
      .replace(words, ' ')
      .split(' ')
      .filter((word) => word.length >= SHORTEST_WORD);
    for (const text of written) {
      const found =
        (await resultsOf(engine, query, [...around, text], slots)) ??
        (await resultsOf(engine, query, [text], slots));
      if (found !== null) offers.set(found.query, offers.get(found.query) ?? found);
      if (offers.size === MOST_OFFERS) return [...offers.values()];
    }
  }
  return [...offers.values()];
}

async function resultsOf(
  engine: SearchEngine,
  query: ParsedQuery,
  words: readonly string[],
  slots: readonly number[],
): Promise<Offers[number] | null> {
  const meant: ParsedQuery = { ...query, terms: words.flatMap((word) => termOf(word) ?? []) };
  const match = await matchQuery(engine, meant, { slots });
  return hasResults(match) ? { query: printed(meant), count: match.keys.length } : null;
}
