import type { SearchManifest } from '../files/manifest.ts';
import { probesOf } from '../words/probes.ts';
import { amountToken, codePair } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { BREAK_SIGN, unitText } from '../words/units.ts';
import { SITE_WEIGHT, ZONES } from '../words/zones.ts';
import { matchAcross } from './across.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { matchUnits } from './phrase.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { termOf } from './query.ts';

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

async function matchCharacter(
  engine: SearchEngine,
  char: string,
  slots: readonly number[],
): Promise<TermMatch> {
  const found = await engine.character(char, slots);
  const [inTitle, inText] = [ZONES[0].weight, ZONES[ZONES.length - 1]?.weight ?? 0];
  return new Map(
    [...found].map(([key, inField]) => [key, { weight: inField ? inTitle : inText, count: 1, at: [] }]),
  );
}

/** What two characters weigh that only stand side by side, and are no word there. */
const ASTRIDE = 0.1;

/** Two characters, which are often a word in one report and in another the end of one and the beginning of the next. */
async function matchPair(
  engine: SearchEngine,
  phrase: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const token = codePair(phrase.map(({ text }) => text).join(''));
  const [found, astride] = await Promise.all([
    matchProbes(engine, probesOf(phrase), slots),
    engine.postings({ token }, slots),
  ]);
  return new Map(
    [...found].map(([key, place]) => [
      key,
      astride.has(key) ? { ...place, weight: place.weight * ASTRIDE, count: 0 } : place,
    ]),
  );
}

function matchPhrase(
  engine: SearchEngine,
  phrase: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const [only, second] = phrase;
  if (only?.kind === 'han' && phrase.length === 1) return matchCharacter(engine, only.text, slots);
  const isPair = phrase.length === 2 && only?.kind === 'han' && second?.kind === 'han';
  return isPair && second.joint !== 'break'
    ? matchPair(engine, phrase, slots)
    : matchUnits(engine, phrase, slots);
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
export function aliasTexts({ aliases }: SearchManifest, term: QueryTerm): string[] {
  const folded = term.phrases.map(unitText).join(BREAK_SIGN);
  return aliases.flatMap(([short, full]) =>
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
  const texts = terms.flatMap((term) => aliasTexts(engine.manifest, term));
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
  const others = aliasTexts(engine.manifest, term).flatMap((text) => termOf(text, simplify) ?? []);
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

/** Reports with each of several terms, all of which are asked for. */
async function matchTerms(
  engine: SearchEngine,
  terms: readonly QueryTerm[],
  options: MatchOptions,
): Promise<TermMatch[]> {
  const plain = { ...options, across: false };
  const found = await Promise.all(terms.map((term) => matchTerm(engine, term, plain)));
  if (options.across !== true) return found;
  // Where one is found nowhere, the others need not be looked for.
  const rarestFirst = [...found.keys()].sort((a, b) => (found[a]?.size ?? 0) - (found[b]?.size ?? 0));
  for (const at of rarestFirst) {
    const term = terms[at];
    if (term !== undefined) found[at] = await matchTerm(engine, term, options);
    if (found[at]?.size === 0) break;
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
    matchTerms(engine, query.terms, options),
    Promise.all(query.excluded.map((term) => matchTerm(engine, term, options))),
  ]);
  const [first, ...rest] = terms;
  const candidates = first === undefined ? engine.all(options.slots) : [...first.keys()];
  const keys = candidates.filter(
    (key) =>
      rest.every((found) => found.has(key)) &&
      !excluded.some((found) => found.has(key)) &&
      !query.yearsOut.includes(engine.yearOf(key)),
  );
  return { keys, terms };
}

/** Whether a term stands in nothing of a report itself, but in what this site says about it. */
export function isAside({ weight }: Place): boolean {
  return weight === SITE_WEIGHT || weight === SITE_WEIGHT * ASTRIDE;
}

export function hasResults(match: QueryMatch): boolean {
  return match.keys.length > 0;
}
