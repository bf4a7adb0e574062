import { strFromU8, strToU8, unzipSync } from 'fflate';
import { columnName } from '../../model/cell-address.ts';
import type { RowColumns } from '../tables/row-columns.ts';
import { rowsOf } from '../tables/row-columns.ts';
import type { Cell } from '../tables/table.ts';
import type { BulkCells } from '../workbook/bulk-rows.ts';
import { bulkRows, SharedTexts } from '../workbook/bulk-rows.ts';
import { LIMITS } from '../workbook/limits.ts';
import { LongTexts } from '../workbook/long-texts.ts';
import type { Sheet, SheetColumn } from '../workbook/sheet.ts';
import type { WorkbookFacts } from '../workbook/workbook.ts';
import { writeWorkbook } from '../workbook/workbook.ts';
import { zippedAside } from '../zip-file.ts';

/** A sheet of thousands of plain rows below one head, which stays in sight and filters. */
export interface BulkSheet {
  readonly name: string;
  readonly columns: readonly BulkColumn[];
  /** Rows of a table, in parts, from whose values the columns draw theirs. */
  readonly rows: readonly RowColumns[];
}

export interface BulkColumn extends SheetColumn, Omit<BulkCells, 'style'> {
  readonly heading: string;
}

const HEAD = 1;
const TEXTS = 'xl/sharedStrings.xml';

/**
 * A workbook of one sheet that explains and sheets of many rows. The library writes all but these rows, with one row in
 * their place that shows the style of each column; the rows are put there. An object for each of three hundred thousand
 * cells, as the library wants it, takes four times as long.
 */
export async function writeBulkWorkbook(
  about: Sheet,
  sheets: readonly BulkSheet[],
  facts: WorkbookFacts,
): Promise<Uint8Array> {
  const long = new LongTexts(facts.mark);
  for (const { rows } of sheets) findLong(rows, long);
  const frame = unzipSync(await writeWorkbook([about, ...sheets.map(emptySheet)], facts, long));
  const list = strFromU8(frame[TEXTS] ?? new Uint8Array());
  const texts = new SharedTexts(Number(counted(list)));
  return zippedAside(
    (function* parts(): Generator<readonly [string, Uint8Array]> {
      const names = new Map(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 2}.xml`, sheet]));
      for (const [name, bytes] of Object.entries(frame)) {
        const sheet = names.get(name);
        if (sheet !== undefined) yield [name, filled(strFromU8(bytes), sheet, texts, long)];
        else if (name !== TEXTS) yield [name, bytes];
      }
      yield [TEXTS, strToU8(lengthened(list, texts))];
    })(),
  );
}

/** The frame has to know whether anything needs its sheet of long texts before a row is written. */
function findLong(rows: BulkSheet['rows'], long: LongTexts): void {
  const isLong = (cell: Cell) => typeof cell === 'string' && cell.length > LIMITS.cell;
  for (const part of rows) {
    if (!part.columns.some(({ values }) => values.some(isLong))) continue;
    // In the order in which they are read.
    for (const row of rowsOf(part)) for (const cell of row) if (isLong(cell)) long.fit(String(cell));
  }
}

/** Its head, and below it what shows the styles. */
function emptySheet({ name, columns }: BulkSheet): Sheet {
  return {
    name,
    columns: columns.map(({ width, format }) => (format === undefined ? { width } : { width, format })),
    rows: [columns.map(({ heading }) => ({ value: heading, role: 'head' })), columns.map(() => null)],
    frozenRows: HEAD,
    filterRow: HEAD - 1,
  };
}

const PATTERN_ROW = /<row r="2">(.*?)<\/row>/;

/** The sheet with its rows, and with the extent that they give it. */
function filled(xml: string, { columns, rows }: BulkSheet, texts: SharedTexts, long: LongTexts): Uint8Array {
  const [pattern = '', styled = ''] = PATTERN_ROW.exec(xml) ?? [];
  const known = new Map(
    [...styled.matchAll(/<c r="([A-Z]+)2" s="(\d+)"\/>/g)].map(([, column, style]) => [
      column,
      Number(style),
    ]),
  );
  const cells = columns.map(({ from, draw }, place) => ({
    from,
    draw,
    style: known.get(columnName(place)) ?? 0,
  }));
  const corner = `A1:${columnName(columns.length - 1)}`;
  const last = rows.reduce((sum, part) => sum + part.rows, HEAD);
  const [before = '', after] = xml
    .replace(pattern, '')
    .replaceAll(`"${corner}${HEAD + 1}"`, `"${corner}${last}"`)
    .split('</sheetData>');
  if (after === undefined) throw new Error('The sheet of the library has no place for rows');
  const frame = { before, after: `</sheetData>${after}`, first: HEAD + 1 };
  return bulkRows(rows, frame, cells, (text) => texts.place(long.fit(text)));
}

const COUNT = /uniqueCount="(\d+)"/;

function counted(list: string): string {
  const count = COUNT.exec(list)?.[1];
  if (count === undefined) throw new Error('The workbook of the library has no list of texts');
  return count;
}

function lengthened(list: string, texts: SharedTexts): string {
  return list
    .replace(/ count="\d+"/, ` count="${texts.size}"`)
    .replace(COUNT, `uniqueCount="${texts.size}"`)
    .replace('</sst>', () => `${texts.xml()}</sst>`);
}
