import { chineseDigits } from '../model/chinese-number.ts';

/** 2023, 二〇二三, 二○二三; not part of a longer number. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|二[〇零○０Oo][〇零○０Oo一二][〇零○０Oo一二三四五六七八九]/g;

/** Calendar years that a text names, in order, in digits or Chinese. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(YEAR)].map(([printed]) => toYear(printed));
}

function toYear(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed);
  return chineseDigits(printed.replace(/[○０Oo]/g, '〇')) ?? Number.NaN;
}
