import type { Decimal } from '../decimal.ts';
import type { Expression, Trend } from './shape.ts';
import type { UnitKind } from './units.ts';
import { unitOf } from './units.ts';

/** The part of an expression that comparing needs. */
export interface Measure {
  readonly value: Decimal;
  readonly unit: string;
  readonly trend?: Trend;
}

/**
 * Why two figures cannot be compared. `dimension`: a percentage against a count. `unit-differs`: both count, but
 * different things, or in ways that do not convert (人 and 人次). `unit-missing`: a bare number against 万元 or %. `trend`: growth against decline.
 */
export type Mismatch = 'dimension' | 'unit-differs' | 'unit-missing' | 'trend';

export interface Comparable {
  readonly ok: true;
  /** `actual ÷ target` as an exact fraction in one unit; divide last, so that a tie stays a tie. */
  readonly actual: Decimal;
  readonly target: Decimal;
  /** −1, 0 or 1: the actual value against the target. */
  readonly order: -1 | 0 | 1;
}

export type Comparison = Comparable | { readonly ok: false; readonly mismatch: Mismatch };

/** Kinds in which a number without its unit cannot be taken to have the other one's: 0.97 or 97 for 97%, 元 or 万元. */
const UNIT_NEEDED: readonly UnitKind[] = ['ratio', 'point', 'money', 'rate'];
const GENERIC_COUNT = 'count:个';
/** Kinds that measure one thing in ways that do not convert: 3个月 and 90天, 5% and 5个百分点. */
const FAMILY: Partial<Record<UnitKind, string>> = {
  duration: 'time',
  workday: 'time',
  months: 'time',
  ratio: 'share',
  point: 'share',
};

function related(a: UnitKind, b: UnitKind): boolean {
  if (a === b || [a, b].some((kind) => kind === 'other' || kind === 'rate')) return true;
  return FAMILY[a] !== undefined && FAMILY[a] === FAMILY[b];
}

function mismatchOf(target: Measure, actual: Measure): Mismatch | null {
  if ((actual.trend ?? target.trend ?? 'up') !== (target.trend ?? 'up')) return 'trend';
  const [a, b] = [unitOf(target.unit), unitOf(actual.unit)];
  if (a.dimension === b.dimension) return null;
  if (a.kind === 'none' || b.kind === 'none') {
    return UNIT_NEEDED.includes(a.kind === 'none' ? b.kind : a.kind) ? 'unit-missing' : null;
  }
  if (a.kind === 'count' && b.kind === 'count') {
    return a.dimension === GENERIC_COUNT || b.dimension === GENERIC_COUNT ? null : 'unit-differs';
  }
  return related(a.kind, b.kind) ? 'unit-differs' : 'dimension';
}

/** By target and actual value, which are the same objects wherever the same cells are printed. */
const known = new WeakMap<Measure, WeakMap<Measure, Comparison>>();

/** Brings two figures into one unit, or says why that cannot be done. Every rule about targets asks it of each row. */
export function comparable(target: Measure, actual: Measure): Comparison {
  const ofTarget = known.get(target) ?? new WeakMap<Measure, Comparison>();
  const before = ofTarget.get(actual);
  if (before !== undefined) return before;
  const made = compared(target, actual);
  ofTarget.set(actual, made);
  known.set(target, ofTarget);
  return made;
}

function compared(target: Measure, actual: Measure): Comparison {
  const mismatch = mismatchOf(target, actual);
  if (mismatch !== null) return { ok: false, mismatch };
  const [t, a] = [unitOf(target.unit), unitOf(actual.unit)];
  // A bare number takes the unit of the other side.
  const [targetUnit, actualUnit] = [t.text === '' ? a : t, a.text === '' ? t : a];
  const targetValue = times(times(target.value, targetUnit.num), actualUnit.den);
  const actualValue = times(times(actual.value, actualUnit.num), targetUnit.den);
  return {
    ok: true,
    actual: actualValue,
    target: targetValue,
    order: actualValue.cmp(targetValue) as -1 | 0 | 1,
  };
}

/** Most units are their own measure. */
function times(value: Decimal, factor: Decimal | number): Decimal {
  return factor === 1 || (typeof factor === 'object' && factor.eq(1)) ? value : value.times(factor);
}

/** The figure or figures of an expression that have a unit; empty for dates and words. */
export function measuresOf(e: Expression): readonly Measure[] {
  if (e.t === 'num') return [e];
  return e.t === 'range'
    ? [
        { ...e, value: e.min },
        { ...e, value: e.max },
      ]
    : [];
}

/** Whether two cells can speak of the same thing: the mismatch, or `null` where none can be shown. */
export function mismatchBetween(target: Expression, actual: Expression): Mismatch | null {
  const [a] = measuresOf(target);
  const [b] = measuresOf(actual);
  return a && b ? mismatchOf(a, b) : null;
}
