import type { Probe } from '../words/tokenize.ts';
import { probesOf } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { printsPhrase } from './excerpt.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';

/** Tokens looked up first: enough of them to leave few reports. */
const FIRST = { least: 2, most: 6, bytes: 48_000 } as const;
/** Reports whose texts are read instead of looking up the other tokens. */
const MOST_READ = 10;
/** What the text of one report weighs, about. */
const TEXT_BYTES = 6000;
/** Results whose texts are loaded anyway, to be shown. */
const SHOWN = 5;

/** Those of which the files are small first, as many as leave few reports. */
export function firstProbes(engine: SearchEngine, probes: readonly Probe[]): Probe[] {
  const bySize = probes
    .map((probe) => ({ probe, bytes: engine.packBytes(probe.token) }))
    .sort((a, b) => a.bytes - b.bytes);
  let sum = 0;
  const first = bySize.filter(({ bytes }, index) => {
    sum += bytes;
    return index < FIRST.least || (index < FIRST.most && sum <= FIRST.bytes);
  });
  return first.map(({ probe }) => probe).sort((a, b) => a.offset - b.offset);
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
  const probes = probesOf(units);
  const first = firstProbes(engine, probes);
  if (first.length === probes.length) return matchProbes(engine, probes, slots);
  const found = await matchProbes(engine, first, slots);
  if (found.size === 0) return found;
  const left = probes
    .filter((probe) => !first.includes(probe))
    .reduce((sum, { token }) => sum + engine.packBytes(token), 0);
  const reading = Math.max(0, found.size - SHOWN) * TEXT_BYTES;
  return found.size <= MOST_READ && reading <= left
    ? printing(engine, units, found)
    : matchProbes(engine, probes, slots);
}
