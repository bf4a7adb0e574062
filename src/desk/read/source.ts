import type { LeftOut, Place, SourceForm } from '../proposal.ts';

/** What a file holds once its format is out of the way: blocks in reading order, and what was not taken. */
export interface Source {
  readonly name: string;
  readonly form: SourceForm;
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: string; readonly at: Place }
  | {
      readonly type: 'grid';
      readonly grid: Grid;
    };

/** A table with its merged cells: every cell once, at its upper left corner. */
export interface Grid {
  /** Name of the sheet, or `第2个表格`. */
  readonly name: string;
  readonly file: string;
  readonly width: number;
  /** Short lines right above a table of a document: its title, its unit of money. */
  readonly caption?: readonly Caption[];
  /** Cells that begin or continue in each row, by column; a merged cell is the same object in all its places. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Caption {
  readonly text: string;
  readonly at: Place;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As a reader sees it, trimmed; `''` for an empty cell. */
  readonly text: string;
  readonly at: Place;
  /** The value is finer than what the format shows: `27.8` shown as `28`. */
  readonly exact?: string;
  /** A bare number whose percent sign may have been lost. */
  readonly isBareNumber?: boolean;
}

/** A cell as its format delivers it, before merges are spread. */
export interface RawCell {
  readonly text: string;
  readonly exact?: string;
  readonly isBareNumber?: boolean;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Spreads merged cells over their places.
 * @param where writes the address of a cell
 */
export function gridOf(
  name: string,
  file: string,
  raw: readonly (readonly (RawCell | null)[])[],
  merges: readonly Merge[],
  where: (row: number, column: number) => string,
): Grid {
  const width = Math.max(0, ...raw.map((row) => row.length), ...merges.map((m) => m.column + m.columnSpan));
  const rows: (Cell | undefined)[][] = raw.map(() => new Array<Cell | undefined>(width).fill(undefined));
  const place = (row: number, column: number, rowSpan: number, columnSpan: number) => {
    const own = raw[row]?.[column] ?? { text: '' };
    const cell: Cell = { ...own, row, column, rowSpan, columnSpan, at: { file, at: where(row, column) } };
    for (let y = row; y < Math.min(row + rowSpan, rows.length); y += 1)
      for (let x = column; x < Math.min(column + columnSpan, width); x += 1) {
        const line = rows[y];
        if (line) line[x] = cell;
      }
  };
  for (const merge of merges) place(merge.row, merge.column, merge.rowSpan, merge.columnSpan);
  for (const [row, line] of rows.entries())
    for (let column = 0; column < width; column += 1)
      if (line[column] === undefined) place(row, column, 1, 1);
  return { name, file, width, rows: rows.map((line) => line.filter((cell) => cell !== undefined)) };
}

/** The cells of a row, each once, empty ones too. */
export function cellsOf(grid: Grid, row: number): readonly Cell[] {
  return [...new Set(grid.rows[row] ?? [])];
}

/** Every cell of the grid once, in reading order. */
export function allCells(grid: Grid): readonly Cell[] {
  return [...new Set(grid.rows.flat())];
}
