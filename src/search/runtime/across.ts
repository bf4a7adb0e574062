import { SEAM } from '../words/seam.ts';
import { gapTokens, pairToken, probesOf } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import { mayAlign } from './alignment.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import { printsAcross } from './excerpt.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';

/** Longer texts than these are not taken apart. */
const LONGEST = 200;
/** Borders of cells or blocks that a pasted text may have lost. */
const MOST_BORDERS = 12;
/** Borders tried out in one look, the wrong ones too. */
const MOST_TRIES = 60;
/**
 * How far before the place at which a text is no longer found its border may lie, because other texts read on there.
 * First a little, as most do; what a report says twice, once without the border, reads on much further.
 */
const BACKS = [4, Number.POSITIVE_INFINITY];
/** Of so few tokens borders may leave none. */
const FEW_PROBES = 4;
/** Shorter texts have hardly more than one border. */
const LONG = 10;
/** Reports may have their borders at other places of the text than the first one found. */
const MOST_ROUNDS = 4;

/** Share of the tokens of a text that a report has to have so that its own text is read, and of how many reports. */
const NEARLY_ALL = 0.8;
const MOST_READ = 10;
/** Where a text stands that was read: in one place, as what reports themselves say. */
const READ: Place = { weight: 1, count: 1, at: [] };

const brokenAt = (units: readonly TextUnit[], at: number): TextUnit[] =>
  units.map((unit, index) => (index === at ? { ...unit, joint: 'break' as const } : unit));

/** Looks for texts that are cut at more and more borders. */
class BorderSearch {
  private readonly engine: SearchEngine;
  private readonly slots: readonly number[];
  private readonly candidates: ReadonlySet<DocKey>;
  private readonly back: number;
  private tries = MOST_TRIES;

  constructor(engine: SearchEngine, slots: readonly number[], candidates: ReadonlySet<DocKey>, back: number) {
    this.engine = engine;
    this.slots = slots;
    this.candidates = candidates;
    this.back = back;
  }

  private async match(units: readonly TextUnit[]): Promise<TermMatch> {
    const found = await matchProbes(this.engine, probesOf(units), this.slots);
    return new Map([...found].filter(([key]) => this.candidates.has(key)));
  }

  /** How many units from the beginning are found in one piece; what is found of more is found of fewer. */
  private async reach(units: readonly TextUnit[], atLeast: number): Promise<number> {
    let [low, high] = [atLeast, units.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((await this.match(units.slice(0, middle))).size > 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Reports with the text, if borders are put into it where it is found no further.
   *
   * @param from no border is put before this unit any more
   */
  async find(units: readonly TextUnit[], reached = 1, from = 1, borders = 0): Promise<TermMatch> {
    const to = await this.reach(units, reached);
    if (to === units.length) return this.match(units);
    if (borders === MOST_BORDERS) return new Map();
    for (let at = to; at >= Math.max(from, to - this.back); at -= 1) {
      if (units[at]?.joint === 'break') continue;
      const cut = brokenAt(units, at);
      const still = Math.max(to, at + 1);
      if (this.tries-- <= 0) return new Map();
      if ((await this.match(cut.slice(0, still))).size === 0) continue;
      const found = await this.find(cut, still, at + 1, borders + 1);
      if (found.size > 0) return found;
    }
    return new Map();
  }
}

/** Reports other than the known ones that may have a text over borders. */
async function candidatesOf(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
  without: ReadonlySet<DocKey>,
): Promise<Set<DocKey>> {
  const probes = probesOf(units);
  // The first is looked for everywhere: few cells, short ones, leave nothing of what their text is without them.
  if (without.size === 0 || probes.length < FEW_PROBES)
    return new Set(engine.all(slots).filter((key) => !without.has(key)));
  const postings = await Promise.all(probes.map(({ token }) => engine.postings(token, slots)));
  return new Set([...mayAlign(probes, postings, MOST_BORDERS)].filter((key) => !without.has(key)));
}

/**
 * The text with borders where it must have them: between characters that stand side by side in no report, as the
 * tokens say that were looked up already. `null` when no report has a border between such two either.
 */
async function withNeededBorders(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
): Promise<TextUnit[] | null> {
  const out = [...units];
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    if (before?.kind !== 'han' || unit.kind !== 'han' || unit.joint === 'break') continue;
    const token = pairToken(before, unit);
    if (!engine.knows(token, slots) || (await engine.postings(token, slots)).size > 0) continue;
    const gap = gapTokens(before, unit).map((border, offset) => ({ token: border, offset }));
    if ((await matchProbes(engine, gap, slots)).size === 0) return null;
    out[at] = { ...unit, joint: 'break' };
  }
  return out;
}

/**
 * Reports that print a long text over borders, by their texts where hardly any report has nearly all of its tokens: what
 * stands on both sides of the end of a field is side by side in the index for so many characters only.
 */
async function readAcross(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  const found = new Map<DocKey, Place>();
  if (units.length <= SEAM) return found;
  const probes = probesOf(units);
  const counts = new Map<DocKey, number>();
  for (const { token } of probes)
    for (const key of (await engine.postings(token, slots)).keys())
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const likely = [...counts].filter(([, count]) => count >= NEARLY_ALL * probes.length);
  if (likely.length > MOST_READ) return found;
  for (const [key] of likely) if (printsAcross(await engine.text(key), units)) found.set(key, READ);
  return found;
}

/**
 * What neighbouring cells or blocks give when they are selected and pasted as one: the same units with breaks where
 * the text has them, or with none.
 *
 * @param without reports that are known to have the text in one piece
 */
export async function matchAcross(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
  without: ReadonlySet<DocKey> = new Set(),
): Promise<TermMatch> {
  const found = new Map<DocKey, Place>();
  if (units.length < 2 || units.length > LONGEST) return found;
  const joined = units.map((unit, index) =>
    index > 0 && unit.joint === 'break' ? { ...unit, joint: 'join' as const } : unit,
  );
  const variants = units.some(({ joint }, index) => index > 0 && joint === 'break')
    ? [units, joined]
    : [units];
  for (const typed of variants) {
    const variant = await withNeededBorders(engine, typed, slots);
    if (variant === null) continue;
    const candidates = await candidatesOf(engine, variant, slots, without);
    for (let round = 0; round < MOST_ROUNDS && candidates.size > 0; round += 1) {
      let more: TermMatch = new Map();
      for (const back of units.length < LONG ? BACKS.slice(0, 1) : BACKS)
        if (more.size === 0) more = await new BorderSearch(engine, slots, candidates, back).find(variant);
      if (more.size === 0) break;
      for (const [key, place] of more) {
        found.set(key, place);
        candidates.delete(key);
      }
    }
  }
  return found.size === 0 && without.size === 0 ? readAcross(engine, units, slots) : found;
}
