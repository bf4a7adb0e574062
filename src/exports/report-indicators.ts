import type { ReportRecord } from '../archive/record.ts';
import { csvFile } from '../model/csv.ts';
import { groupBy } from '../model/group.ts';
import { keepingSame } from '../model/remember.ts';
import type { Archive } from '../view/archive.ts';
import { scopeOf } from './tables/all.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { rowsOf } from './tables/row-columns.ts';
import type { Cell } from './tables/table.ts';
import { packedYear, tableRows, unpacked } from './tables/table-rows.ts';

/**
 * `indicators.csv` of one report: only its head where the report publishes no table. Its version and its package hold
 * the same text, which is written once.
 */
export const reportIndicatorsCsv = keepingSame((archive: Archive, record: ReportRecord): string =>
  indicatorsCsv(
    rowsOf(tableRows(indicatorsTable, scopeOf({ ...archive, record: () => record }, [record.summary()]))),
  ),
);

/** The same of every report of a year, by its id; the others have no row in the table of the year. */
export function yearIndicatorsCsv(archive: Archive, year: number): (id: string) => string {
  const place = indicatorsTable.columns.findIndex(({ name }) => name === 'report_id');
  const rows = unpacked(packedYear(archive, year, indicatorsTable)).flatMap(rowsOf);
  const own = groupBy(rows, (row) => row[place]);
  return (id) => indicatorsCsv(own.get(id) ?? []);
}

function indicatorsCsv(rows: Iterable<readonly Cell[]>): string {
  return csvFile(
    indicatorsTable.columns.map(({ name }) => name),
    rows,
  );
}
