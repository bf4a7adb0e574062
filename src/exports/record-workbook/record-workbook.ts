import { RECORD_WORKBOOK_TEXT as TEXT } from '../../text/exports/record-workbook.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import { newest } from '../../view/report-dates.ts';
import { doneAside } from '../data-work.ts';
import { scopeOf, TABLES } from '../tables/all.ts';
import type { Scope } from '../tables/table.ts';
import type { Choice } from '../tables/table-rows.ts';
import { packedTable, packedYear, SCOPES } from '../tables/table-rows.ts';
import { LIMITS } from '../workbook/limits.ts';
import type { RecordFacts } from './record-sheets.ts';

/**
 * Rows below the head that a sheet of the whole record may have. A longer one is left to the workbooks of the years: a
 * file of more than some megabytes opens badly, and takes memory to make that no build should need.
 */
const MOST_ROWS = 50_000;
/** With the head it ends where a sheet does. */
const MOST_ROWS_OF_YEAR = LIMITS.rows - 1;

/** The whole record, or all but its examples, as a workbook. */
export function recordWorkbook(
  archive: Archive,
  choice: Choice,
  most: number = MOST_ROWS,
): Promise<Uint8Array> {
  const tables = TABLES.map((table) => packedTable(archive, choice, table));
  const facts = factsOf(SCOPES[choice](archive), TEXT.title(archive.content.site.name), most);
  return doneAside(archive, 'workbook', tables, facts);
}

/** One year of the record as a workbook. */
export function yearWorkbook(archive: Archive, year: number): Promise<Uint8Array> {
  const scope = scopeOf(archive, archive.byYear.get(year) ?? []);
  const title = TEXT.yearTitle(archive.content.site.name, year);
  const tables = TABLES.map((table) => packedYear(archive, year, table));
  return doneAside(archive, 'workbook', tables, factsOf(scope, title, MOST_ROWS_OF_YEAR));
}

function factsOf({ archive, reports }: Scope, title: string, most: number): RecordFacts {
  const { site } = archive.content;
  return {
    title,
    publisher: site.publisher,
    address: absolute(archive.deployment, PATHS.data),
    // The day of the build would make other bytes every day.
    day: newest(reports.map(({ id }) => archive.gist(id).modified)) || null,
    reports: reports.length,
    examples: reports.filter(({ example }) => example).length,
    licence: `${site.licence.name} ${site.licence.url}`,
    contact: site.contact.name,
    most,
  };
}
