import type { Diagnostic } from '../model/diagnostic.ts';
import { notInForm, officerText } from '../text/desk/officer.ts';
import { WAIVER_TEXT } from '../text/desk/waiver.ts';
import { PLAIN_TEXT } from '../text/plain.ts';
import { fieldTitles, titleOf } from '../view/guide/field-words.ts';
import { plainMarks, plainWords } from '../view/guide/plain-words.ts';
import { tryForm } from '../view/guide/try-form.ts';

/** A finding as an officer reads it: without files, marks and names of fields. */
export interface OfficerWords {
  readonly message: string;
  readonly hint: string;
  /** The advice is, at least in part, for whoever keeps the content of the site, and says so. */
  readonly isForKeeper: boolean;
}

/** Says a finding in the words of whoever fills in the form. */
export function officerWords({ id, message, hint, values }: Said): OfficerWords {
  const own = officerText(id);
  const said = withoutIds(own.message?.(values) ?? plainMarks(message));
  const advice = (own.hint ?? plainWords(hint)).replaceAll(PLAIN_TEXT.waiver, WAIVER_TEXT.advice);
  const beyond = fieldsBeyondForm(advice);
  return {
    message: said,
    hint: beyond.length === 0 ? advice : `${advice}${notInForm(beyond)}`,
    isForKeeper: beyond.length > 0 || advice.includes(KEEPER),
  };
}

/** 问题“wenti-1” › 类别 without the id, which stands nowhere in the form. */
export function withoutIds(field: string): string {
  return field.replace(/“[a-z][a-z\d-]*”(?= ›)/g, '');
}

type Said = Pick<Diagnostic, 'id' | 'message' | 'hint' | 'values'>;

const KEEPER = '保管网站内容的同事';

/** Fields of a report that advice names and the form does not have, in their order. */
function fieldsBeyondForm(advice: string): readonly string[] {
  const named = [...advice.matchAll(/“([^“”]+)”/g)].map(([, name = '']) => name);
  const beyond = named.filter((name) => fieldTitles().has(name) && !formTitles().has(name));
  return [...new Set(beyond)];
}

let known: ReadonlySet<string> | null = null;

/** Everything that the form asks for, with what it stands in. */
function formTitles(): ReadonlySet<string> {
  known ??= new Set(
    tryForm().flatMap(({ heading, fields, rows }) => [
      heading,
      ...fields.flatMap(({ label, pointer }) => [label, ...titlesAlong(pointer)]),
      ...rows.flatMap(({ label, rowLabel, pointer, columns }) => [
        label,
        rowLabel,
        ...titlesAlong(pointer),
        ...columns.flatMap((column) => [column.label, ...titlesAlong([...pointer, ...column.pointer])]),
      ]),
    ]),
  );
  return known;
}

function titlesAlong(pointer: readonly (string | number)[]): readonly string[] {
  const keys = pointer.filter((step) => typeof step === 'string');
  return keys.map((key, at) => titleOf(key, keys[at - 1] ?? null) ?? key);
}
