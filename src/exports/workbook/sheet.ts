/** One sheet before it is written. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Number of rows that stay in sight, counted from the top. */
  readonly frozenRows?: number;
  /** Row (from 0) that carries the filter buttons; the filter reaches to the last row. */
  readonly filterRow?: number;
  /** What may be typed where. */
  readonly limits?: readonly CellLimit[];
  /** Stands above every printed page. */
  readonly printedHead?: string;
}

/** A drop-down or a range of numbers for cells, with a word of help shown beside them. */
export interface CellLimit {
  /** `C3:C60`. */
  readonly range: string;
  readonly choices?: readonly string[];
  readonly between?: readonly [number, number];
  /** Other words are allowed after a question. */
  readonly isLoose?: boolean;
  readonly help: string;
}

export interface SheetColumn {
  /** In characters of the default font. */
  readonly width: number;
  readonly format?: string;
}

/** `null` is an empty cell. */
export type SheetCell = string | number | boolean | Date | null | StyledCell;

export interface StyledCell {
  readonly value?: string | number | boolean | Date | null;
  /** Without `=`. `value` is what it gives, shown by programs that do not calculate. */
  readonly formula?: string;
  readonly format?: string;
  readonly role?: 'title' | 'head' | 'note' | 'mark' | 'total' | 'computed';
  readonly link?: string;
}
