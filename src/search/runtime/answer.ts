import { mayBeTraditional } from '../words/simplified.ts';
import { matchAcross } from './across.ts';
import type { Apart } from './apart.ts';
import { foundApart } from './apart.ts';
import type { Offers } from './correct.ts';
import { corrected, correctedName, inOtherFigures, spoken } from './correct.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { extrasOf } from './extras.ts';
import type { MatchOptions, QueryMatch } from './match.ts';
import { foundAliases, hasResults, isAside, matchQuery } from './match.ts';
import { foundMeanings } from './meanings.ts';
import { nearMatches } from './near.ts';
import type { Place } from './places.ts';
import type { LoneCharacters, ParsedQuery } from './query.ts';
import { parseQuery, pastedText } from './query.ts';
import { rankMatches } from './rank.ts';
import { splitAtBreaks, splitAtNames, splitAtNumbers } from './split.ts';
import type { Answer, AnswerTier } from './told.ts';
import { answerTo, foundAs, isEmpty } from './told.ts';

interface Found {
  readonly tier: AnswerTier;
  readonly query: ParsedQuery;
  readonly match: QueryMatch;
  readonly others?: Offers;
  readonly meant?: Offers;
  readonly apart?: Apart;
  readonly beside?: readonly DocKey[];
}

/** The query in the characters of the index: the map is only loaded for one that may need it. */
export async function readQuery(
  engine: SearchEngine,
  text: string,
  lone?: LoneCharacters,
): Promise<ParsedQuery> {
  return parseQuery(text, mayBeTraditional(text) ? await extrasOf(engine).traditional() : undefined, lone);
}

/** The first step that finds something, or `null` with what is worth asking. */
async function firstFound(
  engine: SearchEngine,
  text: string,
  slots: readonly number[],
): Promise<{ readonly found: Found | null; readonly others: Offers }> {
  const query = await readQuery(engine, text);
  if (isEmpty(query) && text.trim() !== '') return { found: null, others: [] };
  const options = { slots };
  const found = await asTyped(engine, query, text, options);
  if (found !== null || query.terms.length === 0) return { found, others: [] };
  const figures = await inOtherFigures(engine, text, options);
  if (figures !== null) return { found: { tier: 'corrected', ...figures }, others: [] };
  const meant = (await spoken(engine, query, options)) ?? (await corrected(engine, query, options));
  if (meant.found !== null) return { ...meant, found: { tier: 'corrected', ...meant.found } };
  return { ...meant, found: await asLoneTerms(engine, query, text, options) };
}

/** Single characters that are no word together: of two cells with something between that a selection leaves out. */
async function asLoneTerms(
  engine: SearchEngine,
  { terms }: ParsedQuery,
  text: string,
  options: MatchOptions,
): Promise<Found | null> {
  const query = await readQuery(engine, text, 'terms');
  if (query.terms.length === terms.length) return null;
  const match = await matchQuery(engine, query, options);
  return hasResults(match) ? { tier: 'split', query, match } : null;
}

/** What is found of the characters as they were typed, however they are cut. */
async function asTyped(
  engine: SearchEngine,
  query: ParsedQuery,
  text: string,
  options: MatchOptions,
): Promise<Found | null> {
  const exact = await matchQuery(engine, query, options);
  if (hasResults(exact)) {
    const beside = await foundBeside(engine, query, exact, options);
    return { tier: foundAs(query, text), query, match: exact, beside };
  }
  if (query.terms.length === 0) return null;
  const across = await matchQuery(engine, query, { ...options, across: true });
  if (hasResults(across)) return { tier: 'across', query, match: across };
  const parts = splitAtBreaks(query);
  for (const split of [...(parts === null ? [] : [parts]), ...splitAtNumbers(query)]) {
    const match = await matchQuery(engine, split, options);
    if (hasResults(match)) return { tier: 'split', query: split, match };
  }
  const name = await correctedName(engine, query, options);
  if (name !== null) return { tier: 'corrected', ...name };
  const short = engine.manifest.aliases.map(([one]) => one);
  const named = splitAtNames(query, [...(await extrasOf(engine).names()), ...short]);
  if (named !== null) {
    const match = await matchQuery(engine, named, options);
    if (hasResults(match)) return { tier: 'split', query: named, match };
  }
  return null;
}

/** What was typed with a minus is left out of results that are only similar, too. */
async function excludedFrom(
  engine: SearchEngine,
  { excluded }: ParsedQuery,
  slots: readonly number[],
): Promise<ReadonlySet<DocKey>> {
  const found = await Promise.all(
    excluded.map((term) =>
      matchQuery(engine, { terms: [term], excluded: [], yearsOut: [], cut: false }, { slots }),
    ),
  );
  return new Set(found.flatMap(({ keys }) => keys));
}

/** For a pasted text that some reports have in one piece: the others, that have it over the border of two cells. */
async function foundBeside(
  engine: SearchEngine,
  query: ParsedQuery,
  { keys }: QueryMatch,
  { slots }: MatchOptions,
): Promise<DocKey[]> {
  const units = pastedText(query);
  return units === null ? [] : [...(await matchAcross(engine, units, slots, new Set(keys))).keys()];
}

function asidesOf({ keys, terms }: QueryMatch): Set<DocKey> {
  if (terms.length === 0) return new Set();
  const isSaidAside = (place: Place | undefined) => place !== undefined && isAside(place);
  return new Set(keys.filter((key) => terms.every((found) => isSaidAside(found.get(key)))));
}

async function describe(
  engine: SearchEngine,
  found: Found,
  keys: readonly DocKey[],
  slots: readonly number[],
): Promise<Answer> {
  const { tier, query, others = [], meant = [], apart, beside = [] } = found;
  const aliases = await foundAliases(engine, query, { slots });
  const asides = asidesOf(found.match);
  const said = { ...answerTo(query, tier, aliases, asides.size), suggestions: others, meant };
  return {
    ...said,
    ...(apart && { apart }),
    keys: [...keys, ...beside],
    asides,
    beside: beside.length,
  };
}

/**
 * Answers a query over the given years.
 *
 * @throws SearchLoadError when a needed file cannot be had
 */
export async function answerQuery(
  engine: SearchEngine,
  text: string,
  slots: readonly number[],
): Promise<Answer> {
  const { found, others } = await firstFound(engine, text, slots);
  if (found !== null) return describe(engine, found, rankMatches(engine, found.match), slots);
  const nothing: QueryMatch = { keys: [], terms: [] };
  const typed = parseQuery(text);
  if (isEmpty(typed))
    return describe(engine, { tier: 'unsearchable', query: typed, match: nothing }, [], slots);
  const query = await readQuery(engine, text);
  const left = await excludedFrom(engine, query, slots);
  const near = (await nearMatches(engine, query, slots)).filter(
    (key) => !left.has(key) && !query.yearsOut.includes(engine.yearOf(key)),
  );
  const meant = await foundMeanings(engine, query, slots);
  if (near.length > 0)
    return describe(engine, { tier: 'near', query, match: nothing, others, meant }, near, slots);
  const isOffered = others.length > 0 || meant.length > 0;
  const apart = isOffered ? undefined : await foundApart(engine, query, slots);
  return describe(
    engine,
    { tier: 'none', query, match: nothing, others, meant, ...(apart && { apart }) },
    [],
    slots,
  );
}
