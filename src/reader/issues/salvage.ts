import type { output, ZodType } from 'zod';
import type { Schema } from '../../model/schema-walk.ts';
import { childSchema, isOptional, mayBeAbsent } from '../../model/schema-walk.ts';
import type { Pointer } from '../content.ts';
import { valueAt } from '../field-path.ts';
import { flattenIssues } from './flatten.ts';

/** What can still be judged of a document that does not fit its schema. */
export interface Salvaged<T> {
  readonly facts: T;
  /** Where something was taken away or put in, so that nothing may be said of these places. */
  readonly lost: readonly Pointer[];
}

/** Each round takes away what the last one laid bare; a document that needs more is another kind of document. */
const ROUNDS = 12;

/**
 * Makes a document fit by taking away as little as possible: a value that does not fit is taken as not transcribed, an
 * optional one goes, an unknown key goes. Rows are never dropped from a list, because sums would then be wrong: the
 * list goes as a whole. `null` where something is missing that nothing can stand for.
 * @param stand what may stand for a required field of the whole document
 */
export function salvage<S extends ZodType>(
  schema: S,
  value: unknown,
  stand: Readonly<Record<string, unknown>>,
): Salvaged<output<S>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const mended: unknown = structuredClone(value);
  const lost: Pointer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = schema.safeParse(mended);
    if (parsed.success) return { facts: parsed.data, lost };
    const before = lost.length;
    for (const { issue, path } of flattenIssues(schema, mended, parsed.error.issues)) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) remove(mended, [...path, key]);
        lost.push(path);
      } else {
        const at = giveUp(schema, mended, path, stand);
        if (at) lost.push(at, path);
      }
    }
    if (lost.length === before) return null;
  }
  return null;
}

/** Gives up the smallest thing around a path that may be given up; its place, or `null` where there is none. */
function giveUp(
  schema: Schema,
  root: unknown,
  path: Pointer,
  stand: Readonly<Record<string, unknown>>,
): Pointer | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const at = path.slice(0, depth);
    const here = valueAt(root, at);
    if (typeof at.at(-1) === 'number') continue;
    const own = schemaOf(schema, root, at);
    if (own === null) continue;
    const isBare = here !== undefined && JSON.stringify(here) === NOT_READ;
    if (mayBeAbsent(own) && !isBare) return put(root, at, JSON.parse(NOT_READ));
    if (isOptional(own) && here !== undefined) return remove(root, at);
    if (depth === 1 && Object.hasOwn(stand, String(at[0]))) {
      const stands = stand[String(at[0])];
      if (JSON.stringify(here) !== JSON.stringify(stands)) return put(root, at, structuredClone(stands));
    }
  }
  return null;
}

/** Not 文中未说明: whoever reads on would say of the report that it is silent. */
const NOT_READ = '{"absent":"not-transcribed"}';

function schemaOf(schema: Schema, root: unknown, path: Pointer): Schema | null {
  let current: Schema | null = schema;
  for (const [depth, step] of path.entries()) {
    current = childSchema(current, step, valueAt(root, path.slice(0, depth)));
  }
  return current;
}

function put(root: unknown, at: Pointer, value: unknown): Pointer | null {
  const parent = valueAt(root, at.slice(0, -1));
  const key = at.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return null;
  Reflect.set(parent, key, value);
  return at;
}

function remove(root: unknown, at: Pointer): Pointer | null {
  const parent = valueAt(root, at.slice(0, -1));
  const key = at.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return null;
  Reflect.deleteProperty(parent, key);
  return at;
}
