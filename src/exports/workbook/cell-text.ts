const LOOKS_CODED = /_(?=x[\da-f]{4}_)/gi;
/** No XML can hold these, written out or as a reference; the library knows the control characters alone. */
const NO_CHARACTER = /[\uFFFE\uFFFF]/g;

/** The code by which spreadsheets write a character that XML cannot hold. */
export function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * A text for a cell: programs read `_x0041_` in a workbook as `A`, so the sign before what only looks like such a code is
 * written as one itself.
 */
export const cellText = (text: string): string =>
  text.replace(LOOKS_CODED, '_x005F_').replace(NO_CHARACTER, codeOf);
