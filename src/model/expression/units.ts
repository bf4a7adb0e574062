import { Decimal } from '../decimal.ts';
import { readDecimal } from '../read-decimal.ts';
import type { Unit, UnitKind } from './unit-table.ts';
import { BELOW_ONLY, MULTIPLIERS, UNITS } from './unit-table.ts';

export type { UnitKind } from './unit-table.ts';

export interface UnitReading {
  /** The unit as written, without the text behind it. */
  readonly text: string;
  readonly kind: UnitKind;
  /** `money`, `count:人`, `mass/months` …: equal exactly where two values can be compared. */
  readonly dimension: string;
  /** One of this unit is `num / den` of the base unit; kept as a fraction because 15亩 are exactly 1公顷. */
  readonly num: Decimal;
  readonly den: Decimal;
}

const LONGEST_UNIT = Math.max(...[...UNITS.keys()].map((name) => name.length));
const LONGEST_MULTIPLIER = 2;
/** These can be per anything; a count only per time, person or area, because 台/件 is one unit and not a rate. */
const PER_ANYTHING: readonly UnitKind[] = ['money', 'mass', 'volume', 'energy', 'area', 'length', 'rate'];
const PER_TIME = /^(?:年|月|日|天|周|季度|季|小时|分钟|秒|人|户|亩|公顷|平方公里|公里|村)$/;

const NO_UNIT: UnitReading = {
  text: '',
  kind: 'none',
  dimension: 'none',
  num: new Decimal(1),
  den: new Decimal(1),
};

interface Found {
  readonly name: string;
  readonly unit: Unit;
}

/** @param isBelow behind a stroke, where 人·年 is 人 and 年, one after the other */
function longestUnit(text: string, isBelow = false): Found | null {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length--) {
    const name = text.slice(0, length);
    if (isBelow && name.includes('·')) continue;
    const unit = UNITS.get(name);
    if (unit) return { name, unit };
  }
  return null;
}

function reading(text: string, unit: Unit, factor: number): UnitReading {
  return { ...unit, text, num: new Decimal(unit.num).times(factor), den: new Decimal(unit.den) };
}

function simpleUnit(text: string): UnitReading | null {
  const direct = longestUnit(text);
  if (direct) return reading(direct.name, direct.unit, 1);
  for (let length = LONGEST_MULTIPLIER; length > 0; length--) {
    const word = text.slice(0, length);
    const factor = MULTIPLIERS.get(word);
    if (factor === undefined) continue;
    const base = longestUnit(text.slice(length));
    if (base && base.unit.kind !== 'ratio') return reading(word + base.name, base.unit, factor);
    return { ...NO_UNIT, text: word, num: new Decimal(factor) };
  }
  return null;
}

/** What stands behind a stroke: 月, 万人, 10万公顷, and 10万 of whatever is counted. */
interface Below {
  readonly text: string;
  readonly name: string;
  readonly dimension: string;
  readonly num: Decimal;
  readonly den: Decimal;
  /** Written with a number or a scale word, so that it can only be a rate. */
  readonly scaled: boolean;
}

const ROUND = /^1(?:0{1,4})(?=\D)/;

function readBelow(text: string): Below | null {
  const figure = ROUND.exec(text)?.[0] ?? '';
  const behind = text.slice(figure.length);
  const direct = longestUnit(behind, true) ?? onlyBelow(behind);
  if (direct) return below(figure, '', direct);
  for (let length = LONGEST_MULTIPLIER; length > 0; length--) {
    const word = behind.slice(0, length);
    if (!MULTIPLIERS.has(word)) continue;
    const rest = behind.slice(length);
    return below(figure, word, longestUnit(rest, true) ?? onlyBelow(rest));
  }
  return null;
}

function onlyBelow(text: string): Found | null {
  for (const length of [3, 2, 1]) {
    const name = text.slice(0, length);
    const unit = BELOW_ONLY.get(name);
    if (unit && name.length === length) return { name, unit };
  }
  return null;
}

function below(figure: string, word: string, found: Found | null): Below {
  const factor = readDecimal(figure === '' ? '1' : figure).times(MULTIPLIERS.get(word) ?? 1);
  return {
    text: figure + word + (found?.name ?? ''),
    name: found?.name ?? '',
    dimension: found?.unit.dimension ?? 'none',
    num: factor.times(found?.unit.num ?? 1),
    den: new Decimal(found?.unit.den ?? 1),
    scaled: figure !== '' || word !== '',
  };
}

/** Signs between the units below a stroke: 元/人·月 and 元/人*月 are 元/人/月. */
const BELOW_SIGN = /^[·•・∙⋅*×.]/;

/** The unit at the start of a text, rates included (元/人/月, 次/10万公顷, /10万); `null` where none is known. */
export function readUnit(text: string): UnitReading | null {
  let unit = simpleUnit(text) ?? (text.startsWith('/') ? NO_UNIT : null);
  while (unit !== null) {
    const behind: string = text.slice(unit.text.length);
    const sign = behind.startsWith('/') || (unit.kind === 'rate' && BELOW_SIGN.test(behind));
    const next = sign ? readBelow(behind.slice(1)) : null;
    if (next === null || !isRate(unit, next)) break;
    unit = {
      text: unit.text + behind.slice(0, 1) + next.text,
      kind: 'rate',
      dimension: `${unit.dimension}/${next.dimension}`,
      num: unit.num.times(next.den),
      den: unit.den.times(next.num),
    };
  }
  return unit === NO_UNIT ? null : unit;
}

/** A stroke makes a rate of what can be per anything, per time, and of anything per 10万; 台/件 is one unit. */
function isRate(above: UnitReading, { name, dimension, scaled }: Below): boolean {
  if (above.kind === 'none') return scaled && (dimension === 'none' || dimension.startsWith('count:'));
  return PER_ANYTHING.includes(above.kind) || PER_TIME.test(name) || BELOW_ONLY.has(name) || scaled;
}

/** A corpus has few different units; the limit is for a text that is none. */
const REMEMBERED = 1000;
const remembered = new Map<string, UnitReading>();

/** What a unit that stands alone measures. A word that is not known is a dimension of its own. */
export function unitOf(text: string): UnitReading {
  if (text === '') return NO_UNIT;
  const known = remembered.get(text);
  if (known) return known;
  const made = unitAnew(text);
  if (remembered.size < REMEMBERED) remembered.set(text, made);
  return made;
}

function unitAnew(text: string): UnitReading {
  const known = readUnit(text);
  if (known !== null && known.text.length === text.length) return known;
  return { ...NO_UNIT, text, kind: 'other', dimension: `other:${text}` };
}
