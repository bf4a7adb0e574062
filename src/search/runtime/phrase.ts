import type { Probe } from '../words/probes.ts';
import { allProbesOf, probesOf } from '../words/probes.ts';
import { isUsual } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';
import { bytesOf, costOf, fileThatPrints, isReadingCheaper } from './reading.ts';

/** Bytes looked up at once, until few reports are left: the smallest files first. */
const ROUND_BYTES = 24_000;
const MOST_ROUNDS = 4;
/** How much heavier counts the file of a token that says little of a report. */
const USUAL = 3;

/** What to look up for a text where some tokens are known. */
function neededProbes(
  engine: SearchEngine,
  units: readonly TextUnit[],
  isKnown: (token: string) => boolean,
): Probe[] {
  return probesOf(units, {
    weight: (token) => (isKnown(token) ? 0 : costOf(engine, [token])),
    isCommon: (token) => engine.isCommon(token),
  });
}

/** The next of some tokens: the smallest files, up to half of them. */
function roundOf(engine: SearchEngine, left: readonly Probe[]): Probe[] {
  const bytes = ({ token }: Probe): number => bytesOf(engine, [token]) * (isUsual(token) ? USUAL : 1);
  const [first, ...others] = [...left]
    .sort((a, b) => bytes(a) - bytes(b))
    .slice(0, Math.ceil(left.length / 2));
  if (first === undefined) return [];
  const round = [first];
  let sum = bytes(first);
  for (const probe of others) {
    sum += bytes(probe);
    if (sum <= ROUND_BYTES) round.push(probe);
  }
  return round;
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
  const asked = new Map<string, Probe>();
  const left = (): Probe[] =>
    neededProbes(engine, units, (token) => asked.has(token)).filter(({ token }) => !asked.has(token));
  for (let round = 0; round < MOST_ROUNDS && left().length > 1; round += 1) {
    for (const probe of roundOf(engine, left())) asked.set(probe.token, probe);
    const inOrder = [...asked.values()].sort((a, b) => a.offset - b.offset);
    const found = await matchProbes(engine, inOrder, slots);
    if (found.size === 0) return found;
    const others = left().map(({ token }) => token);
    if (isReadingCheaper(engine, found.size, others)) return printing(engine, units, found);
  }
  return matchProbes(
    engine,
    neededProbes(engine, units, (token) => engine.isAtHand(token, slots)),
    slots,
  );
}
