import { isBlank } from './words.ts';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|≧|⩾|>=|=>|大于(?:或)?等于|不(?:小|低|少)于|至少)$/, '≥'],
  [/^(?:≤|≦|⩽|<=|=<|小于(?:或)?等于|不(?:大|高|多)于|不超过|至多)$/, '≤'],
  [/^(?:=|==|═|等于)$/, '='],
  [/^(?:>|大于|超过)$/, '>'],
  [/^(?:<|小于|低于|少于)$/, '<'],
  [/^(?:定性|定量|正向|[反逆负]向|无|数值|其他)?$/, ''],
];

/** The sign that a form prints beside a number: `>=` and 不低于 are ≥; `null` where nobody knows what it means. */
export function signText(text: string): string | null {
  const word = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[（(].*[)）]$/, '');
  if (isBlank(word)) return '';
  return SIGNS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
