import type { Diagnostic, Position } from '../../model/diagnostic.ts';
import { keepingLast } from '../../model/remember.ts';
import { PAGE_PROBLEMS } from '../../text/problems/page.ts';
import { MOST_PROBLEMS } from '../json/inspect.ts';
import type { OwnPage } from '../narrative.ts';
import { codeOf, readPage, STRAY } from '../narrative.ts';
import { indexLines } from '../position.ts';
import { say } from '../say.ts';

/** What stands at the head of a page: both, and nothing else. */
const FIELDS = ['title', 'description'] as const;
/** Beginnings that make YAML read something else than the words that stand there. */
const NO_PLAIN_TEXT =
  /^[\s&*!|>'"%@`{}[\],#?:-]|: |:$| #|^(?:[-+.\d][\d.,:eExXoO_+-]*|true|false|yes|no|on|off|null|~)$/i;

/** A page of the site's own words that was looked through, and what is wrong with it. */
export interface PageReading extends Omit<OwnPage, 'fields'> {
  readonly file: string;
}

/** More than sites have; they are as long as reports. */
const MOST_KEPT = 64;

/** A page is asked for by who reads it, who follows links and who prints its head: it is parsed once for all. */
const pageOf = keepingLast(MOST_KEPT, (text: string): OwnPage => readPage(text, ''));

/** Whether the build can make a page of a text of `content/pages/`. */
export function checkPage(text: string, file: string): PageReading {
  const page = pageOf(text);
  const said = page.diagnostics.map((one) => ({ ...one, file }));
  return { ...page, file, diagnostics: [...strays(text, file), ...heads(page, file), ...said] };
}

/** The fields at the head of a page, by name; `null` where {@link checkPage} has something to say of them. */
export function pageHead(text: string): Record<string, string> | null {
  const page = pageOf(text);
  if (heads(page, '').length > 0) return null;
  return Object.fromEntries([...(page.fields ?? [])].map(([name, { value }]) => [name, plainField(value)]));
}

function plainField(value: string): string {
  return value.startsWith('"') ? String(JSON.parse(value)) : value;
}

function strays(text: string, file: string): Diagnostic[] {
  const found = [...text.replaceAll('\r', ' ').matchAll(new RegExp(STRAY, 'gu'))].slice(0, MOST_PROBLEMS);
  const lines = found.length === 0 ? null : indexLines(text);
  return found.map(({ index, 0: character }) =>
    say(
      PAGE_PROBLEMS,
      'PAGE_CHARACTER',
      { code: codeOf(character) },
      { file, position: lines?.at(index) ?? null },
    ),
  );
}

function heads({ fields }: OwnPage, file: string): Diagnostic[] {
  const at = (position: Position) => ({ file, position });
  const start = at({ line: 1, column: 1, length: 1 });
  if (fields === null) return [say(PAGE_PROBLEMS, 'PAGE_HEAD', {}, start)];
  const missing = FIELDS.filter((name) => !fields.has(name)).map((name) =>
    say(PAGE_PROBLEMS, 'PAGE_FIELD_MISSING', { name }, start),
  );
  const wrong = [...fields].flatMap(([name, { value, position }]) => {
    if (!FIELDS.some((known) => known === name))
      return [say(PAGE_PROBLEMS, 'PAGE_FIELD_UNKNOWN', { name }, at(position))];
    return isText(value) ? [] : [say(PAGE_PROBLEMS, 'PAGE_FIELD_VALUE', { name, value }, at(position))];
  });
  return [...missing, ...wrong];
}

/** Plain words, or words in straight double quotes as JSON has them, which YAML reads the same. */
function isText(value: string): boolean {
  if (!value.startsWith('"')) return value !== '' && !NO_PLAIN_TEXT.test(value);
  try {
    return plainField(value).trim() !== '';
  } catch {
    return false;
  }
}
