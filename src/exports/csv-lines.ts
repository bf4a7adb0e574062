import { csvCell } from '../model/csv.ts';
import type { RowColumns } from './tables/row-columns.ts';
import type { Cell } from './tables/table.ts';
import { TextBytes } from './text-bytes.ts';

/** What a value of a column is in another form of the file; columns without stand as they are. */
export type CellChanges = readonly (((value: Cell) => Cell) | null)[];

const [RETURN, FEED] = [0x0d, 0x0a];
const LINE_END = 2;

/** Lines that are not written yet. */
export interface CsvLines {
  /** Bytes. */
  readonly length: number;
  /** @param at where the first byte goes */
  write(into: Buffer, at: number): void;
}

/**
 * Rows as lines of CSV. Each value of a column is written out once, and the lines into the file itself; what a line says
 * at its beginning as the line before, of which report it is for one, is copied from there.
 */
export function csvLines({ rows, columns }: RowColumns, change: CellChanges = []): CsvLines {
  const written = columns.map(({ values, places }, index) => {
    const comma = index > 0 ? ',' : '';
    return {
      places,
      texts: new TextBytes(values.map((value) => `${comma}${csvCell(change[index]?.(value) ?? value)}`)),
    };
  });
  let length = rows * LINE_END;
  for (const { texts, places } of written) length += texts.lengthOf(places);
  return {
    length,
    write(into, from) {
      // All of one kind, which the engine is fastest with; those of all parts of a table would take tens of MB.
      const cells = written.map(({ texts, places }) => ({ texts, places: new Uint32Array(places) }));
      // Where the line before begins, and where in it each of its cells ends.
      let before = from;
      const ends = new Uint32Array(written.length);
      let at = from;
      for (let row = 0; row < rows; row += 1) {
        const begin = at;
        let column = row === 0 ? 0 : sameCells(cells, row);
        if (column > 0) {
          const same = ends[column - 1] ?? 0;
          into.copyWithin(at, before, before + same);
          at += same;
        }
        for (; column < cells.length; column += 1) {
          const cell = cells[column];
          if (cell !== undefined) at = cell.texts.copy(cell.places[row] ?? 0, into, at);
          ends[column] = at - begin;
        }
        into[at] = RETURN;
        into[at + 1] = FEED;
        at += LINE_END;
        before = begin;
      }
    },
  };
}

/** With how many cells a row begins as the one before. */
function sameCells(columns: readonly { readonly places: Uint32Array }[], row: number): number {
  let same = 0;
  for (const { places } of columns) {
    if (places[row] !== places[row - 1]) break;
    same += 1;
  }
  return same;
}
