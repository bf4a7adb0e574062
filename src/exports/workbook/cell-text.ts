const LOOKS_CODED = /_(?=x[\da-f]{4}_)/gi;

/**
 * A text for a cell: programs read `_x0041_` in a workbook as `A`, so the sign before what only looks like such a code is
 * written as one itself.
 */
export const cellText = (text: string): string => text.replace(LOOKS_CODED, '_x005F_');
