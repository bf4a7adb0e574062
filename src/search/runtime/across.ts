import { probesOf } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { Place, TermMatch } from './places.ts';
import { matchProbes } from './places.ts';

/** Longer texts than these are not taken apart. */
const LONGEST = 200;
/** Borders of cells or blocks that a pasted text may have lost. */
const MOST_BORDERS = 12;
/** Borders tried out, the wrong ones too. */
const MOST_TRIES = 60;
/** How far before the place at which a text is no longer found its border may lie: other texts may read on. */
const BACK = 4;

const brokenAt = (units: readonly TextUnit[], at: number): TextUnit[] =>
  units.map((unit, index) => (index === at ? { ...unit, joint: 'break' as const } : unit));

/** Looks for texts that are cut at more and more borders. */
class BorderSearch {
  private readonly engine: SearchEngine;
  private readonly slots: readonly number[];
  private tries = MOST_TRIES;

  constructor(engine: SearchEngine, slots: readonly number[]) {
    this.engine = engine;
    this.slots = slots;
  }

  private match(units: readonly TextUnit[]): Promise<TermMatch> {
    return matchProbes(this.engine, probesOf(units), this.slots);
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
    for (let at = to; at >= Math.max(from, to - BACK); at -= 1) {
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

/**
 * What neighbouring cells or blocks give when they are selected and pasted as one: the same units with breaks where
 * the text has them, or with none.
 */
export async function matchAcross(
  engine: SearchEngine,
  units: readonly TextUnit[],
  slots: readonly number[],
): Promise<TermMatch> {
  if (units.length < 2 || units.length > LONGEST) return new Map();
  const joined = units.map((unit, index) =>
    index > 0 && unit.joint === 'break' ? { ...unit, joint: 'join' as const } : unit,
  );
  const search = new BorderSearch(engine, slots);
  const found = new Map<DocKey, Place>();
  for (const variant of [units, joined])
    for (const [key, place] of await search.find(variant)) found.set(key, place);
  return found;
}
