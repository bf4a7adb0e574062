import type { Probe } from '../words/tokenize.ts';
import { amountToken, probesOf } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { BREAK_SIGN, unitText } from '../words/units.ts';
import { ZONES } from '../words/zones.ts';
import { matchAcross } from './across.ts';
import type { DocKey, Postings, SearchEngine } from './engine.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { termOf } from './query.ts';

/** Where a term stands in one report. */
export interface Place {
  /** Weight of the best field it stands in. */
  readonly weight: number;
  readonly count: number;
  /** Token positions, ascending, to see how near other terms stand; empty where that is not known. */
  readonly at: readonly number[];
}

/** Occurrences kept of one term in one report: the last ones, as its words come last. */
const KEPT_PLACES = 200;

function placeAt(places: readonly number[]): Place | null {
  if (places.length === 0) return null;
  const weight = Math.max(...ZONES.map((_, index) => (standsIn(places, index) ? weightOf(index) : 0)));
  return { weight, count: places.length, at: places.slice(-KEPT_PLACES) };
}

function weightOf(zone: number): number {
  return ZONES[zone]?.weight ?? 0;
}

/** Whether one of the ascending positions lies in a field. */
function standsIn(places: readonly number[], zone: number): boolean {
  const start = ZONES[zone]?.start ?? 0;
  const next = places.find((position) => position >= start);
  return next !== undefined && next < (ZONES[zone + 1]?.start ?? Number.POSITIVE_INFINITY);
}

export type TermMatch = ReadonlyMap<DocKey, Place>;

export interface MatchOptions {
  readonly slots: readonly number[];
  readonly simplify?: CharacterMap;
  /** Take what stands one after the other with a break where the query has none, or none where it has one. */
  readonly across?: boolean;
}

export interface QueryMatch {
  readonly keys: readonly DocKey[];
  /** Per term of the query, in its order. */
  readonly terms: readonly TermMatch[];
}

/** Positions at which all probes stand at their offsets. */
function starts(positions: readonly (readonly number[])[], probes: readonly Probe[]): number[] {
  const [first, ...rest] = positions;
  const sets = rest.map((list) => new Set(list));
  const lead = probes[0]?.offset ?? 0;
  return (first ?? []).filter((position) =>
    sets.every((set, index) => set.has(position - lead + (probes[index + 1]?.offset ?? 0))),
  );
}

export async function matchProbes(
  engine: SearchEngine,
  probes: readonly Probe[],
  slots: readonly number[],
): Promise<TermMatch> {
  const postings = await Promise.all(probes.map(({ token }) => engine.postings(token, slots)));
  // The rarest token has the fewest reports to look at.
  const rarest = postings.reduce<Postings | null>(
    (least, next) => (least === null || next.size < least.size ? next : least),
    null,
  );
  const found = new Map<DocKey, Place>();
  for (const key of rarest?.keys() ?? []) {
    const positions = postings.flatMap((posting) => {
      const list = posting.get(key);
      return list === undefined ? [] : [list];
    });
    if (positions.length < probes.length) continue;
    const place = placeAt(starts(positions, probes));
    if (place !== null) found.set(key, place);
  }
  return found;
}

async function matchCharacter(
  engine: SearchEngine,
  char: string,
  slots: readonly number[],
): Promise<TermMatch> {
  const found = await engine.character(char, slots);
  const [inTitle, inText] = [weightOf(0), weightOf(ZONES.length - 1)];
  return new Map(
    [...found].map(([key, inField]) => [key, { weight: inField ? inTitle : inText, count: 1, at: [] }]),
  );
}

function matchPhrase(
  engine: SearchEngine,
  phrase: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const [only] = phrase;
  return phrase.length === 1 && only?.kind === 'han'
    ? matchCharacter(engine, only.text, slots)
    : matchProbes(engine, probesOf(phrase), slots);
}

/** Reports with all of the phrases. */
async function matchPhrases(
  engine: SearchEngine,
  term: QueryTerm,
  slots: readonly number[],
): Promise<TermMatch> {
  const [first = new Map<DocKey, Place>(), ...rest] = await Promise.all(
    term.phrases.map((phrase) => matchPhrase(engine, phrase, slots)),
  );
  const all = new Map<DocKey, Place>();
  for (const [key, place] of first) {
    const places = [place, ...rest.flatMap((other) => other.get(key) ?? [])];
    if (places.length < term.phrases.length) continue;
    all.set(key, {
      weight: Math.min(...places.map((other) => other.weight)),
      count: Math.min(...places.map((other) => other.count)),
      at: place.at,
    });
  }
  return all;
}

/** Full names a term's short names stand for: 麦积区市监局 → 麦积区市场监督管理局. */
function aliasTexts(engine: SearchEngine, term: QueryTerm): string[] {
  const folded = term.phrases.map(unitText).join(BREAK_SIGN);
  return engine.manifest.aliases.flatMap(([short, full]) =>
    folded.includes(short)
      ? full.filter((name) => !folded.includes(name)).map((name) => folded.replace(short, name))
      : [],
  );
}

/** Full names that were searched too and are found; 人大 inside 老人大病救助 is no name and leads to nothing. */
export async function foundAliases(
  engine: SearchEngine,
  { terms }: ParsedQuery,
  { slots, simplify }: MatchOptions,
): Promise<string[]> {
  const texts = terms.flatMap((term) => aliasTexts(engine, term));
  const found = await Promise.all(
    texts.map(async (text) => {
      const term = termOf(text, simplify);
      return term !== null && (await matchPhrases(engine, term, slots)).size > 0 ? [text] : [];
    }),
  );
  return found.flat();
}

async function matchTerm(engine: SearchEngine, term: QueryTerm, options: MatchOptions): Promise<TermMatch> {
  const { slots, simplify, across } = options;
  const others = aliasTexts(engine, term).flatMap((text) => termOf(text, simplify) ?? []);
  const sums = term.amount === null ? [] : [[{ token: amountToken(term.amount), offset: 0 }]];
  const wide = across === true ? term.phrases : [];
  const matches = await Promise.all([
    ...[term, ...others].map((alternative) => matchPhrases(engine, alternative, slots)),
    ...sums.map((probes) => matchProbes(engine, probes, slots)),
    ...wide.map((units) => matchAcross(engine, units, slots)),
  ]);
  const found = new Map<DocKey, Place>();
  for (const match of matches)
    for (const [key, place] of match) {
      const known = found.get(key);
      const weight = Math.max(place.weight, known?.weight ?? 0);
      const at = [...new Set([...(known?.at ?? []), ...place.at])].sort((a, b) => a - b);
      found.set(key, { weight, count: Math.max(place.count, known?.count ?? 0), at });
    }
  return found;
}

/** Reports that contain every term and none of the excluded ones, in no particular order. */
export async function matchQuery(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<QueryMatch> {
  const [terms, excluded] = await Promise.all([
    Promise.all(query.terms.map((term) => matchTerm(engine, term, options))),
    Promise.all(query.excluded.map((term) => matchTerm(engine, term, options))),
  ]);
  const [first, ...rest] = terms;
  const candidates = first === undefined ? engine.all(options.slots) : [...first.keys()];
  const keys = candidates.filter(
    (key) => rest.every((found) => found.has(key)) && !excluded.some((found) => found.has(key)),
  );
  return { keys, terms };
}

export function hasResults(match: QueryMatch): boolean {
  return match.keys.length > 0;
}
