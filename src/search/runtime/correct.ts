import { otherFigures } from '../words/figures.ts';
import type { Sounds } from '../words/sounds.ts';
import { spokenAs } from '../words/sounds.ts';
import { unitsOf, unitText } from '../words/units.ts';
import type { SearchEngine } from './engine.ts';
import { simplificationOf } from './excerpt.ts';
import { extrasOf } from './extras.ts';
import type { MatchOptions, QueryMatch } from './match.ts';
import { hasResults, matchQuery } from './match.ts';
import { likelyReports } from './near.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { foldedText, parseQuery, printed, termOf } from './query.ts';
import type { Slip } from './slips.ts';
import { slipsIn, swaps } from './slips.ts';

/** Queries with results that may have been meant. */
export type Offers = readonly { readonly query: string; readonly count: number }[];
const MOST_OFFERS = 3;

/** Another query than the typed one, with its results. */
interface Corrected {
  readonly query: ParsedQuery;
  readonly match: QueryMatch;
  readonly others: Offers;
}

/** What was typed with another term in the place of one. */
function replaced(query: ParsedQuery, term: QueryTerm, text: string): ParsedQuery[] {
  const better = termOf(text);
  return better === null
    ? []
    : [{ ...query, terms: query.terms.map((other) => (other === term ? better : other)) }];
}

/** What the texts that are nearest to a term say in its place. */
async function slipsInTexts(
  engine: SearchEngine,
  term: QueryTerm,
  slots: readonly number[],
  sounds: Sounds,
): Promise<Slip[]> {
  const keys = await likelyReports(engine, { terms: [term], excluded: [], yearsOut: [], cut: false }, slots);
  const reports = await Promise.all(keys.map((key) => engine.text(key)));
  const texts = reports.flatMap((report) => {
    const simplify = simplificationOf(report);
    return report.x.flatMap(([, , blocks]) => blocks.map((block) => unitText(unitsOf(block, simplify))));
  });
  return slipsIn(foldedText(term), texts, sounds, false);
}

/** What a term that is found nowhere was probably meant to be, the likeliest first. */
async function slipsOf(engine: SearchEngine, term: QueryTerm, slots: readonly number[]): Promise<Slip[]> {
  const extras = extrasOf(engine);
  const [names, sounds] = await Promise.all([extras.names(), extras.sounds()]);
  const typed = foldedText(term);
  const inNames = slipsIn(typed, names, sounds, true);
  const found = [...inNames, ...(await slipsInTexts(engine, term, slots, sounds))];
  const sure = found.filter((slip) => slip.sure);
  if (sure.length > 0) return [...sure, ...found.filter((slip) => !slip.sure)];
  return [...swaps(typed).map((text) => ({ text, sure: true })), ...found];
}

/** A slip in one name: tried before the text is taken apart into pieces of names. */
export async function correctedName(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<Corrected | null> {
  const [only, ...more] = query.terms;
  if (only === undefined || more.length > 0) return null;
  const extras = extrasOf(engine);
  const [names, sounds] = await Promise.all([extras.names(), extras.sounds()]);
  const slips = slipsIn(foldedText(only), names, sounds, true).filter(({ sure }) => sure);
  const meant = slips.flatMap(({ text }) => replaced(query, only, text));
  return foundFirst(await withResults(engine, meant, options), []);
}

export interface Correction {
  readonly found: Corrected | null;
  /** Worth asking when nothing is found: full queries with results. */
  readonly others: Offers;
}

/** Only terms that are found nowhere are corrected. */
export async function corrected(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<Correction> {
  const alone = await Promise.all(
    query.terms.map(async (term) => ({
      term,
      known: hasResults(await matchQuery(engine, { ...query, terms: [term], excluded: [] }, options)),
    })),
  );
  // A body that goes by its short name and has no report here is no slip of anything.
  const bodies = new Set(engine.manifest.aliases.map(([short]) => short));
  const unknown = alone
    .filter(({ term, known }) => !known && !bodies.has(foldedText(term)))
    .map(({ term }) => term);
  const sure: ParsedQuery[] = [];
  const likely: ParsedQuery[] = [];
  for (const term of unknown)
    for (const slip of await slipsOf(engine, term, options.slots))
      (slip.sure ? sure : likely).push(...replaced(query, term, slip.text));
  const tried = await withResults(engine, sure, options);
  const asked = await withResults(engine, likely, options);
  return { found: foundFirst(tried, asked), others: offersOf(asked) };
}

/** The same numbers in figures or in words: 五十万 and 50万, 百分之八十一 and 81%. */
export async function inOtherFigures(
  engine: SearchEngine,
  text: string,
  options: MatchOptions,
): Promise<Corrected | null> {
  const meant = otherFigures(text).map((other) => parseQuery(other));
  return foundFirst(await withResults(engine, meant, options), []);
}

/** Pinyin typed instead of Chinese: all of the query, as its blanks may stand between syllables. */
export async function spoken(
  engine: SearchEngine,
  query: ParsedQuery,
  options: MatchOptions,
): Promise<Correction | null> {
  if (query.excluded.length > 0 || !query.terms.every(({ text }) => /^[a-zü'’]+$/i.test(text))) return null;
  const typed = query.terms.map(({ text }) => text).join('');
  const extras = extrasOf(engine);
  const [names, sounds] = await Promise.all([extras.names(), extras.sounds()]);
  const meant = spokenAs(typed, names, sounds).flatMap((text): ParsedQuery[] => {
    const term = termOf(text);
    return term === null ? [] : [{ ...query, terms: [term] }];
  });
  const found = foundFirst(await withResults(engine, meant, options), []);
  return found === null ? null : { found, others: [] };
}

interface Tried {
  readonly query: ParsedQuery;
  readonly match: QueryMatch;
}

async function withResults(
  engine: SearchEngine,
  queries: readonly ParsedQuery[],
  options: MatchOptions,
): Promise<Tried[]> {
  const once = new Map(queries.map((query) => [printed(query), query]));
  const tried: Tried[] = [];
  // One after the other: what was looked up for one rules out others like it.
  for (const query of once.values()) {
    const match = await matchQuery(engine, query, options);
    if (hasResults(match)) tried.push({ query, match });
  }
  return tried;
}

function offersOf(tried: readonly Tried[]): Offers {
  return tried
    .slice(0, MOST_OFFERS)
    .map(({ query, match }) => ({ query: printed(query), count: match.keys.length }));
}

/** The results of the first; the others are offered beside them. */
function foundFirst([best, ...rest]: readonly Tried[], more: readonly Tried[]): Corrected | null {
  if (best === undefined) return null;
  return { query: best.query, match: best.match, others: offersOf([...rest, ...more]) };
}
