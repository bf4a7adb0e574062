import type { Pointer } from '../reader/content.ts';

// A report as plain JSON that somebody is writing: read and changed by the steps to a value.

export const NOT_STATED = { absent: 'not-stated' } as const;

/** The value at a place; `undefined` where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let here = root;
  for (const step of pointer) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** Puts a value at a place, making what leads to it; `undefined` takes it away. */
export function putAt(root: object, pointer: Pointer, value: unknown): void {
  let here = root;
  for (const [depth, step] of pointer.slice(0, -1).entries()) {
    const next: unknown = Reflect.get(here, step);
    if (typeof next === 'object' && next !== null && !('absent' in next)) {
      here = next;
      continue;
    }
    if (value === undefined) return;
    const made = typeof pointer[depth + 1] === 'number' ? [] : {};
    Reflect.set(here, step, made);
    here = made;
  }
  const last = pointer.at(-1);
  if (last === undefined) return;
  if (value === undefined && !Array.isArray(here)) Reflect.deleteProperty(here, last);
  else Reflect.set(here, last, value === undefined ? '' : value);
}

/**
 * The same for a field of a form: a unit that is chosen is one that the report names, and a role that nobody plays is
 * left out with all that belongs to it, as is a span of time without either end.
 */
export function putField(root: object, pointer: Pointer, value: unknown): void {
  putAt(root, pointer, value);
  const [role, field, more] = pointer;
  if (role === undefined || more !== undefined) return;
  const whole = valueAt(root, [role]);
  if (typeof whole !== 'object' || whole === null) return;
  if (field === 'unit' && value === undefined && role !== 'implementingUnit') putAt(root, [role], undefined);
  else if (field === 'unit' && !('basis' in whole)) putAt(root, [role, 'basis'], 'stated');
  else if (role === 'evaluationPeriod' && Object.keys(whole).length === 0) putAt(root, [role], undefined);
}

/** The rows of a table; none where it is not stated. */
export function rowsAt(root: unknown, pointer: Pointer): readonly unknown[] {
  const rows = valueAt(root, pointer);
  return Array.isArray(rows) ? rows : [];
}

export function isAbsence(value: unknown): value is { readonly absent: string } {
  return typeof value === 'object' && value !== null && 'absent' in value;
}

/** A place as an attribute. */
export function keyOf(pointer: Pointer): string {
  return pointer.join('/');
}

/** The place that an attribute names. */
export function pointerAt(key: string): Pointer {
  return key.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The first id with a prefix and a number that is not in use. */
export function freshId(prefix: string, rows: readonly unknown[]): string {
  const used = new Set(rows.map((row) => String(valueAt(row, ['id']))));
  let number = rows.length + 1;
  while (used.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A report of which nothing is known but that it is a draft: what is left out is not stated. */
export function blankReport(year: number): Record<string, unknown> {
  return {
    state: 'draft',
    version: 1,
    transcription: 'complete',
    kind: 'dept',
    outline: '2020-core',
    fiscalYear: { from: year, to: year },
    implementingUnit: { basis: 'stated' },
    funds: { executionBasis: 'full-year-budget', lines: [{ source: 'total' }] },
    assessments: [{ stage: 'claimed', role: 'dept' }],
    // Hash and size come from the source file, which is not at hand yet.
    provenance: { sha256: '0'.repeat(64), bytes: 1, capture: 'typed' },
  };
}
