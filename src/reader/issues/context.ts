import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Schema } from '../../model/schema-walk.ts';
import { childSchema, isOptional } from '../../model/schema-walk.ts';
import { FIELD_PROBLEMS } from '../../text/problems/field.ts';
import type { Pointer, PointerPart } from '../content.ts';
import { fieldWords, valueAt } from '../field-path.ts';
import type { ArgsOf } from '../say.ts';
import { say } from '../say.ts';
import type { Issue } from './flatten.ts';

/** A document that does not fit its schema. */
export interface Misfit {
  readonly schema: Schema;
  readonly value: unknown;
  /** The value as its file has it, where what was left out has been filled in. */
  readonly written?: unknown;
  readonly issues: readonly Issue[];
  place(pointer: Pointer, part?: PointerPart): Place;
}

type Catalogue = typeof FIELD_PROBLEMS;

/** Where in a document an issue arose; what the explaining functions need to know. */
export interface IssueContext {
  /** The value there, `undefined` where it is missing. */
  readonly found: unknown;
  readonly schema: Schema;
  /** Schema of what the place is a part of. */
  readonly parent: Schema | null;
  /** Name of the place in it; `''` for the root. */
  readonly key: string;
  /** The path in words. */
  readonly field: string;
  /** Whether the place may be left out of the file. */
  readonly optional: boolean;
  say<K extends keyof Catalogue & string>(id: K, args: ArgsOf<Catalogue[K]>): Diagnostic;
}

/** Gathers what there is to know about the place that a path leads to. */
export function contextAt(misfit: Misfit, path: Pointer): IssueContext {
  const schema = schemaAt(misfit, path) ?? misfit.schema;
  const place = misfit.place(path);
  return {
    found: valueAt(misfit.value, path),
    schema,
    key: String(path.at(-1) ?? ''),
    parent: path.length === 0 ? null : schemaAt(misfit, path.slice(0, -1)),
    field: fieldWords(misfit.schema, misfit.value, path),
    optional: path.length > 0 && isOptional(schema),
    say: (id, args) => say(FIELD_PROBLEMS, id, args, place),
  };
}

/** The schema of the place that a path leads to; `null` where the document has no such place. */
export function schemaAt({ schema, value }: Pick<Misfit, 'schema' | 'value'>, path: Pointer): Schema | null {
  let current: Schema | null = schema;
  for (const [depth, step] of path.entries()) {
    current = childSchema(current, step, valueAt(value, path.slice(0, depth)));
  }
  return current;
}
