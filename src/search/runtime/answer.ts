import { spellingsOf } from '../words/amount.ts';
import { readCharacterMap } from '../words/character-map.ts';
import { mayBeTraditional } from '../words/simplified.ts';
import type { SpokenName } from '../words/spoken.ts';
import { spokenAs } from '../words/spoken.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitsOf, unitText } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { MatchOptions, QueryMatch } from './match.ts';
import { foundAliases, matchQuery } from './match.ts';
import { nearMatches, nearPieces } from './near.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { foldedText, parseQuery, termOf } from './query.ts';
import { rankMatches } from './rank.ts';
import { splitAtBreaks, splitAtNames, splitAtNumbers } from './split.ts';
import type { Suggestion } from './suggest.ts';
import { oneSlipAway, suggestions } from './suggest.ts';

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
  /** For `simplified`, `split` and `corrected`: the query that was answered instead. */
  readonly used: string | null;
  /** Full names a short name was also searched as. */
  readonly aliases: readonly string[];
  /** Other corrections with results, each a full query. */
  readonly suggestions: readonly { readonly query: string; readonly count: number }[];
  /** For a sum of money: its other spellings. */
  readonly spellings: readonly string[];
  /** Sums of money asked for, in 分; found in every form. */
  readonly sums: readonly bigint[];
  /** A term of one character was searched. */
  readonly single: boolean;
  /** One term and nothing left out, so that it can be said of the text as typed that it is not found. */
  readonly plain: boolean;
  readonly cut: boolean;
}

/** Loads what only some queries need, each once. */
class Extras {
  private readonly engine: SearchEngine;
  private map: Promise<CharacterMap> | null = null;
  private list: Promise<string[]> | null = null;
  private speech: Promise<SpokenName[]> | null = null;

  constructor(engine: SearchEngine) {
    this.engine = engine;
  }

  traditional(): Promise<CharacterMap> {
    this.map ??= this.engine.loader.text(this.engine.manifest.traditional).then(readCharacterMap);
    return this.map;
  }

  /** Names of units and projects with their pinyin. */
  spoken(): Promise<SpokenName[]> {
    this.speech ??= Promise.all(
      this.engine.manifest.tiers.map(({ dir }) => this.engine.loader.json<SpokenName[]>(`${dir}/spoken.bin`)),
    ).then((lists) => lists.flat());
    return this.speech;
  }

  /** Folded names of all tiers. */
  names(): Promise<string[]> {
    this.list ??= Promise.all(
      this.engine.manifest.tiers.map(({ dir }) => this.engine.loader.json<string[]>(`${dir}/names.bin`)),
    ).then((lists) => [...new Set(lists.flat().map((name) => unitText(unitsOf(name))))]);
    return this.list;
  }
}

const EXTRAS = new WeakMap<SearchEngine, Extras>();

function extrasOf(engine: SearchEngine): Extras {
  const known = EXTRAS.get(engine) ?? new Extras(engine);
  EXTRAS.set(engine, known);
  return known;
}

function printed({ terms, excluded }: ParsedQuery): string {
  const print = (term: QueryTerm): string => {
    const text = foldedText(term);
    return /\s/.test(text) ? `"${text}"` : text;
  };
  return [...terms.map(print), ...excluded.map((term) => `-${print(term)}`)].join(' ');
}

interface Found {
  readonly tier: AnswerTier;
  readonly query: ParsedQuery;
  readonly match: QueryMatch;
  readonly others?: readonly { readonly query: string; readonly count: number }[];
}

function isEmpty({ terms, excluded }: ParsedQuery): boolean {
  return terms.length === 0 && excluded.length === 0;
}

function hasResults(match: QueryMatch): boolean {
  return match.keys.length > 0;
}

async function corrected(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<Found | null> {
  const alone = await Promise.all(
    query.terms.map(async (term) => ({
      term,
      known: hasResults(await matchQuery(engine, { ...query, terms: [term], excluded: [] }, options)),
    })),
  );
  const unknown = alone.filter(({ known }) => !known).map(({ term }) => term);
  const names = await extrasOf(engine).names();
  return offered(
    engine,
    suggestions(query, unknown, (text) => oneSlipAway(text, names)),
    options,
  );
}

/** Pinyin typed instead of Chinese: all of the query, as its blanks may stand between syllables. */
async function spoken(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<Found | null> {
  if (query.excluded.length > 0 || !query.terms.every(({ text }) => /^[a-zü']+$/i.test(text))) return null;
  const typed = query.terms.map(({ text }) => text).join(' ');
  const pieces = spokenAs(typed, await extrasOf(engine).spoken());
  const offers = pieces.flatMap((right): Suggestion[] => {
    const term = termOf(right);
    return term === null ? [] : [{ query: { ...query, terms: [term] } }];
  });
  return offered(engine, offers, options);
}

async function offered(
  engine: SearchEngine,
  offers: readonly Suggestion[],
  options: MatchOptions,
): Promise<Found | null> {
  const tried = await Promise.all(
    offers.map(async (offer: Suggestion) => ({
      offer,
      match: await matchQuery(engine, offer.query, options),
    })),
  );
  const [best, ...rest] = tried.filter(({ match }) => hasResults(match));
  if (best === undefined) return null;
  const others = rest.map(({ offer, match }) => ({ query: printed(offer.query), count: match.keys.length }));
  return { tier: 'corrected', query: best.offer.query, match: best.match, others };
}

/** The query in the characters of the index: the map is only loaded for one that may need it. */
async function readQuery(engine: SearchEngine, text: string): Promise<ParsedQuery> {
  return parseQuery(text, mayBeTraditional(text) ? await extrasOf(engine).traditional() : undefined);
}

/** The first step that finds something, or `null`. */
async function firstFound(
  engine: SearchEngine,
  text: string,
  slots: readonly number[],
): Promise<Found | null> {
  const query = await readQuery(engine, text);
  if (isEmpty(query) && text.trim() !== '') return null;
  const options = { slots };
  const exact = await matchQuery(engine, query, options);
  if (hasResults(exact)) {
    const folded = printed(query) !== printed(parseQuery(text));
    return { tier: folded ? 'simplified' : 'exact', query, match: exact };
  }
  if (query.terms.length === 0) return null;
  const across = await matchQuery(engine, query, { ...options, across: true });
  if (hasResults(across)) return { tier: 'across', query, match: across };
  const parts = splitAtBreaks(query);
  for (const split of [...(parts === null ? [] : [parts]), ...splitAtNumbers(query)]) {
    const match = await matchQuery(engine, split, options);
    if (hasResults(match)) return { tier: 'split', query: split, match };
  }
  const named = splitAtNames(query, await extrasOf(engine).names());
  if (named !== null) {
    const match = await matchQuery(engine, named, options);
    if (hasResults(match)) return { tier: 'split', query: named, match };
  }
  return (await spoken(engine, query, options)) ?? corrected(engine, query, options);
}

/** What stands in the results instead of what was typed, where the two differ. */
function marksOf(tier: AnswerTier, query: ParsedQuery, aliases: readonly string[]): string[] {
  if (tier === 'near') return nearPieces(query);
  return [...query.terms.flatMap(({ phrases }) => phrases.map(unitText)), ...aliases];
}

async function describe(
  engine: SearchEngine,
  found: Found,
  keys: readonly DocKey[],
  slots: readonly number[],
): Promise<Answer> {
  const { tier, query, others = [] } = found;
  const aliases = await foundAliases(engine, query, { slots });
  const changed = tier === 'simplified' || tier === 'split' || tier === 'corrected';
  const sums = query.terms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    tier: tier === 'exact' && isEmpty(query) ? 'all' : tier,
    keys,
    marks: marksOf(tier, query, aliases),
    used: changed ? printed(query) : null,
    aliases,
    suggestions: others,
    spellings: sums.flatMap(spellingsOf),
    sums,
    single: query.terms.some(({ phrases }) =>
      phrases.some((phrase) => phrase.length === 1 && phrase[0]?.kind === 'han'),
    ),
    plain: query.terms.length === 1 && query.excluded.length === 0 && !query.cut,
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
  const found = await firstFound(engine, text, slots);
  if (found !== null) return describe(engine, found, rankMatches(engine, found.match), slots);
  const nothing: QueryMatch = { keys: [], terms: [] };
  const typed = parseQuery(text);
  if (isEmpty(typed))
    return describe(engine, { tier: 'unsearchable', query: typed, match: nothing }, [], slots);
  const query = await readQuery(engine, text);
  const near = await nearMatches(engine, query, slots);
  return describe(engine, { tier: near.length > 0 ? 'near' : 'none', query, match: nothing }, near, slots);
}
