const DIGITS = '零一二三四五六七八九';

/** `15`, `三`, `十二`, `两`; `null` for anything else or more than 99 in words. */
export function countOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  const value = (word: string | undefined) =>
    word === undefined ? 0 : word === '两' ? 2 : DIGITS.indexOf(word);
  if (ten === undefined) return ones === undefined ? value(tens) || null : null;
  return (tens === undefined ? 1 : value(tens)) * 10 + value(ones);
}
