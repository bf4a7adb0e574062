import type { PhraseToken } from '../words/tokenize.ts';
import { EMPTY, gapTokens, unitTokens } from '../words/tokenize.ts';
import type { TextUnit } from '../words/units.ts';

/** A token with what it stands for; `broken`: two characters with a break between them, `gap`: of any other break. */
interface Laid {
  readonly token: string;
  readonly kind: PhraseToken['kind'] | 'broken' | 'gap';
}

/** What a unit adds to the tokens, by whether a break stands before it and whether one stands behind it. */
type Runs = Readonly<Record<string, readonly Laid[]>>;

const runKey = (before: boolean, after: boolean): string => `${Number(before)}${Number(after)}`;

/** Where a token stands in one report; `null` when that is not known. */
export type PlacesOf = (token: string) => readonly number[] | null;

/** Where the next token has to stand, ascending, each moved on by as many; `null`: anywhere. */
type Next = { readonly from: readonly number[]; readonly by: number } | null;

/** How far a layout has been followed. */
interface State {
  readonly next: Next;
  /** Whether a break comes next. */
  readonly broken: boolean;
  /** The last token names two characters, and is known to stand there. */
  readonly firm: boolean;
  /** The last token is not known, and is certain only if the next one is a known pair. */
  readonly owed: boolean;
}

const namesTwo = ({ kind }: Laid): boolean => kind === 'pair' || kind === 'broken';

/** Behind those of the places at which a token may stand. */
function behind(next: Next, places: readonly number[]): Next {
  if (next === null) return { from: places, by: 1 };
  const both: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < next.from.length && (next.from[at] ?? 0) + next.by < place) at += 1;
    if (at === next.from.length) break;
    if ((next.from[at] ?? 0) + next.by === place) both.push(place);
  }
  return { from: both, by: 1 };
}

function eitherOf(one: Next, other: Next): Next {
  if (one === null || other === null) return null;
  const all = [one, other].flatMap(({ from, by }) => from.map((place) => place + by));
  return { from: [...new Set(all)].sort((a, b) => a - b), by: 0 };
}

/** Follows the tokens of a unit. @param sure what is not known has to follow from its neighbours */
function follow(run: readonly Laid[], from: State, placesOf: PlacesOf, sure: boolean): State | null {
  let { next, firm, owed } = from;
  for (const laid of run) {
    const { token, kind } = laid;
    const places = token === EMPTY ? null : placesOf(token);
    if (places !== null) next = behind(next, places);
    else if (next !== null) next = { from: next.from, by: next.by + 1 };
    if (next?.from.length === 0) return null;
    if (token === EMPTY) continue;
    if (places === null && sure) {
      // 质量 and 强市 two apart leave only 量强 between them.
      if (owed || (kind === 'pair' && !firm) || (kind !== 'pair' && kind !== 'border')) return null;
      owed = kind === 'pair' || !firm;
    } else if (owed && kind !== 'pair') return null;
    else owed = false;
    firm = places !== null && namesTwo(laid);
  }
  return { ...from, next, firm, owed };
}

/** Every way in which units may stand one after the other: with a break between any two of them, or with none. */
export class Layouts {
  readonly #runs: readonly Runs[];

  /** @param units breaks among them are taken as places where a text may have one, like all others */
  constructor(units: readonly TextUnit[]) {
    const joined = units.map(
      (unit): TextUnit => (unit.joint === 'break' ? { ...unit, joint: 'join' } : unit),
    );
    this.#runs = joined.map((_, at) => runsAt(joined, at));
  }

  /** Tokens of which every report with the units has at least one, set after set. */
  get sets(): string[][] {
    return this.#runs.flatMap((runs) => {
      const either = Object.values(runs).map((run) =>
        run.flatMap((laid) => (namesTwo(laid) || laid.kind === 'word' ? [laid.token] : [])),
      );
      return either.every(({ length }) => length > 0) ? [[...new Set(either.flat())]] : [];
    });
  }

  /** Every token that tells anything. */
  get tokens(): string[] {
    const all = this.#runs.flatMap((runs) => Object.values(runs).flat());
    return [...new Set(all.map(({ token }) => token))].filter((token) => token !== EMPTY);
  }

  /**
   * Where a report has the end of the units, as far as it is known: nowhere (`null`) where they do not stand one after the
   * other, and no positions where nothing says where they stand.
   *
   * @param sure whether they have to be known to stand there, instead of not to be ruled out
   */
  ends(placesOf: PlacesOf, sure: boolean): readonly number[] | null {
    let states: State[] = [{ next: null, broken: true, firm: false, owed: false }];
    for (const runs of this.#runs) {
      const after = new Map<string, State>();
      for (const state of states)
        for (const broken of [false, true]) {
          const run = runs[runKey(state.broken, broken)];
          const reached = run === undefined ? null : follow(run, state, placesOf, sure);
          if (reached === null) continue;
          // What is not sure need not be told apart.
          const to = sure ? { ...reached, broken } : { ...reached, broken, firm: false, owed: false };
          const key = `${to.broken}${to.firm}${to.owed}`;
          const known = after.get(key);
          after.set(key, known === undefined ? to : { ...to, next: eitherOf(known.next, to.next) });
        }
      states = [...after.values()];
    }
    const ended = states.filter(({ owed }) => !owed).map(({ next }) => next);
    if (ended.length === 0) return null;
    const last = ended.reduce(eitherOf);
    return last === null ? [] : last.from.map((place) => place + last.by - 1);
  }
}

function runsAt(units: readonly TextUnit[], at: number): Runs {
  const [before, unit, after] = [units[at - 1], units[at], units[at + 1]];
  const runs: Record<string, Laid[]> = {};
  if (unit === undefined) return runs;
  for (const isBroken of before === undefined ? [true] : [false, true])
    for (const ends of after === undefined ? [true] : [false, true]) {
      const phrase = [...(isBroken ? [] : [before ?? unit]), unit, ...(ends ? [] : [after ?? unit])];
      const run: Laid[] = [];
      const isOuter = before === undefined || after === undefined;
      // A single character at the outer side of a break may be part of a pair; the break itself names it.
      const isAlone = isOuter && unit.kind === 'han' && phrase.length === 1;
      if (!isAlone) run.push(...beginning(phrase, isBroken ? 0 : 1));
      const isBetween = unit.kind === 'han' && after?.kind === 'han';
      if (ends && after !== undefined)
        for (const token of gapTokens(unit, after))
          run.push({ token, kind: isBetween && token !== EMPTY ? 'broken' : 'gap' });
      runs[runKey(isBroken, ends)] = run;
    }
  return runs;
}

function beginning(phrase: readonly TextUnit[], at: number): PhraseToken[] {
  const tokens: PhraseToken[] = [];
  unitTokens(phrase, at, tokens);
  return tokens;
}
