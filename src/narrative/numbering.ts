const HAN_NUMBER = '[一二三四五六七八九十百零〇]';
const DIGITS = '[\\d０-９]{1,3}';

/** The marks of Chinese official documents, each with the space after it; not `1.5万元`, `2023年`, `3.15`. */
const NUMBERING = new RegExp(
  `^(?:${[
    `第(?:${HAN_NUMBER}{1,4}|${DIGITS})(?:部分|章|节|篇)`,
    `${HAN_NUMBER}{1,3}[、.．]`,
    `[（(]${HAN_NUMBER}{1,3}[）)]、?`,
    `[㈠-㈩]、?`,
    `[（(]${DIGITS}[）)]、?`,
    `[⑴-⒇]、?`,
    `${DIGITS}(?:[.．]${DIGITS})*[、.．](?![\\d０-９])`,
    `[⒈-⒛]`,
    `${DIGITS}(?:[.．]${DIGITS})+(?=\\s)`,
    `${DIGITS}[)）]`,
    `[①-⑳]、?`,
  ].join('|')})[ \\t\\u3000]*`,
  'u',
);

/** The number a heading or paragraph begins with, as printed: `一、`, `（二）`, `3.`, `①`. */
export function numberingOf(text: string): string | null {
  return NUMBERING.exec(text)?.[0].trimEnd() ?? null;
}

/** The text after its number. */
export function withoutNumbering(text: string): string {
  return text.replace(NUMBERING, '');
}
