import type { Stated } from '../model/absence.ts';
import { isAbsent, valueOf } from '../model/absence.ts';
import type { Expression, NumberExpression } from '../model/expression.ts';
import { comparable } from '../model/expression.ts';
import type { Indicator, IndicatorTable } from '../model/indicator.ts';
import { normalise } from '../model/normalise.ts';
import { remembering } from '../model/remember.ts';

/**
 * 目标漂移: what the indicator table of a later year asks for otherwise than that of an earlier one.
 * `lowered`: the earlier target was missed, and the later one asks for less. `reworded`: another name in the same
 * place of the table. `dropped`: no indicator of that name or place. `reweighted`: other points.
 */
export type Drift =
  | {
      readonly of: 'lowered' | 'reworded' | 'reweighted';
      readonly before: Indicator;
      readonly after: Indicator;
    }
  | { readonly of: 'dropped'; readonly before: Indicator };

/** Half of the pairs of characters in common; names that share less are only taken for one where nothing else can be meant. */
const ALIKE = 0.5;

/** In the order of the earlier table. What a later table adds is no drift. */
export function driftsBetween(earlier: IndicatorTable, later: IndicatorTable): readonly Drift[] {
  const pairs = pairRows(earlier.rows, later.rows);
  return earlier.rows.flatMap((before): readonly Drift[] => {
    const after = pairs.get(before);
    if (after === undefined) return [{ of: 'dropped', before }];
    const found: Drift[] = [];
    if (fold(before.name) !== fold(after.name)) found.push({ of: 'reworded', before, after });
    if (isMissed(before) && asksLess(before, after)) found.push({ of: 'lowered', before, after });
    const [was, is] = [valueOf(before.weight), valueOf(after.weight)];
    if (was !== null && is !== null && !was.value.eq(is.value))
      found.push({ of: 'reweighted', before, after });
    return found;
  });
}

/** Which row of the later table is which of the earlier: by name, then by place and likeness, each at most once. */
function pairRows(
  earlier: readonly Indicator[],
  later: readonly Indicator[],
): ReadonlyMap<Indicator, Indicator> {
  const pairs = new Map<Indicator, Indicator>();
  const taken = new Set<Indicator>();
  const pair = (before: Indicator, after: Indicator): void => {
    pairs.set(before, after);
    taken.add(after);
  };
  // A name that a table uses twice is told apart by where it stands, and then by its order.
  for (const isSame of [samePlace, () => true]) {
    for (const before of earlier) {
      if (pairs.has(before)) continue;
      const after = later.find(
        (row) => !taken.has(row) && fold(row.name) === fold(before.name) && isSame(before, row),
      );
      if (after) pair(before, after);
    }
  }
  const candidates = earlier
    .filter((before) => !pairs.has(before))
    .flatMap((before) => {
      const possible = later.filter((after) => !taken.has(after) && mayBe(before, after));
      return possible.map((after) => ({ before, after, likeness: likeness(before.name, after.name) }));
    })
    .sort((a, b) => b.likeness - a.likeness);
  for (const { before, after, likeness: alike } of candidates) {
    if (pairs.has(before) || taken.has(after)) continue;
    const rivals = candidates.filter((one) => one.before === before || one.after === after);
    if (alike >= ALIKE || rivals.length === 1) pair(before, after);
  }
  return pairs;
}

/** Two rows may be one under another name where they stand in one place and measure one thing. */
function mayBe(before: Indicator, after: Indicator): boolean {
  return (
    samePlace(before, after) &&
    before.direction === after.direction &&
    kindOf(before.target) === kindOf(after.target)
  );
}

/** What is measured: the unit of a figure, or the form of another target. */
function kindOf(target: Stated<Expression>): string {
  if (isAbsent(target)) return 'absent';
  return target.t === 'num' || target.t === 'range' ? target.unit : target.t;
}

function samePlace(a: Indicator, b: Indicator): boolean {
  return a.path.map(fold).join('/') === b.path.map(fold).join('/');
}

function fold(text: string): string {
  return normalise(text).replace(/\s/g, '');
}

/** Share of the pairs of neighbouring characters that two names have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size);
}

/** A name is compared with all of the next year in its place. */
const pairsOf = remembering((name: string): ReadonlySet<string> => {
  const characters = [...fold(name)];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
});

/** Whether the result stays behind the target; a figure that is only about right misses nothing. */
function isMissed({ direction, target, actual }: Indicator): boolean {
  if (isAbsent(target) || isAbsent(actual) || actual.t !== 'num' || actual.op !== 'eq') return false;
  return boundsOf(direction, target).some(({ bound, better }) => {
    const comparison = comparable(bound, actual);
    return comparison.ok && comparison.order === (better === 'more' ? -1 : 1);
  });
}

/** Whether some bound moved towards less, and none towards more. */
function asksLess(before: Indicator, after: Indicator): boolean {
  if (isAbsent(before.target) || isAbsent(after.target) || before.direction !== after.direction) return false;
  const [was, is] = [boundsOf(before.direction, before.target), boundsOf(after.direction, after.target)];
  if (was.length === 0 || was.length !== is.length) return false;
  const moves = was.map(({ bound, better }, index) => {
    const other = is[index];
    if (other === undefined) return null;
    const comparison = comparable(other.bound, bound);
    return comparison.ok ? comparison.order * (better === 'more' ? 1 : -1) : null;
  });
  return moves.every((move) => move !== null && move >= 0) && moves.some((move) => move === 1);
}

interface Bound {
  readonly bound: NumberExpression;
  readonly better: 'more' | 'less';
}

/** The figures that a result is held against, and on which side of each it should lie. */
function boundsOf(direction: Indicator['direction'], target: Expression): readonly Bound[] {
  if (target.t === 'range' && direction === 'interval') {
    const end = (value: NumberExpression['value']): NumberExpression => ({
      ...target,
      t: 'num',
      op: 'eq',
      value,
    });
    return [
      { bound: end(target.min), better: 'more' },
      { bound: end(target.max), better: 'less' },
    ];
  }
  if (target.t !== 'num' || target.op === 'approx') return [];
  if (direction === 'positive' || direction === 'equal') return [{ bound: target, better: 'more' }];
  return direction === 'negative' ? [{ bound: target, better: 'less' }] : [];
}
