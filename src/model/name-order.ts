/**
 * Names in the order of their pinyin, as a Chinese reader looks for them. The locale and its collation are named, and
 * the runtime is pinned with the site, so that the order is the same on every machine.
 */
const PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** Order of two marks: what has none comes first. */
export function unmarkedFirst(a: boolean, b: boolean): number {
  return Number(a) - Number(b);
}

/** Order of two names; names that sound alike keep the order of their code points. */
export function byPinyin(a: string, b: string): number {
  return PINYIN.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
