import { RECORD_WORKBOOK_TEXT as TEXT } from '../../text/exports/record-workbook.ts';
import { TABLES, tableNamed } from '../tables/all.ts';
import type { RowColumns } from '../tables/row-columns.ts';
import type { PackedTable } from '../tables/table-rows.ts';
import { unpacked } from '../tables/table-rows.ts';
import type { Sheet, SheetCell } from '../workbook/sheet.ts';
import type { BulkSheet } from './bulk-workbook.ts';
import { writeBulkWorkbook } from './bulk-workbook.ts';
import { drawnColumns, tableSheet } from './table-sheet.ts';

/** What a workbook says of itself. Plain data. */
export interface RecordFacts {
  readonly title: string;
  readonly publisher: string;
  /** Of the page that offers it. */
  readonly address: string;
  /** The last day on which something in it changed, `YYYY-MM-DD`; `null` where nothing is dated. */
  readonly day: string | null;
  readonly reports: number;
  /** How many of the reports are made up. */
  readonly examples: number;
  readonly licence: string;
  readonly contact: string;
  /** Rows below the head that a sheet may have. */
  readonly most: number;
}

/** The calendar of the file has to begin somewhere where nothing is dated. */
const UNDATED = '1980-01-01';
const instantOf = (day: string | null) => new Date(`${day ?? UNDATED}T00:00:00Z`);

/** Every table as a sheet, explained by the first sheet; those that have too many rows are named there. */
export function writeRecordWorkbook(tables: readonly PackedTable[], facts: RecordFacts): Promise<Uint8Array> {
  const sheets: BulkSheet[] = [];
  const left: string[] = [];
  for (const packed of tables) {
    const table = tableNamed(packed.table);
    const rows = partsUpTo(facts.most, unpacked(packed));
    if (rows === null) left.push(TEXT.left(table.title));
    else sheets.push(tableSheet(table, rows));
  }
  return writeBulkWorkbook(aboutSheet(facts, left), sheets, {
    title: facts.title,
    creator: facts.publisher,
    modified: instantOf(facts.day),
    ...(facts.examples > 0 ? { mark: TEXT.exampleMark } : {}),
  });
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

function aboutSheet(facts: RecordFacts, left: readonly string[]): Sheet {
  const { title, examples, address, day } = facts;
  const rows: SheetCell[][] = [
    [{ value: title, role: 'title' }],
    [examples > 0 ? { value: TEXT.exampleMark, role: 'mark' } : null],
    [TEXT.facts.site, facts.publisher],
    [TEXT.facts.address, { value: address, link: address }],
    [TEXT.facts.day, day === null ? null : { value: instantOf(day), format: 'yyyy-mm-dd' }],
    [TEXT.facts.reports, facts.reports],
    [TEXT.facts.examples, examples],
    [TEXT.facts.licence, facts.licence],
    [TEXT.facts.contact, facts.contact],
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
