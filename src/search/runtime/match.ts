import { amountToken, phraseTokens, singleToken } from '../words/tokenize.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitText } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { termOf } from './query.ts';

/** Reports with a term, and the token position of its first place in each. */
export type TermMatch = ReadonlyMap<DocKey, number>;

/** One way to meet a term: all of these token sequences. */
export type Alternative = readonly (readonly string[])[];

export interface MatchOptions {
  readonly slots: readonly number[];
  readonly simplify?: CharacterMap;
  /** Take a sum of money in every spelling instead of the typed one. */
  readonly anySpelling?: boolean;
}

export interface QueryMatch {
  readonly keys: readonly DocKey[];
  readonly terms: readonly { readonly alternatives: readonly Alternative[]; readonly found: TermMatch }[];
}

function sequences(term: QueryTerm): Alternative {
  return term.phrases.map((phrase) => {
    const [only] = phrase;
    return phrase.length === 1 && only?.kind === 'han' ? [singleToken(only.text)] : phraseTokens(phrase);
  });
}

/** Full names a term's short names stand for: 麦积区市监局 → 麦积区市场监督管理局. */
export function aliasTexts(engine: SearchEngine, term: QueryTerm): string[] {
  const folded = term.phrases.map(unitText).join('，');
  return engine.manifest.aliases.flatMap(([short, full]) =>
    folded.includes(short)
      ? full.filter((name) => !folded.includes(name)).map((name) => folded.replace(short, name))
      : [],
  );
}

function alternativesOf(engine: SearchEngine, term: QueryTerm, options: MatchOptions): Alternative[] {
  if (options.anySpelling === true && term.amount !== null) return [[[amountToken(term.amount)]]];
  const others = aliasTexts(engine, term).flatMap((text) => termOf(text, options.simplify) ?? []);
  return [term, ...others].map(sequences);
}

async function matchAlternative(
  engine: SearchEngine,
  alternative: Alternative,
  slots: readonly number[],
): Promise<TermMatch> {
  const found = await Promise.all(alternative.map((tokens) => engine.phrase(tokens, slots)));
  const [first = new Map<DocKey, number>(), ...rest] = found;
  const all = new Map<DocKey, number>();
  for (const [key, position] of first) {
    if (!rest.every((other) => other.has(key))) continue;
    all.set(key, Math.min(position, ...rest.map((other) => other.get(key) ?? position)));
  }
  return all;
}

async function matchTerm(
  engine: SearchEngine,
  term: QueryTerm,
  options: MatchOptions,
): Promise<QueryMatch['terms'][number]> {
  const alternatives = alternativesOf(engine, term, options);
  const matches = await Promise.all(
    alternatives.map((alternative) => matchAlternative(engine, alternative, options.slots)),
  );
  const found = new Map<DocKey, number>();
  for (const match of matches)
    for (const [key, position] of match) found.set(key, Math.min(position, found.get(key) ?? position));
  return { alternatives, found };
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
  const candidates = first === undefined ? engine.all(options.slots) : [...first.found.keys()];
  const keys = candidates.filter(
    (key) => rest.every(({ found }) => found.has(key)) && !excluded.some(({ found }) => found.has(key)),
  );
  return { keys, terms };
}
