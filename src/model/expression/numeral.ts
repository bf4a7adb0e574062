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

const WORD_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const WORD_RUN = /^[零〇一二两三四五六七八九十百]+/;

/** Value of 两, 十二, 二十三, 一百二十; `null` for a run that is no number. Nothing above 999 is read. */
function wordValue(run: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])?百(零)?)?(?:([一二三四五六七八九])?十)?([零〇一二两三四五六七八九])?$/.exec(
      run,
    );
  if (!match || run === '') return null;
  const [, hundreds, , tens, ones] = match;
  const hundred = run.includes('百') ? (hundreds ? (WORD_DIGITS[hundreds] ?? 0) : 1) * 100 : 0;
  const ten = run.includes('十') ? (tens ? (WORD_DIGITS[tens] ?? 0) : 1) * 10 : 0;
  return hundred + ten + (ones ? (WORD_DIGITS[ones] ?? 0) : 0);
}

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

/** A number in Chinese characters: 两, 十二, 百分之九十五. */
export function readWords(text: string): Numeral | null {
  const part = /^(百|千)分之/.exec(text);
  const body = part ? text.slice(3) : text;
  const run = WORD_RUN.exec(body)?.[0];
  if (run === undefined) return null;
  const value = wordValue(run);
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
