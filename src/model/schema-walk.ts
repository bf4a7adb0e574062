import { z } from 'zod';
import * as core from 'zod/v4/core';

/** Any schema, whatever it reads and gives. */
export type Schema = core.$ZodType;

/** What a schema says about itself in the language of the editors. */
export interface Said {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** The meta of a schema and of everything it wraps, the outermost word first. */
export function said(schema: Schema | null): Said {
  const result: { id?: string; title?: string; description?: string; examples?: readonly unknown[] } = {};
  for (let current: Schema | null = schema; current; current = inner(current)) {
    const meta = z.globalRegistry.get(current);
    if (typeof meta?.id === 'string') result.id ??= meta.id;
    if (meta?.title !== undefined) result.title ??= meta.title;
    if (meta?.description !== undefined) result.description ??= meta.description;
    if (Array.isArray(meta?.['examples'])) result.examples ??= meta['examples'];
  }
  return result;
}

/** The schema without what wraps it: optional, default, transform and the like. */
export const bare = rememberingSchema((schema: Schema): Schema => {
  const next = inner(schema);
  return next ? bare(next) : schema;
});

/** Schemas are made once and looked at for every value of every file. */
function rememberingSchema<T>(look: (schema: Schema) => T): (schema: Schema) => T {
  const known = new WeakMap<Schema, { readonly value: T }>();
  return (schema) => {
    const before = known.get(schema);
    if (before !== undefined) return before.value;
    const value = look(schema);
    known.set(schema, { value });
    return value;
  };
}

/** The schema with the `{absent: …}` branch taken away, if it has one. */
export function present(schema: Schema): Schema {
  const base = bare(schema);
  if (!(base instanceof core.$ZodUnion)) return schema;
  const others = base._zod.def.options.filter((option) => !isAbsence(option));
  const [only] = others;
  return others.length === 1 && only ? present(only) : schema;
}

/** Whether `{absent: …}` may stand in this place. */
export function mayBeAbsent(schema: Schema): boolean {
  const base = bare(schema);
  return base instanceof core.$ZodUnion && base._zod.def.options.some(isAbsence);
}

/** Whether a field need not be written: nothing stands for it then, or its default does. */
export function isOptional({ _zod: { optin } }: Schema): boolean {
  return optin === 'optional' || optin === 'defaulted';
}

/** The branch for a missing value, known by the id of its schema. */
export const isAbsence = rememberingSchema((schema: Schema): boolean => said(schema).id === 'Absent');

/** The names that an object may have, with their schemas; `null` where any name or none is allowed. */
export function shapeOf(schema: Schema | null): Readonly<Record<string, Schema>> | null {
  const base = schema ? bare(schema) : null;
  if (base instanceof core.$ZodRecord && base._zod.def.keyType instanceof core.$ZodEnum) {
    const { keyType, valueType } = base._zod.def;
    return Object.fromEntries(Object.values(keyType._zod.def.entries).map((key) => [key, valueType]));
  }
  return base instanceof core.$ZodObject ? base._zod.def.shape : null;
}

/** The branch of a union that a value was meant for; the schema itself where it is no union. */
export function branchFor(schema: Schema, value: unknown): Schema {
  const base = bare(schema);
  if (!(base instanceof core.$ZodUnion)) return schema;
  const chosen = base._zod.def.options[branchIndex(base, value)];
  return chosen ? branchFor(chosen, value) : schema;
}

/** Which option of a union a value was meant for: absence by its name, an object by its tag, others by their form. */
export function branchIndex(union: core.$ZodUnion, value: unknown): number {
  const options = union._zod.def.options;
  const asAbsent = typeof value === 'object' && value !== null && Object.hasOwn(value, 'absent');
  const absence = options.findIndex(isAbsence);
  if (asAbsent && absence !== -1) return absence;
  const scores = options.map((option, index) => (index === absence ? -1 : likeness(option, value)));
  return scores.indexOf(Math.max(...scores));
}

/** How much a value looks like what a schema reads: its form, and each literal that agrees. */
function likeness(schema: Schema, value: unknown): number {
  const base = bare(schema);
  if (base instanceof core.$ZodUnion)
    return Math.max(...base._zod.def.options.map((one) => likeness(one, value)));
  if (base instanceof core.$ZodArray) return Array.isArray(value) ? 1 : 0;
  const shape = shapeOf(base);
  if (!shape) return typeof value === 'object' ? 0 : 1;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  const tags = Object.entries(shape).filter(([key, inside]) => isTag(inside, Reflect.get(value, key)));
  return 1 + tags.length;
}

function isTag(schema: Schema, value: unknown): boolean {
  const base = bare(schema);
  return base instanceof core.$ZodLiteral && base._zod.def.values.includes(value as core.util.Literal);
}

/** The schema of what stands under a key or in a row of a value. */
export function childSchema(schema: Schema | null, key: string | number, value: unknown): Schema | null {
  if (!schema) return null;
  const base = bare(branchFor(schema, value));
  if (base instanceof core.$ZodArray) return base._zod.def.element;
  if (base instanceof core.$ZodRecord) return base._zod.def.valueType;
  if (base instanceof core.$ZodTuple) return base._zod.def.items[Number(key)] ?? base._zod.def.rest;
  const shape = shapeOf(base);
  return shape && Object.hasOwn(shape, key) ? (shape[key] ?? null) : null;
}

function inner(schema: Schema): Schema | null {
  if (schema instanceof core.$ZodPipe) return schema._zod.def.in;
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable)
    return schema._zod.def.innerType;
  if (schema instanceof core.$ZodDefault || schema instanceof core.$ZodPrefault)
    return schema._zod.def.innerType;
  if (schema instanceof core.$ZodReadonly || schema instanceof core.$ZodCatch)
    return schema._zod.def.innerType;
  if (schema instanceof core.$ZodLazy) return schema._zod.def.getter();
  return null;
}

/** The words by which the branches of a union name themselves under a key, each with the title of its branch. */
export function branchTitles(schema: Schema, key: string): ReadonlyMap<string, string> {
  const base = bare(present(schema));
  const titles = new Map<string, string>();
  for (const option of base instanceof core.$ZodUnion ? base._zod.def.options : []) {
    const tag = shapeOf(option)?.[key];
    const literal = tag ? bare(tag) : null;
    const words = literal instanceof core.$ZodLiteral ? literal._zod.def.values : [];
    for (const word of words) titles.set(String(word), said(option).title ?? '');
  }
  return titles;
}
