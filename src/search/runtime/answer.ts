import { spellingsOf } from '../words/amount.ts';
import { mayBeTraditional } from '../words/simplified.ts';
import type { TextUnit } from '../words/units.ts';
import { unitText } from '../words/units.ts';
import type { Wish } from '../words/wish.ts';
import { wishOf } from '../words/wish.ts';
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
import { nearMatches, nearPieces } from './near.ts';
import type { Place } from './places.ts';
import type { ParsedQuery } from './query.ts';
import { foldedText, parseQuery, pastedText, printed } from './query.ts';
import { rankMatches } from './rank.ts';
import { splitAtBreaks, splitAtNames, splitAtNumbers } from './split.ts';

/**
 * How the results relate to what was typed. Each step is tried only when the ones before found nothing, and the
 * page says in words which one it was.
 * `all`: nothing typed; `exact`: contain it; `simplified`: contain it in traditional or simplified characters;
 * `across`: contain it with other punctuation or over the border of two cells or blocks; `split`: run-together words
 * taken apart; `corrected`: one character replaced; `near`: similar only; `none`: nothing at all; `unsearchable`:
 * only punctuation was typed.
 */
export type AnswerTier =
  | 'all'
  | 'exact'
  | 'simplified'
  | 'across'
  | 'split'
  | 'corrected'
  | 'near'
  | 'none'
  | 'unsearchable';

export interface Answer {
  readonly tier: AnswerTier;
  /** Matches, most relevant first. */
  readonly keys: readonly DocKey[];
  /** Folded texts that stand in the results, to be marked. */
  readonly marks: readonly string[];
  /** Matches in which it is only the site that says so, about the report. */
  readonly asides: ReadonlySet<DocKey>;
  /** For `simplified`, `split` and `corrected`: the query that was answered instead. */
  readonly used: string | null;
  /** Full names a short name was also searched as. */
  readonly aliases: readonly string[];
  /** Other corrections with results, each a full query. */
  readonly suggestions: Offers;
  /** For what people say and no report writes: the words that reports have for it. */
  readonly meant: Offers;
  /** For a text that no report has, nor anything like it: reports with its words apart. */
  readonly apart: Apart;
  /** For a sum of money: its other spellings. */
  readonly spellings: readonly string[];
  /** Sums of money asked for, in 分; found in every form. */
  readonly sums: readonly bigint[];
  /** A term of one character was searched. */
  readonly single: boolean;
  /** One term and nothing left out, so that it can be said of the text as typed that it is not found. */
  readonly plain: boolean;
  /** The last of the matches: in them what was typed stands over the border of two cells or blocks. */
  readonly beside: number;
  /**
   * How many of the matches have it only in what this site says about them; 0 where it was not found as typed, and for
   * sums and single characters, of which the index does not tell.
   */
  readonly aside: number;
  /** Fiscal years that the query leaves out. */
  readonly yearsOut: readonly number[];
  /** The order that the query asks for by its words, instead of that by relevance. */
  readonly wish: Wish | null;
  readonly cut: boolean;
}

interface Found {
  readonly tier: AnswerTier;
  readonly query: ParsedQuery;
  readonly match: QueryMatch;
  readonly others?: Offers;
  readonly meant?: Offers;
  readonly apart?: Apart;
  readonly beside?: readonly DocKey[];
}

function isEmpty({ terms, excluded }: ParsedQuery): boolean {
  return terms.length === 0 && excluded.length === 0;
}

/** The query in the characters of the index: the map is only loaded for one that may need it. */
async function readQuery(engine: SearchEngine, text: string): Promise<ParsedQuery> {
  return parseQuery(text, mayBeTraditional(text) ? await extrasOf(engine).traditional() : undefined);
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
  return { ...meant, found: meant.found === null ? null : { tier: 'corrected', ...meant.found } };
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
    const folded = printed(query) !== printed(parseQuery(text));
    const beside = await foundBeside(engine, query, exact, options);
    return { tier: folded ? 'simplified' : 'exact', query, match: exact, beside };
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
  const named = splitAtNames(query, await extrasOf(engine).names());
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

const withoutBreaks = (phrase: readonly TextUnit[]): string =>
  unitText(phrase.map((unit) => (unit.joint === 'break' ? { ...unit, joint: 'join' } : unit)));

/** What stands in the results instead of what was typed, where the two differ. */
function marksOf(tier: AnswerTier, query: ParsedQuery, aliases: readonly string[]): string[] {
  if (tier === 'near') return nearPieces(query);
  // Without its punctuation the text stands in one piece as a rule.
  const joined = tier === 'across' ? query.terms.flatMap(({ phrases }) => phrases.map(withoutBreaks)) : [];
  return [...joined, ...query.terms.flatMap(({ phrases }) => phrases.map(unitText)), ...aliases];
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
  const { tier, query, others = [], meant = [], apart = { whole: false, offers: [] }, beside = [] } = found;
  const aliases = await foundAliases(engine, query, { slots });
  const asides = asidesOf(found.match);
  const single = query.terms.some(({ phrases }) =>
    phrases.some((phrase) => phrase.length === 1 && phrase[0]?.kind === 'han'),
  );
  const changed = tier === 'simplified' || tier === 'split' || tier === 'corrected';
  const sums = query.terms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    tier: tier === 'exact' && isEmpty(query) ? 'all' : tier,
    keys: [...keys, ...beside],
    asides,
    marks: marksOf(tier, query, aliases),
    used: changed ? printed(query) : null,
    aliases,
    suggestions: others,
    meant,
    apart,
    spellings: sums.flatMap(spellingsOf),
    sums,
    single,
    beside: beside.length,
    aside: (tier === 'exact' || tier === 'simplified') && sums.length === 0 && !single ? asides.size : 0,
    yearsOut: query.yearsOut,
    wish: query.excluded.length === 0 ? wishOf(query.terms.map(foldedText).join('')) : null,
    plain:
      query.terms.length === 1 && query.excluded.length === 0 && query.yearsOut.length === 0 && !query.cut,
    cut: query.cut,
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
