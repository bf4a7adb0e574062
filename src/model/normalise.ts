import { remembering } from './remember.ts';

/** Signs that published tables use for one and the same thing. */
const VARIANTS: Readonly<Record<string, string>> = {
  '≥': '≧⩾≽',
  '≤': '≦⩽≼',
  '=': '═﹦',
  '>': '〉﹥›',
  '<': '〈﹤‹',
  '%': '﹪٪',
  '-': '—–―−‐‑‒─━﹣',
  '~': '〜∼∽˜',
  ':': '∶︰﹕',
  ',': '﹐',
  '(': '﹙',
  ')': '﹚',
  '/': '∕⁄',
};

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries(VARIANTS).flatMap(([sign, variants]) =>
    [...variants].map((variant) => [variant, sign] as const),
  ),
);

const SPACE = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u;
const DIGIT = /[0-9]/;

/** What PDF readers give for plain characters: radicals (⽇ for 日) and compatibility ideographs. */
const DAMAGED = /[\u2e9f\u2ee5\u2f00-\u2fd5\uf900-\ufaff]/u;

/** Full-width ASCII becomes ASCII. NFKC is not used: it would turn `㎡` into `m2` and `①` into `1`. */
function narrow(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  if (DAMAGED.test(char)) return char.normalize('NFKC');
  return SIGNS.get(char) ?? char;
}

/**
 * One spelling for signs, no spaces, no closing full stop. A space between two digits stays: joining `3 5` would
 * invent the number 35.
 */
export const normalise = remembering((raw: string): string => {
  let out = '';
  let gap = false;
  for (const char of raw) {
    if (SPACE.test(char)) {
      gap = true;
      continue;
    }
    const next = narrow(char);
    if (gap && DIGIT.test(next) && DIGIT.test(out.at(-1) ?? '')) out += ' ';
    gap = false;
    out += next;
  }
  return (
    out
      .replace(/>=|=>|≥=|大于等于|大于或等于/g, '≥')
      .replace(/<=|=<|≤=|小于等于|小于或等于/g, '≤')
      .replace(/==+/g, '=')
      .replace(/-{2,}/g, '-')
      .replace(/~{2,}/g, '~')
      .replace(/\(含(?:本数|[0-9.]+[%分]?)?\)/g, '')
      // 元/（人·月） is 元/人·月.
      .replace(/\/\((\p{Script=Han}{1,4}(?:[·•・∙⋅*×.]\p{Script=Han}{1,3})+)\)/gu, '/$1')
      .replace(/[。;,、.]+$/, '')
  );
});
