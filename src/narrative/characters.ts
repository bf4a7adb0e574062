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
/** Ranges with such characters in them and hardly any others: without classes of Unicode it costs a tenth. */
const RARE = new RegExp(
  `[${[
    String.raw`\0-\x08\x0b-\x1f\u007f-\u009f\u00ad\u0300-\u036f\u0600-\u1fff\u200b-\u200f\u2028-\u202e\u2060-\u206f`,
    String.raw`\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff`,
  ].join('')}]`,
);

/** Whether a text has a character that may stand in no file. */
export function hasStray(text: string): boolean {
  return RARE.test(text) && STRAY.test(text);
}

/** The name of a character that cannot be shown: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
