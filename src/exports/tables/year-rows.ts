import type { Archive } from '../../view/archive.ts';
import { scopeOf } from './all.ts';
import type { Cell, Table } from './table.ts';

type Rows = readonly (readonly Cell[])[];

interface Held {
  readonly year: number;
  readonly rows: Map<Table, Rows>;
}

const held = new WeakMap<Archive, Held>();

/**
 * The rows of a table that belong to one year. The workbook and the package of a year are made one after the other:
 * those of the year that was asked for last are kept.
 */
export function yearRows(archive: Archive, year: number, table: Table): Rows {
  const known = held.get(archive);
  const own = known?.year === year ? known : { year, rows: new Map<Table, Rows>() };
  held.set(archive, own);
  let rows = own.rows.get(table);
  if (rows === undefined) {
    rows = [...table.rows(scopeOf(archive, archive.byYear.get(year) ?? []))];
    own.rows.set(table, rows);
  }
  return rows;
}
