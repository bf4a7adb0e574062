import type { PartialDate } from './date.ts';
import { Decimal, toFixed, toPlain } from './decimal.ts';
import type { Fen } from './money.ts';

/**
 * The one place where a value becomes text for people. Everything that prints a value (page, table, chart,
 * sentence) takes the text made here; machine formats use the `*String` functions.
 */

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

function group(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 万元, exact, without trailing zeros: 28_980_000 分 → `28.98`. Six decimals at most, because 分 is integer. */
export function formatWan(fen: Fen): string {
  return signed(group(toPlain(new Decimal(Math.abs(fen)).div(FEN_PER_WAN))), fen);
}

const FEN_PER_YI = 10_000_000_000;

/**
 * A total for people: 元 below 1 万元, 万元 exactly, or from 1 亿元 on in 亿元 rounded half up to two places, because nobody reads
 * twelve digits. The exact amount in 元 belongs beside it.
 */
export function formatTotal(fen: Fen): { readonly amount: string; readonly unit: '元' | '万元' | '亿元' } {
  if (Math.abs(fen) < FEN_PER_WAN && fen !== 0) return { amount: formatYuan(fen), unit: '元' };
  if (Math.abs(fen) < FEN_PER_YI) return { amount: formatWan(fen), unit: '万元' };
  const yi = toFixed(new Decimal(Math.abs(fen)).div(FEN_PER_YI), 2);
  return { amount: signed(group(yi), fen), unit: '亿元' };
}

/** Decimals up to which an amount in 万元 or 亿元 is exact: whole 元, and 万元 in 亿元; what needs more has two. */
const [AMOUNT_DECIMALS, ABOUT_DECIMALS] = [4, 2];

/**
 * An amount for people, in the unit that its size asks for: 元 below 1 万元, 万元, and 亿元 from 1 亿元 on. Whole 元 in
 * 万元 and 万元 in 亿元 are printed exactly; what they do not tell is rounded half up to two places, so that nobody reads
 * `12,543,375.0001万元`, nor `约` before four decimals; the exact amount in 元 belongs beside it. What is rounded says
 * so: 999,999.99元 is `约100万元`.
 *
 * @param isAbout the source itself says 约, or it is made of amounts that do
 */
export function formatAmount(fen: Fen, isAbout = false): string {
  const size = Math.abs(fen);
  if (size < FEN_PER_WAN && size !== 0) return `${isAbout ? ABOUT : ''}${formatYuan(fen)}元`;
  const inWan = roundedTo(size, FEN_PER_WAN);
  const isWan = inWan.lt(FEN_PER_YI / FEN_PER_WAN);
  const [amount, per, unit] = isWan
    ? [inWan, FEN_PER_WAN, '万元']
    : [roundedTo(size, FEN_PER_YI), FEN_PER_YI, '亿元'];
  return `${isAbout || !amount.times(per).eq(size) ? ABOUT : ''}${signed(group(toPlain(amount)), fen)}${unit}`;
}

/**
 * An amount to the last digit, in the unit that its size asks for: for the terms of a sum that has to add up, where a
 * rounded one would hide what is wrong.
 *
 * @param isAbout see {@link formatAmount}
 */
export function formatExact(fen: Fen, isAbout = false): string {
  const size = Math.abs(fen);
  const about = isAbout ? ABOUT : '';
  if (size < FEN_PER_WAN && size !== 0) return `${about}${formatYuan(fen)}元`;
  const [per, unit] = size < FEN_PER_YI ? [FEN_PER_WAN, '万元'] : [FEN_PER_YI, '亿元'];
  return `${about}${signed(group(toPlain(new Decimal(size).div(per))), fen)}${unit}`;
}

/** Before an amount that is not exactly what it reads as. */
export const ABOUT = '约';

function roundedTo(size: number, per: number): Decimal {
  const exact = new Decimal(size).div(per);
  const told = exact.toDecimalPlaces(AMOUNT_DECIMALS, Decimal.ROUND_HALF_UP);
  return told.eq(exact) ? told : exact.toDecimalPlaces(ABOUT_DECIMALS, Decimal.ROUND_HALF_UP);
}

/** 元 with 分 only where there are any: `289,800`, `1,356,090.50`. */
export function formatYuan(fen: Fen): string {
  const yuan = new Decimal(Math.abs(fen)).div(FEN_PER_YUAN);
  return signed(group(yuan.isInteger() ? toPlain(yuan) : yuan.toFixed(2)), fen);
}

/** Machine form: plain decimal 元 with two places, `"289800.00"`. */
export function yuanString(fen: Fen): string {
  return new Decimal(fen).div(FEN_PER_YUAN).toFixed(2);
}

/** `57.96` → `57.96%`. Takes the rounded percentage, so that nothing is rounded twice. */
export function formatPercent(percent: string): string {
  return `${percent}%`;
}

const WHOLE = 100;

/**
 * An exact percentage, rounded half up. It never reads as all or as nothing unless it is: `99.99%以上`, `不到0.01%`,
 * and `略高于100%` where the digits that tell end there.
 */
export function formatShare(percent: Decimal, decimals: number, isRest = false): string {
  const rounded = roundedShare(percent, decimals, isRest);
  const least = new Decimal(10).pow(-decimals);
  if (rounded.isZero() && !percent.isZero()) return `${percent.lt(0) ? '略低于0' : `不到${toPlain(least)}`}%`;
  if (!rounded.eq(WHOLE) || percent.eq(WHOLE)) return formatPercent(toFixed(rounded, decimals));
  return percent.lt(WHOLE) ? `${toFixed(new Decimal(WHOLE).minus(least), decimals)}%以上` : `略高于${WHOLE}%`;
}

/** The digits of {@link formatShare} for programs: 99.99 and not 100.00 of what is nearly all. */
export function shareDigits(percent: Decimal, decimals: number, isRest = false): Decimal {
  const rounded = roundedShare(percent, decimals, isRest);
  if (rounded.eq(percent) || !(rounded.isZero() || rounded.eq(WHOLE))) return rounded;
  const least = new Decimal(10).pow(-decimals);
  return percent.lt(rounded) ? rounded.minus(least) : rounded.plus(least);
}

/** Half up; what is left of a whole is what the share of the rest leaves, so that both add up. */
function roundedShare(percent: Decimal, decimals: number, isRest: boolean): Decimal {
  if (isRest)
    return new Decimal(WHOLE).minus(roundedShare(new Decimal(WHOLE).minus(percent), decimals, false));
  return percent.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** `2024年5月20日`, `2024年5月` or `2024年`. */
export function formatDate(date: PartialDate | string): string {
  const iso = typeof date === 'string' ? date : date.iso;
  const [year = '', month, day] = iso.split('-');
  const parts = [`${year}年`];
  if (month !== undefined) parts.push(`${Number(month)}月`);
  if (day !== undefined) parts.push(`${Number(day)}日`);
  return parts.join('');
}

/** `2023年度`, or `2020—2022年度` for an evaluation that covers several years. */
export function formatFiscalYear(year: { readonly from: number; readonly to: number }): string {
  return year.from === year.to ? `${year.to}年度` : `${year.from}—${year.to}年度`;
}

/** Points without trailing zeros: `90`, `5.8`. */
export function formatPoints(points: Decimal): string {
  return toPlain(points);
}

/** Whole numbers with thousands separators: `1,489`. */
export function formatCount(count: number): string {
  return group(String(count));
}

/** `1.4 MB`, `8.3 KB`: sizes of downloads, in powers of 1000 as file managers on phones show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${new Decimal(bytes).div(1000).toFixed(1)} KB`;
  return `${new Decimal(bytes).div(1_000_000).toFixed(1)} MB`;
}

function signed(text: string, value: number): string {
  return value < 0 ? `−${text}` : text;
}
