import { chineseNumber } from '../../../model/chinese-number.ts';

/** Levels of numbering in official documents, from the outermost: 一、 （一） 1. （1） ①. */
export const STYLES = ['han', 'han-bracket', 'digit', 'digit-bracket', 'circle'] as const;
export type Style = (typeof STYLES)[number];

/** The number of a heading. */
export interface HeadingNumber {
  readonly style: Style;
  /** How the digit is closed: `1.` and `1、` are two ways of writing one level. */
  readonly mark: string;
  readonly value: number;
}

const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const FORMS: readonly (readonly [Style, RegExp])[] = [
  ['han', /^([一二三四五六七八九十]{1,3})([、.．])$/],
  ['han-bracket', /^[（(]([一二三四五六七八九十]{1,3})([）)])、?$/],
  ['digit', /^(\d{1,3})([.．、])$/],
  ['digit-bracket', /^[（(](\d{1,3})([）)])、?$/],
  ['digit-bracket', /^(\d{1,3})([)）])$/],
  ['circle', /^([①-⑳])(、?)$/],
];

/** Reads `一、`, `（二）`, `3.`; `null` for other ways of numbering, such as 1.2.3 or 第一章. */
export function readNumber(printed: string): HeadingNumber | null {
  for (const [style, form] of FORMS) {
    const match = form.exec(printed);
    const value = match === null ? null : valueOf(match[1] ?? '');
    if (match !== null && value !== null)
      return { style, mark: match[2] === '．' ? '.' : (match[2] ?? ''), value };
  }
  return null;
}

function valueOf(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (CIRCLES.includes(digits)) return CIRCLES.indexOf(digits) + 1;
  return chineseNumber(digits);
}
