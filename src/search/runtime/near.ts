import { probesOf } from '../words/probes.ts';
import type { TextUnit } from '../words/units.ts';
import { PERCENT, unitsOf, unitText } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { newestFirst } from './engine.ts';
import type { ParsedQuery } from './query.ts';

/** At least this share of what a query says must stand in a near result, in at least two pieces. */
const SHARE = 0.6;
/** Tokens in which they must stand, for each piece. */
const STRETCH = 4;
const FEWEST = 2;
const MOST_PIECES = 24;
const MOST_RESULTS = 100;
/** Reports whose texts are loaded to see what was meant. */
const LIKELY = 6;

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

/** Where a piece stands, and how much it says: a piece that every report has says nothing. */
interface Sighting {
  readonly position: number;
  readonly piece: number;
}

/** The most that pieces inside one stretch of a report say together. */
function bestStretch(
  sightings: readonly Sighting[],
  weights: readonly number[],
  length: number,
  fewest: number,
): number {
  const sorted = [...sightings].sort((a, b) => a.position - b.position);
  const inside = new Map<number, number>();
  let [from, sum, best, kinds] = [0, 0, 0, 0];
  for (const { position, piece } of sorted) {
    const count = inside.get(piece) ?? 0;
    if (count === 0) {
      sum += weights[piece] ?? 0;
      kinds += 1;
    }
    inside.set(piece, count + 1);
    for (let first = sorted[from]; first !== undefined && position - first.position > length; ) {
      const left = (inside.get(first.piece) ?? 0) - 1;
      if (left === 0) {
        sum -= weights[first.piece] ?? 0;
        kinds -= 1;
      }
      inside.set(first.piece, left);
      from += 1;
      first = sorted[from];
    }
    if (kinds >= fewest) best = Math.max(best, sum);
  }
  return best;
}

interface Stretch {
  readonly key: DocKey;
  /** What its pieces say, as a share of what all pieces of the query say. */
  readonly share: number;
}

/** The best stretch of each report that has one of at least `fewest` pieces, the best first. */
async function stretches(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
  fewest: number,
  length: (pieces: number) => number,
): Promise<Stretch[]> {
  const tokens = nearPieces(query).flatMap((text) => probesOf(unitsOf(text)).map(({ token }) => token));
  if (tokens.length < fewest) return [];
  const found = await Promise.all(tokens.map((token) => engine.postings({ token }, slots)));
  const weights = found.map(({ size }) => Math.log((engine.manifest.total + 1) / Math.max(1, size)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sightings = new Map<DocKey, Sighting[]>();
  for (const [piece, postings] of found.entries())
    for (const [key, positions] of postings) {
      const list = sightings.get(key) ?? [];
      sightings.set(key, list);
      for (const position of positions) list.push({ position, piece });
    }
  return [...sightings]
    .map(
      ([key, list]): Stretch => ({
        key,
        share: bestStretch(list, weights, length(tokens.length), fewest) / all,
      }),
    )
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || newestFirst(a.key, b.key));
}

/**
 * Reports in which two-character pieces of the query stand near each other that say most of what the whole query
 * says, those that say more first. Always shown as what they are: similar, not found.
 */
export async function nearMatches(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<DocKey[]> {
  const found = await stretches(engine, query, slots, FEWEST, (count) => STRETCH * count);
  return found
    .filter(({ share }) => share >= SHARE)
    .slice(0, MOST_RESULTS)
    .map(({ key }) => key);
}

/** The few reports that are most likely to have what was meant. */
export async function likelyReports(
  engine: SearchEngine,
  query: ParsedQuery,
  slots: readonly number[],
): Promise<DocKey[]> {
  const found = await stretches(engine, query, slots, 1, (count) => count + 1);
  return found.slice(0, LIKELY).map(({ key }) => key);
}
