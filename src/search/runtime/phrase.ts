import type { Probe } from '../words/tokenize.ts';
import { allProbesOf, probesOf } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { printsPhrase } from './excerpt.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';

/** Tokens looked up at once, until few reports are left: the smallest files first. */
const ROUND = { least: 2, most: 5, bytes: 24_000 } as const;
const MOST_ROUNDS = 3;
/** Reports whose texts are read instead of looking up the other tokens. */
const MOST_READ = 10;
/** With more left, another round will not leave few. */
const HOPELESS = 300;
/** Nor where nearly every report with the rarest token is left. */
const SETTLED = 0.8;
/** A round may weigh this share of what it may save. */
const WORTH = 0.5;
/** How much heavier counts what would not be looked up otherwise. */
const UNNEEDED = 3;
/** What the text of one report weighs, about. */
const TEXT_BYTES = 6000;
/** Results whose texts are loaded anyway, to be shown. */
const SHOWN = 5;

/** What to look up in turn. */
function roundsOf(engine: SearchEngine, units: readonly TextUnit[]): Probe[][] {
  const needed = new Set(probesOf(units).map(({ token }) => token));
  const bySize = allProbesOf(units)
    .map((probe) => ({
      probe,
      bytes: engine.packBytes(probe.token) * (needed.has(probe.token) ? 1 : UNNEEDED),
    }))
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
        (await printsUnits(engine, units, key)) ? [[key, place]] : [],
    ),
  );
  return new Map(read.flat());
}

async function printsUnits(engine: SearchEngine, units: readonly TextUnit[], key: DocKey): Promise<boolean> {
  const report = await engine.text(key);
  if (printsPhrase(report, units)) return true;
  const more = await engine.moreText(key);
  return more !== null && printsPhrase(more, units);
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
  const needed = probesOf(units);
  const bytesOf = (probes: readonly Probe[]): number =>
    probes.reduce((sum, { token }) => sum + engine.packBytes(token), 0);
  const asked: Probe[] = [];
  for (const round of roundsOf(engine, units)) {
    const tokens = new Set([...asked, ...round].map(({ token }) => token));
    const left = needed.filter(({ token }) => !tokens.has(token));
    // What is usual throughout is looked up as it is.
    if (left.length === 0 || bytesOf(round) > WORTH * bytesOf(left)) break;
    asked.push(...round);
    asked.sort((a, b) => a.offset - b.offset);
    const found = await matchProbes(engine, asked, slots);
    if (found.size === 0) return found;
    const reading = Math.max(0, found.size - SHOWN) * TEXT_BYTES;
    if (found.size <= MOST_READ && reading <= bytesOf(left)) return printing(engine, units, found);
    const rarest = Math.min(
      ...(await Promise.all(round.map(({ token }) => engine.postings(token, slots)))).map(({ size }) => size),
    );
    if (found.size > HOPELESS || found.size > SETTLED * rarest) break;
  }
  return matchProbes(engine, needed, slots);
}
