/**
 * Written in simplified Chinese beside the standard set: allowed again for names by the table of general standard
 * characters of 2013.
 */
const ALLOWED_IN_NAMES = '昇陞甦邨氾堃龢迺鉅谿甯阪';

const ROWS = { first: 0xb0, last: 0xf7 } as const;
const CELLS = { first: 0xa1, last: 0xfe } as const;

let known: ReadonlySet<string> | null = null;

/** The characters of GB 2312, read off the decoder that every browser and Node bring along. */
function standardSet(): ReadonlySet<string> {
  if (known !== null) return known;
  const bytes: number[] = [];
  for (let row = ROWS.first; row <= ROWS.last; row += 1)
    for (let cell = CELLS.first; cell <= CELLS.last; cell += 1) bytes.push(row, cell);
  known = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)) + ALLOWED_IN_NAMES);
  return known;
}

/** Every Han character that is right in simplified Chinese. */
export function simplifiedCharacters(): string[] {
  return [...standardSet()].filter((char) => /\p{Script=Han}/u.test(char));
}

/** Whether a Han character is right in simplified Chinese, so that it is never replaced. */
export function isSimplified(char: string): boolean {
  return standardSet().has(char);
}

/** Whether a text has a character that may be a traditional form. */
export function mayBeTraditional(text: string): boolean {
  return Array.from(text.normalize('NFKC')).some(
    (char) => /\p{Script=Han}/u.test(char) && !isSimplified(char),
  );
}
