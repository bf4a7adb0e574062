import { chineseNumber } from '../../../model/chinese-number.ts';

/** `15`, `三`, `十二`, `两`; `null` for anything else or more than 99 in words. */
export function countOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return /^[一二两三四五六七八九十]{1,3}$/.test(text) ? chineseNumber(text) : null;
}
