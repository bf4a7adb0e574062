import * as core from 'zod/v4/core';
import { leaveOut } from '../../model/left-out.ts';
import type { Schema } from '../../model/schema-walk.ts';
import { bare, branchFor, childSchema, isAbsence, said, shapeOf } from '../../model/schema-walk.ts';
import { readJson } from './source.ts';

/** Rows that stay on one line although they hold more than single values. */
const ROWS = new Set(['Indicator', 'FundLine', 'Absent', 'Scanned']);
const INDENT = '  ';

/**
 * Writes a value as content files are written, ending with a line break: names in the order of the schema, unknown
 * ones behind them; one row of a table on one line, so that a changed figure is one changed line; everything else
 * indented by two. What may be left out of a file because the reader fills it in is left out. The layout depends on the schema and the form of the value alone, never on its length.
 */
export function formatContent(value: unknown, schema: Schema | null = null): string {
  const short = schema === null ? value : leaveOut(value, schema);
  return `${print(short, schema, '')}\n`;
}

/**
 * Lays out the text of a content file anew without changing what it says.
 * @returns `null` where the text is no sound JSON, because nothing may get lost in a guess
 */
export function formatText(text: string, schema: Schema | null = null): string | null {
  const { source, diagnostics } = readJson(text.replace(/^\ufeff/, ''), '');
  return source === null || diagnostics.length > 0 ? null : formatContent(source.value, schema);
}

function print(value: unknown, schema: Schema | null, indent: string): string {
  if (!isBranching(value) || isRow(value, schema)) return printLine(value, schema);
  const deeper = indent + INDENT;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => {
      const inside = childSchema(schema, index, value);
      return deeper + (isTableRow(item, inside) ? printLine(item, inside) : print(item, inside, deeper));
    });
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const fields = entriesOf(value, schema).map(
    ([key, item]) =>
      `${deeper}${JSON.stringify(key)}: ${print(item, childSchema(schema, key, value), deeper)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function printLine(value: unknown, schema: Schema | null): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => printLine(item, childSchema(schema, index, value))).join(', ')}]`;
  }
  const fields = entriesOf(value, schema).map(
    ([key, item]) => `${JSON.stringify(key)}: ${printLine(item, childSchema(schema, key, value))}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Entries in the order of the schema, then the others in their own order. */
function entriesOf(value: object, schema: Schema | null): [string, unknown][] {
  const shape = schema ? shapeOf(branchFor(schema, value)) : null;
  const order = shape ? Object.keys(shape) : [];
  const known = order.filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !shape || !Object.hasOwn(shape, key));
  return [...known, ...unknown].map((key) => [key, Reflect.get(value, key)]);
}

/** Something with parts that may take lines of their own: no single value, nothing empty, no list of single values. */
function isBranching(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.values(value);
  return (
    parts.length > 0 &&
    (!Array.isArray(value) || parts.some((part) => typeof part === 'object' && part !== null))
  );
}

function isRow(value: object, schema: Schema | null): boolean {
  if (schema) return ROWS.has(said(branchFor(schema, value)).id ?? '');
  return (
    Object.hasOwn(value, 'absent') && Object.keys(value).every((key) => key === 'absent' || key === 'note')
  );
}

/** A row of a list takes one line where its schema holds single values only. */
function isTableRow(item: unknown, schema: Schema | null): boolean {
  const shape = schema && typeof item === 'object' && item !== null ? shapeOf(branchFor(schema, item)) : null;
  return shape !== null && Object.values(shape).every(isSingle);
}

/** Text, number, choice, a list of those, their absence, or what stays on one line itself. */
function isSingle(schema: Schema): boolean {
  const base = bare(schema);
  if (ROWS.has(said(base).id ?? '')) return true;
  if (base instanceof core.$ZodUnion)
    return base._zod.def.options.every((one) => isAbsence(one) || isSingle(one));
  if (base instanceof core.$ZodArray)
    return isSingle(base._zod.def.element) && !(bare(base._zod.def.element) instanceof core.$ZodArray);
  return !(
    base instanceof core.$ZodObject ||
    base instanceof core.$ZodRecord ||
    base instanceof core.$ZodTuple
  );
}
