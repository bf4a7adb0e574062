import { chineseNumber } from '../chinese-number.ts';
import { Decimal } from '../decimal.ts';
import { readDecimal } from '../read-decimal.ts';

/** A number at the start of a text, and what follows it. */
export interface Numeral {
  readonly value: Decimal;
  readonly rest: string;
  /** Written in Chinese characters. */
  readonly words: boolean;
}

/** Longer than any published figure; keeps every product of two figures and two unit factors exact. */
const MAX_DIGITS = 18;

const TOKEN = /^-?\d[\d,.]*/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

const WORD_RUN = /^[零〇一二两三四五六七八九十百]+/;

/** A digit run as printed, or the reason why it is none: `7,00.0,77` is a damaged number, not 70.077. */
export function readDigits(text: string): Numeral | 'broken-number' | null {
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined) return null;
  const digits = token.replace(/[,.]+$/, '');
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return 'broken-number';
  // A code or a telephone number, not a quantity.
  if (/^-?0\d/.test(digits)) return 'broken-number';
  if (digits.replace(/\D/g, '').length > MAX_DIGITS) return 'broken-number';
  return { value: readDecimal(digits), rest: text.slice(digits.length), words: false };
}

/** Said for 100%. */
const ALL = '百分百';

/** A number in Chinese characters: 两, 十二, 百分之九十五. */
export function readWords(text: string): Numeral | null {
  if (text.startsWith(ALL))
    return { value: new Decimal(100), rest: `%${text.slice(ALL.length)}`, words: true };
  const part = /^(百|千)分之/.exec(text);
  const body = part ? text.slice(3) : text;
  const run = WORD_RUN.exec(body)?.[0];
  if (run === undefined) return null;
  const value = chineseNumber(run);
  if (value === null) return null;
  const rest = body.slice(run.length);
  if (part) return { value: new Decimal(value), rest: (part[1] === '百' ? '%' : '‰') + rest, words: true };
  // 百户, 十佳 and the like are figures of speech as often as numbers.
  return /^[十百]/.test(run) && run.length === 1 ? null : { value: new Decimal(value), rest, words: true };
}

/** A number at the start, in digits or in words. */
export function readNumeral(text: string): Numeral | 'broken-number' | null {
  return readDigits(text) ?? readWords(text);
}
