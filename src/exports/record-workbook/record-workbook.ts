import { RECORD_WORKBOOK_TEXT as TEXT } from '../../text/exports/record-workbook.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import { newest } from '../../view/report-dates.ts';
import { scopeOf, TABLES } from '../tables/all.ts';
import type { RowColumns } from '../tables/row-columns.ts';
import type { Scope, Table } from '../tables/table.ts';
import type { Choice } from '../tables/table-rows.ts';
import { choiceRows, SCOPES, yearRows } from '../tables/table-rows.ts';
import { LIMITS } from '../workbook/limits.ts';
import type { Sheet, SheetCell } from '../workbook/sheet.ts';
import type { BulkSheet } from './bulk-workbook.ts';
import { writeBulkWorkbook } from './bulk-workbook.ts';
import { drawnColumns, tableSheet } from './table-sheet.ts';

/**
 * Rows below the head that a sheet of the whole record may have. A longer one is left to the workbooks of the years: a
 * file of more than some megabytes opens badly, and takes memory to make that no build should need.
 */
const MOST_ROWS = 50_000;
/** With the head it ends where a sheet does. */
const MOST_ROWS_OF_YEAR = LIMITS.rows - 1;
/** The calendar of the file has to begin somewhere where nothing is dated. */
const UNDATED = '1980-01-01';

/** The whole record, or all but its examples, as a workbook. */
export function recordWorkbook(
  archive: Archive,
  choice: Choice,
  most: number = MOST_ROWS,
): Promise<Uint8Array> {
  const scope = SCOPES[choice](archive);
  return workbookOf(scope, TEXT.title(archive.content.site.name), (table) =>
    partsUpTo(most, choiceRows(archive, choice, table)),
  );
}

/** One year of the record as a workbook. */
export function yearWorkbook(archive: Archive, year: number): Promise<Uint8Array> {
  const scope = scopeOf(archive, archive.byYear.get(year) ?? []);
  return workbookOf(scope, TEXT.yearTitle(archive.content.site.name, year), (table) =>
    partsUpTo(MOST_ROWS_OF_YEAR, [yearRows(archive, year, table)]),
  );
}

/** @returns `null` where there are more rows */
function partsUpTo(most: number, parts: Iterable<RowColumns>): readonly RowColumns[] | null {
  const held: RowColumns[] = [];
  let rows = 0;
  for (const part of parts) {
    held.push(part);
    rows += part.rows;
    if (rows > most) return null;
  }
  return held;
}

/**
 * Every table as a sheet, explained by the first sheet.
 * @param rowsOf rows of a table; `null` where there are too many for a sheet
 */
function workbookOf(
  scope: Scope,
  title: string,
  rowsOf: (table: Table) => readonly RowColumns[] | null,
): Promise<Uint8Array> {
  const sheets: BulkSheet[] = [];
  const left: string[] = [];
  for (const table of TABLES) {
    const rows = rowsOf(table);
    if (rows === null) left.push(TEXT.left(table.title));
    else sheets.push(tableSheet(table, rows));
  }
  const day = lastDay(scope);
  const isMarked = scope.reports.some(({ example }) => example);
  return writeBulkWorkbook(aboutSheet(scope, title, day, left), sheets, {
    title,
    creator: scope.archive.content.site.publisher,
    modified: new Date(`${day}T00:00:00Z`),
    ...(isMarked ? { mark: TEXT.exampleMark } : {}),
  });
}

function aboutSheet({ archive, reports }: Scope, title: string, day: string, left: readonly string[]): Sheet {
  const { content, deployment } = archive;
  const examples = reports.filter(({ example }) => example).length;
  const address = absolute(deployment, PATHS.data);
  const rows: SheetCell[][] = [
    [{ value: title, role: 'title' }],
    [examples > 0 ? { value: TEXT.exampleMark, role: 'mark' } : null],
    [TEXT.facts.site, content.site.publisher],
    [TEXT.facts.address, { value: address, link: address }],
    [TEXT.facts.day, day === UNDATED ? null : { value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' }],
    [TEXT.facts.reports, reports.length],
    [TEXT.facts.examples, examples],
    [TEXT.facts.licence, `${content.site.licence.name} ${content.site.licence.url}`],
    [TEXT.facts.contact, content.site.contact.name],
    [],
    ...[...TEXT.notes, ...left].map((line): SheetCell[] => [null, { value: line, role: 'note' }]),
    [],
    [{ value: TEXT.dictionary, role: 'title' }],
    TEXT.dictionaryHead.map((value): SheetCell => ({ value, role: 'head' })),
    ...TABLES.flatMap((table) =>
      drawnColumns(table.columns).map(({ heading, name, from }): SheetCell[] => [
        table.title,
        heading,
        name,
        table.columns[from]?.unit ?? null,
        table.columns[from]?.meaning ?? null,
      ]),
    ),
  ];
  return {
    name: TEXT.about,
    columns: [{ width: 14 }, { width: 34 }, { width: 26 }, { width: 8 }, { width: 80 }],
    rows,
  };
}

/** The last day on which something in the scope changed: the day of the build would make other bytes every day. */
function lastDay({ archive, reports }: Scope): string {
  const day = newest(reports.map(({ id }) => archive.gist(id).modified));
  return day === '' ? UNDATED : day;
}
