import { SEAM } from '../words/seam.ts';
import { isUsual } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';
import { PERCENT } from '../words/units.ts';
import { SITE_WEIGHT, zoneAt } from '../words/zones.ts';
import type { DocKey, Postings, SearchEngine } from './engine.ts';
import { newestFirst, slotOf } from './engine.ts';
import { Layouts } from './layout.ts';
import type { Place, TermMatch } from './places.ts';
import { fileThatPrints, isReadingCheaper } from './reading.ts';

/** Longer texts than these are not taken apart. */
const LONGEST = 200;
/** Tokens looked up at once. */
const ROUND = 2;
/** Reports whose texts are read rather than taken for having a long text by its pieces. */
const MOST_LONG = 10;
/** How much further on the next piece of a long text begins: the less, the surer that pieces that stand make a whole. */
const STRIDE = 8;

/** Where a text stands that was found so: however often, in what reports themselves say. */
const IN_REPORT: Place = { weight: 1, count: 1, at: [] };
/** In what only the site says. */
const IN_SITE: Place = { ...IN_REPORT, weight: SITE_WEIGHT };

/** What stands side by side in the index wherever it is printed: the text itself, or every piece of a long one. */
function piecesOf(units: readonly TextUnit[]): Layouts[] {
  const last = Math.max(0, units.length - SEAM);
  const starts = Array.from({ length: Math.ceil(last / STRIDE) }, (_, at) => at * STRIDE);
  return [...starts, last].map((from) => {
    // By itself it is another word than behind its number.
    const begin = units[from]?.text === PERCENT ? from + 1 : from;
    return new Layouts(units.slice(begin, from + SEAM));
  });
}

/** Looks for the reports that have units one after the other, with breaks anywhere between them. */
class AcrossSearch {
  private readonly engine: SearchEngine;
  private readonly slots: readonly number[];
  private readonly units: readonly TextUnit[];
  private readonly layouts: Layouts;
  private readonly pieces: readonly Layouts[];
  private readonly known = new Map<string, Postings>();
  /** Tokens still to be looked up: the smallest files first, and last those that hardly rule out a report. */
  private left: string[];

  constructor(engine: SearchEngine, slots: readonly number[], units: readonly TextUnit[]) {
    this.engine = engine;
    this.slots = slots;
    this.units = units;
    this.layouts = new Layouts(units);
    this.pieces = piecesOf(units);
    const bytes = new Map(this.layouts.tokens.map((token) => [token, engine.packBytes(token)]));
    this.left = [...bytes.keys()].sort(
      (a, b) => Number(isUsual(a)) - Number(isUsual(b)) || (bytes.get(a) ?? 0) - (bytes.get(b) ?? 0),
    );
  }

  private async load(tokens: readonly string[]): Promise<void> {
    await Promise.all(
      tokens.map(async (token) => this.known.set(token, await this.engine.postings({ token }, this.slots))),
    );
    this.left = this.left.filter((token) => !this.known.has(token));
  }

  /** What files tell that are here already. */
  private async loadAtHand(): Promise<void> {
    await this.load(this.left.filter((token) => this.engine.isAtHand(token, this.slots)));
  }

  private async loadNext(): Promise<void> {
    await this.load(this.next);
    await this.loadAtHand();
  }

  /** What to look up next. */
  private get next(): string[] {
    return this.left.slice(0, ROUND);
  }

  /** Those of the reports that have at least one token of each set, as far as it is known. */
  private having(keys: readonly DocKey[]): DocKey[] {
    const sets = this.layouts.sets
      .filter((set) => set.every((token) => this.known.has(token)))
      .map((set) => set.flatMap((token) => this.known.get(token) ?? []));
    return keys.filter((key) => sets.every((postings) => postings.some((found) => found.has(key))));
  }

  private ends(layouts: Layouts, key: DocKey, sure: boolean): readonly number[] | null {
    return layouts.ends((token) => {
      const postings = this.known.get(token);
      return postings === undefined ? null : (postings.get(key) ?? []);
    }, sure);
  }

  private has(key: DocKey, sure: boolean): boolean {
    return this.pieces.every((piece) => this.ends(piece, key, sure) !== null);
  }

  private async read(keys: readonly DocKey[]): Promise<TermMatch> {
    const files = await Promise.all(
      keys.map(async (key) => [key, await fileThatPrints(this.engine, this.units, key, 'any')] as const),
    );
    return new Map(
      files.flatMap(([key, file]): [DocKey, Place][] =>
        file === null ? [] : [[key, file === 'own' ? IN_REPORT : IN_SITE]],
      ),
    );
  }

  /** A report that is known to have the units, with their place. */
  private found(key: DocKey): [DocKey, Place][] {
    const zones = this.engine.slots[slotOf(key)]?.head.zones ?? [];
    const ends: number[] = [];
    for (const piece of this.pieces) {
      const found = this.ends(piece, key, true);
      if (found === null) return [];
      ends.push(...found);
    }
    const isAside = ends.every((end) => ['site', 'seam'].includes(zoneAt(end, zones)));
    return [[key, isAside ? IN_SITE : IN_REPORT]];
  }

  /** @param without reports that need not be looked at */
  async find(without: ReadonlySet<DocKey>): Promise<TermMatch> {
    // That all pieces of a long text stand in a report is no proof that it has the whole, but nearly one.
    const isLong = this.units.length > SEAM;
    let keys = this.engine.all(this.slots).filter((key) => !without.has(key));
    for (;;) {
      await this.loadAtHand();
      if (this.known.size === 0) await this.loadNext();
      keys = this.having(keys).filter((key) => this.has(key, false));
      if (keys.length === 0) return new Map();
      if (isReadingCheaper(this.engine, keys.length, this.next)) return this.read(keys);
      const isSettled = this.left.length === 0 || keys.every((key) => this.has(key, true));
      if (isSettled && isLong && keys.length <= MOST_LONG) return this.read(keys);
      if (isSettled) return new Map(keys.flatMap((key) => this.found(key)));
      await this.loadNext();
    }
  }
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
  if (units.length < 2 || units.length > LONGEST) return new Map();
  const found = await new AcrossSearch(engine, slots, units).find(without);
  return new Map([...found].sort(([a], [b]) => newestFirst(a, b)));
}
