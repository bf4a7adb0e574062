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

const HAN = '〇一二三四五六七八九';
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
    if (match)
      return { style, mark: match[2] === '．' ? '.' : (match[2] ?? ''), value: valueOf(match[1] ?? '') };
  }
  return null;
}

function valueOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (CIRCLES.includes(digits)) return CIRCLES.indexOf(digits) + 1;
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const ten = digits.includes('十') ? Math.max(1, HAN.indexOf(tens || '一')) * 10 : 0;
  return ten + (ones ? HAN.indexOf(ones) : 0);
}
