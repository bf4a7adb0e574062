import type { Probe } from '../words/tokenize.ts';
import { amountToken, isBreakToken, probesOf } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { BREAK_SIGN, unitText } from '../words/units.ts';
import { ZONES } from '../words/zones.ts';
import type { DocKey, Postings, SearchEngine } from './engine.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { termOf } from './query.ts';

/** Where a term stands in one report. */
export interface Place {
  /** Token position of its first occurrence. */
  readonly first: number;
  readonly count: number;
  /** Its first occurrences, ascending, to see how near other terms stand; empty where that is not known. */
  readonly at: readonly number[];
}

const TEXT_START = ZONES.find(({ id }) => id === 'text')?.start ?? 0;
/** Occurrences kept of one term in one report. */
const KEPT_PLACES = 200;

function placeAt(places: readonly number[]): Place | null {
  const [first] = places;
  return first === undefined ? null : { first, count: places.length, at: places.slice(0, KEPT_PLACES) };
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

async function matchProbes(
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
  return new Map(
    [...found].map(([key, inField]) => [key, { first: inField ? 0 : TEXT_START, count: 1, at: [] }]),
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

/** Longer texts than these are not tried at every place. */
const LONGEST_ACROSS = 60;

/** The same units with a break at one more place, and without any. */
function acrossVariants(units: readonly TextUnit[]): TextUnit[][] {
  if (units.length > LONGEST_ACROSS) return [];
  const isBreak = (unit: TextUnit, index: number): boolean => index > 0 && unit.joint === 'break';
  const cut = units.flatMap((unit, at) =>
    at === 0 || unit.joint === 'break'
      ? []
      : [units.map((other, index) => (index === at ? { ...other, joint: 'break' as const } : other))],
  );
  const joined = units.map((unit, index) =>
    isBreak(unit, index) ? { ...unit, joint: 'join' as const } : unit,
  );
  return units.some(isBreak) ? [joined, ...cut] : cut;
}

/** What neighbouring cells or blocks give when they are selected and pasted as one. */
async function matchAcross(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const found = new Map<DocKey, Place>();
  for (const variant of acrossVariants(units)) {
    const probes = probesOf(variant);
    // What stands at the break is only asked for where everything else fits: few texts get that far.
    const outer = probes.filter(({ token }) => !isBreakToken(token));
    if (outer.length > 0 && (await matchProbes(engine, outer, slots)).size === 0) continue;
    for (const [key, place] of await matchProbes(engine, probes, slots)) found.set(key, place);
  }
  return found;
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
      first: Math.min(...places.map((other) => other.first)),
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
      const first = Math.min(place.first, known?.first ?? place.first);
      const at = [...new Set([...(known?.at ?? []), ...place.at])].sort((a, b) => a - b);
      found.set(key, { first, count: Math.max(place.count, known?.count ?? 0), at });
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
