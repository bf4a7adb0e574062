import type { Archive } from '../../view/archive.ts';
import { realScope, scopeOf, wholeScope } from './all.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import type { RowColumns } from './row-columns.ts';
import { columnsOf, rowsWith } from './row-columns.ts';
import type { Scope, Table } from './table.ts';

/** Which part of the record: everything, or all but the examples. */
export type Choice = 'whole' | 'real';

/** What a choice leaves of the record. */
export const SCOPES: Readonly<Record<Choice, (archive: Archive) => Scope>> = {
  whole: wholeScope,
  real: realScope,
};

/** The rows of a table that belong to one year. The tables of all years and the files of the year itself are made of them. */
export function yearRows(archive: Archive, year: number, table: Table): RowColumns {
  const { store } = archive.tableRows;
  const packed = store.get(year, table.name);
  if (packed !== null) return unpackRows(packed);
  const rows = columnsOf(table.rows(scopeOf(archive, archive.byYear.get(year) ?? [])), table.columns.length);
  store.set(year, table.name, packRows(rows));
  return rows;
}

/** The rows of a table of a choice, in parts, of which one is needed at a time. */
export function* choiceRows(archive: Archive, choice: Choice, table: Table): Generator<RowColumns> {
  if (!table.isOfReports) {
    yield columnsOf(table.rows(SCOPES[choice](archive)), table.columns.length);
    return;
  }
  const example = table.columns.findIndex(({ name }) => name === 'example');
  for (const year of archive.years) {
    const rows = yearRows(archive, year, table);
    yield choice === 'whole' ? rows : rowsWith(rows, example, false);
  }
}
