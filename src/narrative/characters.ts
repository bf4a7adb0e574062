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

/** Whatever of these may stand in no file. */
export const STRAY = new RegExp(`${FORBIDDEN.source}|${INVISIBLE.source}`, 'u');

/** The name of a character that cannot be shown: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
