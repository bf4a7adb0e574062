import * as core from 'zod/v4/core';
import type { AbsenceReason } from './absence.ts';
import { absenceIn } from './printed-absence.ts';
import type { Schema } from './schema-walk.ts';
import { bare, isAbsence, isOptional, mayBeAbsent, present, shapeOf } from './schema-walk.ts';
import { blockOf } from './scheme/weights.ts';
import { reasonLeftOut } from './transcription.ts';

/**
 * The short form of a content file. A field that may be absent need not be written: left out, it is
 * `{"absent": "not-stated"}`, and in a part of a report that was not taken over whole `not-transcribed`. A blank cell,
 * a dash and a masked value are absences too, with the sign kept as printed. The reader
 * fills it in before anything looks at the record, and the formatter leaves it out again.
 *
 * A report has to say that it was read (`transcription`); where it does not, nothing that is missing is filled in.
 */

/** A field that need not be written, or in which a sign may stand instead of a value. */
interface Field {
  /** Left out, it is filled in. */
  readonly required: boolean;
  /** What is filled in within its value, where it has one. */
  readonly inside: Plan | null;
  /** It may be absent itself; otherwise it is an object of such fields alone. */
  readonly absence: boolean;
}

/** What may be left out below one place. */
interface Plan {
  readonly fields: ReadonlyMap<string, Field>;
  /** The plan of each row, where the place is a list. */
  readonly rows: Plan | null;
  /** Fields that are descended into but must stand in the file. */
  readonly inner: ReadonlyMap<string, Plan>;
}

const PLANS = new WeakMap<Schema, Plan | null>();

/** The plan of a schema, made once. `null` where there is nothing to fill in anywhere below. */
function planOf(schema: Schema): Plan | null {
  const known = PLANS.get(schema);
  if (known !== undefined) return known;
  const made = makePlan(schema);
  PLANS.set(schema, made);
  return made;
}

function makePlan(schema: Schema): Plan | null {
  const base = bare(present(schema));
  if (base instanceof core.$ZodArray) {
    const rows = planOf(base._zod.def.element);
    return rows === null ? null : { fields: new Map(), inner: new Map(), rows };
  }
  const shape = base instanceof core.$ZodObject ? shapeOf(base) : null;
  if (shape === null || isAbsence(base)) return null;
  const fields = new Map<string, Field>();
  const inner = new Map<string, Plan>();
  for (const [key, field] of Object.entries(shape)) {
    const inside = planOf(field);
    const required = !isOptional(field);
    if (mayBeAbsent(field)) fields.set(key, { required, inside, absence: true });
    else if (required && inside !== null && consistsOf(field, inside)) {
      fields.set(key, { required, inside, absence: false });
    } else if (inside !== null) inner.set(key, inside);
  }
  return fields.size + inner.size === 0 ? null : { fields, inner, rows: null };
}

/** Whether every required field of an object can be filled in, so that the whole object may be left out. */
function consistsOf(schema: Schema, { fields }: Plan): boolean {
  const shape = shapeOf(schema);
  return (
    shape !== null &&
    Object.entries(shape).every(([key, field]) => isOptional(field) || fields.get(key)?.required === true)
  );
}

/** Whether a field may be left out of a file because it is filled in. */
export function isFilledIn(parent: Schema, key: string): boolean {
  return planOf(parent)?.fields.get(key)?.required ?? false;
}

/** What a value left out under a key means; `null` where the record does not say, and nothing may be filled in. */
type ReasonFor = (key: string) => AbsenceReason | null;
type Walk = (value: unknown, plan: Plan, reasonFor: ReasonFor) => unknown;

/** The value of a file with everything that was left out written out. Returns the value itself where nothing was. */
export function fillLeftOut(value: unknown, schema: Schema): unknown {
  const filled = wholeFile(value, schema, fill, fillingReason);
  return filled !== value && saysHowRead(value) && satisfactionInTable(value)
    ? { ...(filled as object), satisfaction: IN_TABLE }
    : filled;
}

/** The value of a file without what {@link fillLeftOut} would put there again. */
export function leaveOut(value: unknown, schema: Schema): unknown {
  const left = wholeFile(value, schema, strip, reasonLeftOut);
  if (!isObject(left) || !isObject(value) || value['satisfaction'] !== IN_TABLE) return left;
  const { satisfaction: _, ...rest } = left;
  const again = fillLeftOut(rest, schema);
  return isObject(again) && again['satisfaction'] === IN_TABLE ? rest : left;
}

/** A report says what may be left out of each of its parts; in any other file it is what nobody states. */
function wholeFile(value: unknown, schema: Schema, walk: Walk, reasonOf: typeof reasonLeftOut): unknown {
  const plan = planOf(schema);
  if (plan === null) return value;
  if (!Object.hasOwn(shapeOf(schema) ?? {}, 'transcription')) return walk(value, plan, () => 'not-stated');
  const read: unknown = isObject(value) ? value['transcription'] : undefined;
  return walk(value, plan, (key) => reasonOf(read, key));
}

/**
 * Of a record that says in words that nobody understands how it was read, no part counts as read, so that those words are
 * one mistake, and not one for each field left out. Nothing is taken out of such a file: what it means is not known.
 */
function fillingReason(transcription: unknown, part: string): AbsenceReason | null {
  const reason = reasonLeftOut(transcription, part);
  return reason === null && transcription !== undefined ? 'not-transcribed' : reason;
}

function saysHowRead(value: unknown): boolean {
  return isObject(value) && reasonLeftOut(value['transcription'], '') !== null;
}

function fill(value: unknown, plan: Plan, reasonFor: ReasonFor): unknown {
  return eachField(value, plan, reasonFor, fill, (here, field, reason) => {
    const { required, inside, absence } = field;
    if (here !== undefined) {
      const said = absenceSaid(here, field, reason);
      return said === here && inside !== null ? fill(here, inside, () => reason) : said;
    }
    if (!required || reason === null) return here;
    return absence || inside === null ? { absent: reason } : fill({}, inside, () => reason);
  });
}

function strip(value: unknown, plan: Plan, reasonFor: ReasonFor): unknown {
  return eachField(value, plan, reasonFor, strip, (here, field, reason) => {
    const { required, inside, absence } = field;
    if (here === undefined) return here;
    const said = absenceSaid(here, field, reason);
    if (absence && required && isJust(said, reason)) return undefined;
    if (said !== here || inside === null) return said;
    const left = strip(here, inside, () => reason);
    const isEmpty = isObject(left) && Object.keys(left).length === 0;
    return !absence && reason !== null && isEmpty ? undefined : left;
  });
}

/** A blank, a dash or a mask where a value may be absent; a blank is one only in a record that says how it was read. */
function absenceSaid(here: unknown, { absence }: Field, reason: AbsenceReason | null): unknown {
  if (!absence || typeof here !== 'string') return here;
  const said = absenceIn(here);
  return said === null || (reason === null && said.printed === undefined) ? here : said;
}

/** Applies a walk to the rows of a list, or to the fields of an object; copies only what changes. */
function eachField(
  value: unknown,
  plan: Plan,
  reasonFor: ReasonFor,
  walk: Walk,
  change: (here: unknown, field: Field, reason: AbsenceReason | null) => unknown,
): unknown {
  if (Array.isArray(value)) {
    const { rows } = plan;
    if (rows === null) return value;
    const walked = value.map((row) => walk(row, rows, reasonFor));
    return walked.some((row, i) => row !== value[i]) ? walked : value;
  }
  if (!isObject(value) || Object.hasOwn(value, 'absent')) return value;
  let result = value;
  const put = (key: string, next: unknown) => {
    if (next === value[key]) return;
    if (result === value) result = { ...value };
    if (next === undefined) delete result[key];
    else result[key] = next;
  };
  for (const [key, field] of plan.fields) put(key, change(value[key], field, reasonFor(key)));
  for (const [key, inside] of plan.inner) {
    if (value[key] !== undefined)
      put(
        key,
        walk(value[key], inside, () => reasonFor(key)),
      );
  }
  return result;
}

const IN_TABLE = 'in-table';

/** Where a report says nothing of satisfaction by itself, but has a row of it, the table is the place. */
function satisfactionInTable(value: unknown): boolean {
  if (!isObject(value) || value['satisfaction'] !== undefined || !isObject(value['indicators'])) return false;
  const { rows } = value['indicators'];
  return Array.isArray(rows) && rows.some((row) => isObject(row) && namesSatisfaction(row));
}

function namesSatisfaction({ path, name }: Record<string, unknown>): boolean {
  const names = [...(Array.isArray(path) ? (path as unknown[]) : []), name];
  return names.some((one) => typeof one === 'string' && blockOf(one) === 'satisfaction');
}

function isJust(value: unknown, reason: AbsenceReason | null): boolean {
  return isObject(value) && value['absent'] === reason && Object.keys(value).length === 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
