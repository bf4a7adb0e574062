import * as core from 'zod/v4/core';
import type { Schema } from '../../model/schema-walk.ts';
import { bare, present, said } from '../../model/schema-walk.ts';
import * as LABELS from '../../text/labels.ts';
import { FORM_WORDS } from '../../text/problems/field.ts';
import { nearNames } from '../near.ts';

const LONGEST_SHOWN = 40;
/** Ids of schemas whose values are text although people think of them as numbers. */
const TEXT_FORMS: Readonly<Record<string, string>> = {
  Money: FORM_WORDS.money,
  Points: FORM_WORDS.points,
  Quantity: FORM_WORDS.quantity,
  PartialDate: FORM_WORDS.date,
  Day: FORM_WORDS.date,
};

/** A value that was found, in words: 数字 90, 文字“…”, 3 项的列表. */
export function foundWords(value: unknown): string {
  if (value === null) return FORM_WORDS.null;
  if (typeof value === 'string') return FORM_WORDS.text(shorten(value));
  if (typeof value === 'number') return FORM_WORDS.digits(String(value));
  if (typeof value === 'boolean') return FORM_WORDS.truth(String(value));
  if (Array.isArray(value)) return FORM_WORDS.list(value.length);
  return typeof value === 'object' ? FORM_WORDS.group : FORM_WORDS.other;
}

/** A text short enough to be quoted in a message. */
export function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : text;
}

/** What a place asks for, in words. */
export function expectedWords(schema: Schema): string {
  const meant = present(schema);
  const form = TEXT_FORMS[said(meant).id ?? ''];
  if (form !== undefined) return form;
  const base = bare(meant);
  if (base instanceof core.$ZodString) return FORM_WORDS.string;
  if (base instanceof core.$ZodNumber) {
    return base._zod.def.checks?.some(isInteger) ? FORM_WORDS.int : FORM_WORDS.number;
  }
  if (base instanceof core.$ZodBoolean) return FORM_WORDS.boolean;
  if (base instanceof core.$ZodArray) return FORM_WORDS.array;
  if (base instanceof core.$ZodObject) return FORM_WORDS.object;
  return choicesOf(base).length > 0 ? FORM_WORDS.choice : FORM_WORDS.other;
}

const isInteger = (check: core.$ZodCheck<never>) =>
  check instanceof core.$ZodCheckNumberFormat && check._zod.def.format === 'safeint';

/** An example of what to write, as it stands in the file: `"50万元"`, `2023`, `[…]`. */
export function exampleOf(schema: Schema): string {
  const meant = present(schema);
  const { examples } = said(meant);
  if (examples && examples.length > 0) return JSON.stringify(examples[0]);
  const base = bare(meant);
  const [choice] = choicesOf(base);
  if (choice !== undefined) return JSON.stringify(choice);
  if (base instanceof core.$ZodNumber) return '1';
  if (base instanceof core.$ZodBoolean) return 'true';
  if (base instanceof core.$ZodArray) return '[…]';
  return base instanceof core.$ZodObject ? '{…}' : '"…"';
}

/** The values that a place allows; empty where it is free. */
export function choicesOf(schema: Schema): readonly (string | number | boolean)[] {
  const base = bare(present(schema));
  if (base instanceof core.$ZodEnum) return Object.values(base._zod.def.entries);
  if (!(base instanceof core.$ZodLiteral)) return [];
  return base._zod.def.values.filter(
    (value) => typeof value !== 'bigint' && value !== null && value !== undefined,
  );
}

/** `draft（草稿）、published（已公开）`: the allowed values, each with its meaning where one is known. */
export function choiceWords(schema: Schema): string {
  const meanings = meaningsOf(schema);
  return choicesOf(schema)
    .map((choice) => withMeaning(String(choice), meanings))
    .join('、');
}

/** The allowed value that was probably meant, by its letters or by its Chinese meaning; `""` where none is near. */
export function nearChoice(schema: Schema, found: unknown): string {
  if (typeof found !== 'string') return '';
  const meanings = meaningsOf(schema);
  const choices = choicesOf(schema).map(String);
  const byMeaning = choices.find((choice) => meanings.get(choice) === found.trim());
  const [near] = byMeaning === undefined ? nearNames(found, choices) : [byMeaning];
  return near === undefined ? '' : withMeaning(near, meanings);
}

function withMeaning(choice: string, meanings: ReadonlyMap<string, string>): string {
  const meaning = meanings.get(choice);
  return meaning === undefined ? choice : `${choice}（${meaning}）`;
}

/** Meanings from the labels of the pages, and from the schema's own description (`draft 草稿；reviewed 已审`). */
function meaningsOf(schema: Schema): ReadonlyMap<string, string> {
  const choices = choicesOf(schema).map(String);
  const labels = Object.values(LABELS).find((table) =>
    choices.every((choice) => Object.hasOwn(table, choice)),
  );
  const description = said(present(schema)).description ?? '';
  const told = description
    .split('；')
    .map((part) => part.split(' '))
    .filter(([choice, meaning]) => choices.includes(choice ?? '') && meaning !== undefined)
    .map(([choice = '', ...meaning]) => [choice, meaning.join(' ')] as const);
  return new Map([...Object.entries(labels ?? {}), ...told]);
}
