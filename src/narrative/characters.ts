/**
 * Characters that may not be published: controls, marks that turn the direction of writing (a line could be made
 * to read as another), halves of a character, code points that are no characters, and those that every font shows
 * as it likes.
 */
export const FORBIDDEN =
  /\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}|(?![\t\n])\p{Cc}|[\u061C\u2028-\u202E\u2066-\u2069]/u;

/** What is printed as nothing, and makes search and copying fail. Variants of a character are its own business. */
export const INVISIBLE =
  /(?![\p{Variation_Selector}\u061C\u2028-\u202E\u2066-\u2069])[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;

/** Whatever of these may stand in no file; of a text as a whole {@link hasStray} tells it sooner. */
export const STRAY = new RegExp(`${FORBIDDEN.source}|${INVISIBLE.source}`, 'u');
/** Ranges of UTF-16 units with such characters in them and hardly any others; halves of a character among them. */
const RARE: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0008],
  [0x000b, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0600, 0x1fff],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
];
const isRare = new Uint8Array(0x10000);
for (const [first, last] of RARE) isRare.fill(1, first, last + 1);

/** Whether a text has a character that may stand in no file. One look at each unit, before classes of Unicode are asked. */
export function hasStray(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isRare[text.charCodeAt(at)] === 1) return STRAY.test(text);
  }
  return false;
}

/** The name of a character that cannot be shown: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
