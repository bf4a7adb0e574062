import type { ReportRecord } from '../archive/record.ts';
import { csvFile } from '../model/csv.ts';
import type { Archive } from '../view/archive.ts';
import { scopeOf } from './tables/all.ts';
import { indicatorsTable } from './tables/indicators.ts';

/** `indicators.csv` of one report: only its head where the report publishes no table. */
export function reportIndicatorsCsv(archive: Archive, record: ReportRecord): string {
  const { columns, rows } = indicatorsTable;
  return csvFile(
    columns.map(({ name }) => name),
    rows(scopeOf({ ...archive, record: () => record }, [record.summary()])),
  );
}
