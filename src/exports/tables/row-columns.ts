import type { Cell } from './table.ts';

/**
 * Rows of a table by their columns: of each column every different value once, and of each row which of them it has.
 * Thousands of rows repeat their values; in this form each value is written out once for each form of a file, and a
 * million cells take the memory of a picture.
 */
export interface RowColumns {
  readonly rows: number;
  readonly columns: readonly ValueColumn[];
}

export interface ValueColumn {
  /** In the order in which they come first. */
  readonly values: readonly Cell[];
  /** Of each row the place of its value. */
  readonly places: Uint8Array | Uint16Array | Uint32Array;
}

/** Rows that come one after another. */
export class GrowingRows {
  readonly columns: readonly GrowingColumn[];
  /** Rows that are whole. */
  rows = 0;

  /** @param width number of cells of each row */
  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new GrowingColumn());
  }

  finish(): RowColumns {
    return { rows: this.rows, columns: this.columns.map((column) => column.finish(this.rows)) };
  }
}

/** Cells that come one after another; where one is the same as that before, which most are, it need not be added. */
export class GrowingColumn {
  readonly #known = new Map<Cell, number>();
  /** Of each cell that was added and is another one than before: its row, and the place of its value. */
  readonly #rows: number[] = [];
  readonly #places: number[] = [];
  #last: Cell | undefined;

  /** @param row its number, larger than that of any cell before it */
  add(cell: Cell, row: number): void {
    if (cell === this.#last) return;
    let place = this.#known.get(cell);
    if (place === undefined) {
      place = this.#known.size;
      this.#known.set(cell, place);
    }
    this.#last = cell;
    this.#rows.push(row);
    this.#places.push(place);
  }

  /** @param rows how many there are */
  finish(rows: number): ValueColumn {
    const values = [...this.#known.keys()];
    const Places =
      values.length <= 0x100 ? Uint8Array : values.length <= 0x1_0000 ? Uint16Array : Uint32Array;
    const places = new Places(rows);
    for (const [run, row] of this.#rows.entries()) {
      places.fill(this.#places[run] ?? 0, row, this.#rows[run + 1] ?? rows);
    }
    return { values, places };
  }
}

/** The rows themselves, one at a time. */
export function* rowsOf({ rows, columns }: RowColumns): Generator<readonly Cell[]> {
  for (let row = 0; row < rows; row += 1) {
    yield columns.map(({ values, places }) => values[places[row] ?? 0] ?? null);
  }
}

/** Those rows that have a value in some column. */
export function rowsWith({ rows, columns }: RowColumns, column: number, value: Cell): RowColumns {
  const { values = [], places = new Uint8Array() } = columns[column] ?? {};
  const own = values.indexOf(value);
  const kept: number[] = [];
  for (let row = 0; row < rows; row += 1) if (places[row] === own) kept.push(row);
  if (kept.length === rows) return { rows, columns };
  return {
    rows: kept.length,
    columns: columns.map((one) => ({
      values: one.values,
      places: Uint32Array.from(kept, (row) => one.places[row] ?? 0),
    })),
  };
}
