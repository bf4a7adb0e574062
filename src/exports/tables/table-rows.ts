import { recordOf } from '../../archive/record.ts';
import { keepingLast, keepingSame } from '../../model/remember.ts';
import type { TableName } from '../../text/exports/tables.ts';
import type { Archive } from '../../view/archive.ts';
import { realScope, scopeOf, TABLES, tableNamed, wholeScope } from './all.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import type { RowColumns } from './row-columns.ts';
import { GrowingRows, rowsWith } from './row-columns.ts';
import type { Scope, Table } from './table.ts';

/** Which part of the record: everything, or all but the examples. */
export type Choice = 'whole' | 'real';

/** What a choice leaves of the record. */
export const SCOPES: Readonly<Record<Choice, (archive: Archive) => Scope>> = {
  whole: wholeScope,
  real: realScope,
};

/** The rows of a table, or of a choice of it, as they may go to another thread. */
export interface PackedTable {
  readonly table: TableName;
  readonly choice: Choice;
  /** One after another, those of each year apart. */
  readonly parts: readonly Uint8Array[];
}

/** The rows of a table that belong to one year. The tables of all years and the files of the year itself are made of them. */
export function packedYear(archive: Archive, year: number, table: Table): PackedTable {
  const { store } = archive.tableRows;
  if (store.get(year, table.name) === null) computeYear(archive, year);
  const packed = store.get(year, table.name);
  if (packed === null) throw new Error(`The rows of ${table.name} of ${year} were not kept`);
  return { table: table.name, choice: 'whole', parts: [packed] };
}

/**
 * Reports whose rows of all tables are computed together. What is known of them is let go of with them: kept as long as
 * an archive keeps it, it would be copied from the young memory to the old one, and be dead there.
 */
const REPORTS_AT_ONCE = 10;

const passing = keepingSame(
  (archive: Archive): Archive => ({
    ...archive,
    record: keepingLast(REPORTS_AT_ONCE, (id) =>
      recordOf(archive.sourced(id), archive.content, () => archive.checks(id)),
    ),
  }),
);

/** Has the rows of every table that belong to one year. */
function computeYear(archive: Archive, year: number): void {
  const reports = archive.byYear.get(year) ?? [];
  const grown = TABLES.map((table) => ({ table, rows: new GrowingRows(table.columns.length) }));
  for (let from = 0; from < reports.length; from += REPORTS_AT_ONCE) {
    const some = scopeOf(passing(archive), reports.slice(from, from + REPORTS_AT_ONCE));
    for (const { table, rows } of grown) if (table.isOfReports) table.addRows(some, rows);
  }
  for (const { table, rows } of grown) {
    if (!table.isOfReports) table.addRows(scopeOf(archive, reports), rows);
    archive.tableRows.store.set(year, table.name, packRows(rows.finish()));
  }
}

/** The rows of a table, of some part of the record. */
export function tableRows(table: Table, scope: Scope): RowColumns {
  const rows = new GrowingRows(table.columns.length);
  table.addRows(scope, rows);
  return rows.finish();
}

/** The rows of a table of a choice. */
export function packedTable(archive: Archive, choice: Choice, table: Table): PackedTable {
  const parts = table.isOfReports
    ? archive.years.flatMap((year) => packedYear(archive, year, table).parts)
    : [packRows(tableRows(table, SCOPES[choice](archive)))];
  return { table: table.name, choice, parts };
}

/** The rows themselves, in parts, of which one is needed at a time. */
export function* unpacked({ table, choice, parts }: PackedTable): Generator<RowColumns> {
  const example = tableNamed(table).columns.findIndex(({ name }) => name === 'example');
  for (const part of parts) {
    const rows = unpackRows(part);
    yield choice === 'whole' ? rows : rowsWith(rows, example, false);
  }
}
