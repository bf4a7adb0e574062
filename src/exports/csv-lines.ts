import { csvCell } from '../model/csv.ts';
import type { RowColumns } from './tables/row-columns.ts';
import type { Cell } from './tables/table.ts';
import { TextBytes } from './text-bytes.ts';

/** What a value of a column is in another form of the file; columns without stand as they are. */
export type CellChanges = readonly (((value: Cell) => Cell) | null)[];

const LINE_END = Buffer.from('\r\n');

/** Lines that are not written yet. */
export interface CsvLines {
  /** Bytes. */
  readonly length: number;
  /** @param at where the first byte goes */
  write(into: Buffer, at: number): void;
}

/** Rows as lines of CSV. Each value of a column is written out once, and the lines into the file itself. */
export function csvLines({ rows, columns }: RowColumns, change: CellChanges = []): CsvLines {
  const written = columns.map(({ values, places }, index) => {
    const comma = index > 0 ? ',' : '';
    return {
      places,
      texts: new TextBytes(values.map((value) => `${comma}${csvCell(change[index]?.(value) ?? value)}`)),
    };
  });
  let length = rows * LINE_END.length;
  for (const { texts, places } of written) length += texts.lengthOf(places);
  return {
    length,
    write(into, from) {
      let at = from;
      for (let row = 0; row < rows; row += 1) {
        for (const { texts, places } of written) at = texts.copy(places[row] ?? 0, into, at);
        at += LINE_END.copy(into, at);
      }
    },
  };
}
