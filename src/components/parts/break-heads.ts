import { breakWords } from './break-words.ts';

/** Columns have room for four characters: what is no longer than that does not break at all. */
const ROOM = 4;
const HEAD = /<thead[\s>].*?<\/thead>/gsu;
/** Text between two tags; what stands in entities is left as it is. */
const TEXT = /(?<=>)[^<>&]+(?=<)/gu;

/**
 * Lets the heads of all tables break between words only: the style sheet keeps their characters together, and a place
 * to break stands after each word.
 *
 * @param html markup of a page, as its components print it
 */
export function breakHeads(html: string): string {
  return html.replace(HEAD, (head) =>
    head.replace(TEXT, (text) => (text.trim().length > ROOM ? broken(text) : text)),
  );
}

const known = new Map<string, string>();
const MOST_KNOWN = 2000;

/** Thousands of tables have the same heads. */
function broken(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const html = breakWords(text).join('<wbr>');
  known.set(text, html);
  return html;
}
