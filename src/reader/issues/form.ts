import * as core from 'zod/v4/core';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Schema } from '../../model/schema-walk.ts';
import { branchTitles, mayBeAbsent, present, said } from '../../model/schema-walk.ts';
import { FORM_WORDS } from '../../text/problems/field.ts';
import { nearNames } from '../near.ts';
import { suggestSlug } from '../slug.ts';
import type { IssueContext } from './context.ts';
import type { Issue } from './flatten.ts';
import {
  choicesOf,
  choiceWords,
  exampleOf,
  expectedWords,
  foundWords,
  nearChoice,
  shorten,
} from './words.ts';

/** Beginnings of the patterns of ids; all other patterns explain themselves by examples. */
const SLUG_PATTERN = '/^[a-z0-9]+(?:-';
const REPORT_PATTERN = '/^(?:19|20)';
const NUMERIC = /^-?\d+(?:\.\d+)?$/;

/** Explains an issue about the form of a value: its type, its length, its range, its pattern. */
export function explainForm(context: IssueContext, issue: Issue): Diagnostic {
  const { field, found, schema } = context;
  switch (issue.code) {
    case 'invalid_type':
      return choicesOf(schema).length > 0 && typeof found === 'string' ? choice(context) : wrongType(context);
    case 'invalid_value':
      return found === null ? wrongType(context) : choice(context);
    case 'too_small':
      return size(context, Number(issue.minimum), true);
    case 'too_big':
      return size(context, Number(issue.maximum), false);
    case 'invalid_format':
      return format(context, issue.format, String(issue.pattern ?? ''));
    case 'invalid_union':
      return context.say('FIELD_CHOICE', { field, found: foundWords(found), ...kindsOf(context) });
    default:
      return context.say('FIELD_INVALID', { field, found: foundWords(found), code: issue.code });
  }
}

/** The kinds of thing that a place may hold, where the word that names the kind is none of them. */
function kindsOf({ parent, key, found }: IssueContext): { choices: string; near: string } {
  const titles = parent ? branchTitles(parent, key) : new Map<string, string>();
  const shown = (kind: string) => (titles.get(kind) ? `${kind}（${titles.get(kind)}）` : kind);
  const [near] = typeof found === 'string' ? nearNames(found, titles.keys()) : [];
  return { choices: [...titles.keys()].map(shown).join('、'), near: near === undefined ? '' : shown(near) };
}

function wrongType(context: IssueContext): Diagnostic {
  const { field, found, schema, optional } = context;
  const expected = expectedWords(schema);
  if (found === null) {
    return context.say('FIELD_NULL', { field, expected, mayBeAbsent: mayBeAbsent(schema), optional });
  }
  return context.say('FIELD_TYPE', {
    field,
    expected,
    found: foundWords(found),
    write: rewrite(schema, found),
  });
}

/** The value as it should stand in the file, where that can be told from what was found; else an example. */
function rewrite(schema: Schema, found: unknown): string {
  const meant = present(schema);
  const { id } = said(meant);
  if (typeof found === 'number') {
    if (id === 'Money') return amountIn(meant, found) ?? exampleOf(schema);
    if (accepts(meant, String(found))) return JSON.stringify(String(found));
  }
  if (typeof found === 'string' && NUMERIC.test(found) && accepts(meant, Number(found))) return found;
  if ((found === 'true' || found === 'false') && accepts(meant, found === 'true')) return found;
  if (accepts(meant, [found])) return JSON.stringify([found]);
  return exampleOf(schema);
}

/** A bare number of money. Only the original tells its unit; a program that wrote the file mostly meant 元. */
function amountIn(schema: Schema, found: number): string | null {
  const [first, second] = ['元', '万元']
    .map((unit) => `${found}${unit}`)
    .filter((one) => accepts(schema, one));
  if (first === undefined) return null;
  return second === undefined ? JSON.stringify(first) : FORM_WORDS.amount(first, second);
}

function accepts(schema: Schema, value: unknown): boolean {
  return core.safeParse(schema, value).success;
}

function choice(context: IssueContext): Diagnostic {
  const { field, found, schema } = context;
  return context.say('FIELD_CHOICE', {
    field,
    found: foundWords(found),
    choices: choiceWords(schema),
    near: nearChoice(schema, found),
  });
}

function size(context: IssueContext, limit: number, atLeast: boolean): Diagnostic {
  const { field, found, schema, optional } = context;
  if (typeof found === 'string') {
    if (found === '')
      return context.say('FIELD_EMPTY', { field, mayBeAbsent: mayBeAbsent(schema), optional });
    return context.say('FIELD_LENGTH', { field, length: [...found].length, limit, atLeast });
  }
  if (Array.isArray(found)) {
    const absent = mayBeAbsent(schema);
    return context.say('FIELD_COUNT', { field, count: found.length, limit, atLeast, mayBeAbsent: absent });
  }
  return context.say('FIELD_RANGE', { field, found: String(found), limit: String(limit), atLeast });
}

function format(context: IssueContext, name: string, pattern: string): Diagnostic {
  const { field, schema, optional } = context;
  const found = typeof context.found === 'string' ? shorten(context.found) : '';
  if (found === '') return context.say('FIELD_EMPTY', { field, mayBeAbsent: mayBeAbsent(schema), optional });
  if (name === 'url') return context.say('FIELD_URL', { field, found });
  if (name === 'email') return context.say('FIELD_EMAIL', { field, found });
  if (name === 'datetime') return context.say('FIELD_INSTANT', { field, found });
  if (name === 'date') return context.say('FIELD_DATE', { field, found, day: true });
  if (pattern.startsWith(REPORT_PATTERN)) return context.say('FIELD_REPORT_ID', { field, found });
  if (pattern.startsWith(SLUG_PATTERN)) {
    return context.say('FIELD_ID', { field, found, suggestion: suggestSlug(found) });
  }
  const { description, examples } = said(present(schema));
  const list = (examples ?? []).map((one) => JSON.stringify(one)).join('、');
  return context.say('FIELD_FORMAT', { field, found, description: description ?? '', examples: list });
}
