import { CELL_CHARACTERS } from '../../model/cell-address.ts';

/**
 * What Excel can hold, as its specification says. It does not open a workbook with more, or "repairs" it and lets go
 * what is too much; WPS has the same limits.
 */
export const LIMITS = {
  /** UTF-16 units of a text in a cell. */
  cell: CELL_CHARACTERS,
  /** Characters of a formula. */
  formula: 8192,
  /** Characters of a text within a formula. */
  quoted: 255,
  /** Rows of a sheet. */
  rows: 1_048_576,
  /** Links of a sheet. */
  links: 65_530,
  /** Characters of the address of a link. */
  address: 2079,
  /** Characters of the name of a sheet. */
  name: 31,
  /** Characters of a word of help beside a cell, and of a list of choices. */
  help: 255,
  /** Characters of what is said of a value that may not be typed. */
  refusal: 225,
} as const;
