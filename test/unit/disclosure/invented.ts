import { residentCheckCharacter } from '../../../src/disclosure/kinds/gb11643.ts';
import { passesLuhn } from '../../../src/disclosure/kinds/luhn.ts';

/**
 * Values that belong to nobody, put together when the tests run. Identity numbers have the place 00 and so were never
 * issued; the others are right only in form.
 */

/** 18 places: Gansu without a county, a day, an order number. */
export function residentId(birth = '19000101', order = '000', place = '620000'): string {
  const first17 = `${place}${birth}${order}`;
  return first17 + residentCheckCharacter(first17);
}

/** An order number with which the check character is X. */
export function residentIdWithX(birth = '19000101'): string {
  for (let order = 0; order < 1000; order += 1) {
    const id = residentId(birth, String(order).padStart(3, '0'));
    if (id.endsWith('X')) return id;
  }
  throw new Error('one order number in eleven gives X');
}

/** Eleven digits; the middle four are zero. */
export function mobile(last = '1234', network = '139'): string {
  return [network, '0000', last].join('');
}

/** A card number with a right check digit. */
export function card(body = '620000000000123'): string {
  const last = [...'0123456789'].find((digit) => passesLuhn(body + digit));
  return body + (last ?? '');
}

/** Code of the area, then a local number. 0920 is no area. */
export function landline(local = '2000000'): string {
  return ['0920', local].join('-');
}

const CHINESE = '零一二三四五六七八九';
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';
const map = (digits: string, write: (digit: number) => string) =>
  digits.replace(/\d/g, (digit) => write(Number(digit)));
const between = (digits: string, separator: string) => digits.split('').join(separator);
const inFours = (digits: string, separator: string) =>
  digits.length === 11
    ? [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(separator)
    : (digits.match(/.{1,4}/g) ?? []).join(separator);

/** Ways to write a number so that a plain search misses it. `at` chooses a place inside it. */
export const EVASIONS: Readonly<Record<string, (digits: string, at: number) => string>> = {
  plain: (digits) => digits,
  'full width': (digits) => map(digits, (digit) => String.fromCodePoint(0xff10 + digit)),
  chinese: (digits) => map(digits, (digit) => CHINESE.charAt(digit)),
  circled: (digits) => map(digits, (digit) => CIRCLED.charAt(digit)),
  mathematical: (digits) => map(digits, (digit) => String.fromCodePoint(0x1d7ce + digit)),
  'arabic-indic': (digits) => map(digits, (digit) => String.fromCodePoint(0x660 + digit)),
  keycaps: (digits) => map(digits, (digit) => `${digit}\ufe0f\u20e3`),
  'one circled': (digits, at) =>
    digits.slice(0, at) + CIRCLED.charAt(Number(digits[at])) + digits.slice(at + 1),
  'half chinese': (digits, at) =>
    map(digits.slice(0, at), (digit) => CHINESE.charAt(digit)) + digits.slice(at),
  'spaced digits': (digits) => between(digits, ' '),
  'ideographic spaces': (digits) => between(digits, '\u3000'),
  'no-break spaces': (digits) => inFours(digits, '\u00a0'),
  'zero width': (digits) => between(digits, '\u200b'),
  'soft hyphens': (digits) => between(digits, '\u00ad'),
  joiners: (digits, at) => `${digits.slice(0, at)}\u200d\u2060\ufeff${digits.slice(at)}`,
  spaces: (digits) => inFours(digits, ' '),
  hyphens: (digits) => inFours(digits, '-'),
  'full-width hyphens': (digits) => inFours(digits, '－'),
  'em dashes': (digits) => inFours(digits, '—'),
  'middle dots': (digits) => inFours(digits, '·'),
  'line break': (digits, at) => `${digits.slice(0, at)}\n${digits.slice(at)}`,
  'windows line break': (digits, at) => `${digits.slice(0, at)}\r\n${digits.slice(at)}`,
  'markdown marks': (digits) => inFours(digits, '**'),
  references: (digits) => map(digits, (digit) => `&#${48 + digit};`),
  escapes: (digits) => map(digits, (digit) => `\\u003${digit}`),
};
