import type { RowColumns } from '../../src/exports/tables/row-columns.ts';
import { GrowingRows } from '../../src/exports/tables/row-columns.ts';
import type { Cell } from '../../src/exports/tables/table.ts';

/** Rows by their columns. @param width number of cells of each row */
export function columnsOf(rows: Iterable<readonly Cell[]>, width: number): RowColumns {
  const grown = new GrowingRows(width);
  for (const row of rows) {
    for (const [place, column] of grown.columns.entries()) column.add(row[place] ?? null, grown.rows);
    grown.rows += 1;
  }
  return grown.finish();
}
