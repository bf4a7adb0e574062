import type { Probe } from '../words/probes.ts';
import { allProbesOf, probesOf } from '../words/probes.ts';
import { isUsual } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';
import { bytesOf, costOf, fileThatPrints, isReadingCheaper, USUAL } from './reading.ts';

/** Tokens looked up at once, until few reports are left: the smallest files first. */
const ROUND = { least: 2, most: 5, bytes: 24_000 } as const;
const MOST_ROUNDS = 3;
/** With more left, another round will not leave few. */
const HOPELESS = 300;
/** Nor where nearly every report with the rarest token is left. */
const SETTLED = 0.8;
/** A round may weigh this share of what it may save. */
const WORTH = 0.5;
/** How much heavier counts what would not be looked up otherwise. */
const UNNEEDED = 3;

/** What it takes to look a token up: nothing where it is known. */
const weigher =
  (engine: SearchEngine, isKnown: (token: string) => boolean) =>
  (token: string): number =>
    isKnown(token) ? 0 : costOf(engine, [token]);

/** Tokens that would have to be looked up beside the known ones. */
function tokensLeft(
  engine: SearchEngine,
  units: readonly TextUnit[],
  isKnown: (token: string) => boolean,
): string[] {
  const needed = probesOf(units, weigher(engine, isKnown));
  return needed.flatMap(({ token }) => (isKnown(token) ? [] : [token]));
}

const tokensOf = (probes: readonly Probe[]): string[] => probes.map(({ token }) => token);

/** What to look up in turn. */
function roundsOf(engine: SearchEngine, units: readonly TextUnit[]): Probe[][] {
  const needed = new Set(tokensLeft(engine, units, () => false));
  const bySize = allProbesOf(units)
    .map((probe) => {
      const weight = isUsual(probe.token) ? USUAL : needed.has(probe.token) ? 1 : UNNEEDED;
      return { probe, bytes: engine.packBytes(probe.token) * weight };
    })
    .sort((a, b) => a.bytes - b.bytes);
  const rounds: Probe[][] = [];
  let [count, sum] = [0, 0];
  for (const { probe, bytes } of bySize) {
    count += 1;
    sum += bytes;
    const full = count > ROUND.least && (count > ROUND.most || sum > ROUND.bytes);
    if (rounds.length > 0 && !full) rounds.at(-1)?.push(probe);
    else {
      if (rounds.length === MOST_ROUNDS) break;
      rounds.push([probe]);
      [count, sum] = [1, bytes];
    }
  }
  return rounds;
}

/** Those of some reports that print the units one after the other, by their texts. */
async function printing(
  engine: SearchEngine,
  units: readonly TextUnit[],
  found: TermMatch,
): Promise<TermMatch> {
  const read = await Promise.all(
    [...found].map(
      async ([key, place]): Promise<[DocKey, Place][]> =>
        (await fileThatPrints(engine, units, key)) === null ? [] : [[key, place]],
    ),
  );
  return new Map(read.flat());
}

/**
 * Reports with units one after the other. Not every token of a long text is looked up, and the usual ones last: as
 * soon as few reports are left, their texts tell.
 */
export async function matchUnits(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const atHand = allProbesOf(units).filter(({ token }) => engine.isAtHand(token, slots));
  // What is known already may rule the text out.
  if (atHand.length > 0 && (await matchProbes(engine, atHand, slots)).size === 0) return new Map();
  const asked: Probe[] = [];
  for (const round of roundsOf(engine, units)) {
    const tokens = new Set(tokensOf([...asked, ...round]));
    const left = tokensLeft(engine, units, (token) => tokens.has(token));
    // What is usual throughout is looked up as it is.
    if (left.length === 0 || bytesOf(engine, tokensOf(round)) > WORTH * bytesOf(engine, left)) break;
    asked.push(...round);
    asked.sort((a, b) => a.offset - b.offset);
    const found = await matchProbes(engine, asked, slots);
    if (found.size === 0) return found;
    if (isReadingCheaper(engine, found.size, left)) return printing(engine, units, found);
    const rarest = Math.min(
      ...(await Promise.all(round.map(({ token }) => engine.postings(token, slots)))).map(({ size }) => size),
    );
    if (found.size > HOPELESS || found.size > SETTLED * rarest) break;
  }
  const isHere = (token: string): boolean => engine.isAtHand(token, slots);
  return matchProbes(engine, probesOf(units, weigher(engine, isHere)), slots);
}
