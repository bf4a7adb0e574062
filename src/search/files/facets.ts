/**
 * The values by which reports are filtered, of all parts one after the other as the manifest names them. A list of the
 * values that there are, and for each report a character that says which: compressed about as small as chance allows.
 */

/** What some filters have of each report. */
export interface Column<T> {
  readonly values: readonly T[];
  /** A character per report: its value's position among the values. */
  readonly at: string;
}

/** What the filters with few choices need; together what compresses better together. */
export interface FacetColumns {
  /** Grade: empty where there is none. Flags: 1 indicator table, 2 open findings. */
  readonly judged: Column<readonly [kind: string, grade: string, flags: number]>;
  readonly paid: Column<readonly [rate: string, amount: string]>;
}

/** The units, a file of their own: as large as all other filters together, and last on the page. */
export interface UnitColumn {
  readonly units: readonly (readonly [id: string, name: string])[];
  /** Two characters per report, in two texts: the lower and the upper half of its unit's position. */
  readonly low: string;
  readonly high: string;
}

/** Behind the signs that JSON writes in another way, but for one. */
const FIRST_CODE = 35;
/** So that both halves are one byte each. */
const HALF = 64;

/** Positions as characters. */
function written(positions: readonly number[]): string {
  return positions.map((position) => String.fromCharCode(FIRST_CODE + position)).join('');
}

/** @returns -1 behind the end */
function read(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) - FIRST_CODE : -1;
}

/** @param values one of each report, in order */
export function writeColumn<T>(values: readonly T[]): Column<T> {
  const keys = values.map((value) => JSON.stringify(value));
  const places = new Map([...new Set(keys)].map((key, place) => [key, place]));
  return {
    values: [...places.keys()].map((key) => JSON.parse(key) as T),
    at: written(keys.map((key) => places.get(key) ?? 0)),
  };
}

export function valueAt<T>({ values, at }: Column<T>, report: number): T | undefined {
  return values[read(at, report)];
}

/** @param units one of each report, in order */
export function writeUnits(units: readonly { readonly id: string; readonly name: string }[]): UnitColumn {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  // Names that begin alike side by side.
  const sorted = [...names].sort(([a, left], [b, right]) =>
    left < right || (left === right && a < b) ? -1 : 1,
  );
  const places = new Map(sorted.map(([id], place) => [id, place]));
  const at = units.map(({ id }) => places.get(id) ?? 0);
  return {
    units: sorted,
    low: written(at.map((place) => place % HALF)),
    high: written(at.map((place) => Math.floor(place / HALF))),
  };
}

/** Id of the unit of a report. */
export function unitAt({ units, low, high }: UnitColumn, report: number): string | undefined {
  return units[read(high, report) * HALF + read(low, report)]?.[0];
}
