import { STRAY } from './characters.ts';

/**
 * Turns plain text into restricted MDX that prints exactly that text, for the importer and for generated content.
 */

/** Marks with a meaning anywhere in a line. A single `~` has none. */
const ANYWHERE = /[\\`*_{}[\]<|]|~(?=~)|(?<=~)~/g;
/** `&` where a character reference could be read, and the colon of a bare address. */
const REFERENCE = /&(?=#?[a-z0-9]{1,31};)/gi;
const ADDRESS = /(?<=https?):(?=\/\/)/gi;
/** Marks with a meaning at the start of a line: headings, quotations, lists, rules, underlines. */
const LINE_START = /^(?:[#>+=-]|＃)/;
const LIST_NUMBER = /^(\d{1,9})([.)])/;
const PROGRAM_WORD = /^[ie](?=mport|xport)/;
/** Full-width forms of a component or a remark are findings; the letter written as a reference is not. */
const FULLWIDTH_TAG = /(?<=[＜〈]\/?[ \u3000]*)[NFSＮＦＳ]|(?<=｛[ \u3000]*)\//gu;

const UNPRINTABLE = new RegExp(STRAY, 'gu');
const LINE_END = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/**
 * Escapes a pasted text. Every line becomes a paragraph, since lines of a text from Word are its paragraphs; empty
 * lines and spaces at the ends of lines are dropped, as are characters that may not be published.
 */
export function escapeForMdx(text: string): string {
  return plainLines(text)
    .map((line) => escapeLineStart(escapeInline(line)))
    .join('\n\n');
}

/** Escapes text for use behind something on the same line: in a heading, a table cell, after a component. */
export function escapeInline(text: string): string {
  return plainLines(text)
    .join(' ')
    .replace(ANYWHERE, '\\$&')
    .replace(REFERENCE, '\\&')
    .replace(ADDRESS, '\\:')
    .replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))
    .replace(FULLWIDTH_TAG, (letter) => reference(letter));
}

/** The lines of a text as they will be printed. */
export function plainLines(text: string): string[] {
  return text
    .split(LINE_END)
    .map((line) => line.replace(UNPRINTABLE, '').trim())
    .filter((line) => line !== '');
}

function escapeLineStart(line: string): string {
  return line
    .replace(LINE_START, (mark) => (mark === '＃' ? reference(mark) : `\\${mark}`))
    .replace(LIST_NUMBER, '$1\\$2')
    .replace(PROGRAM_WORD, (letter) => reference(letter));
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
