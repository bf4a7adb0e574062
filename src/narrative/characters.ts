/**
 * Characters that may not be published: controls, marks that turn the direction of writing (a line could be made
 * to read as another), halves of a character, and code points that are no characters.
 */
export const FORBIDDEN = /\p{Cs}|\p{Noncharacter_Code_Point}|(?![\t\n])\p{Cc}|[\u2028-\u202E\u2066-\u2069]/u;

/** What is printed as nothing, and makes search and copying fail. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;

/** The name of a character that cannot be shown: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
