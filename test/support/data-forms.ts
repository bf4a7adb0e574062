import { read, utils } from '@e965/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { drawnColumns } from '../../src/exports/record-workbook/table-sheet.ts';
import { TABLES } from '../../src/exports/tables/all.ts';
import { readCsv } from './csv.ts';

/** One row of a table, by the names of its columns. */
export type DataRow = Readonly<Record<string, unknown>>;

/** The rows of every table in each form, by `<table>.csv`, `zh/<table>.csv`, `.parquet`, `.xlsx`, and `reports.json`. */
export type DataForms = ReadonlyMap<string, readonly DataRow[]>;

/** Reads the open data with other programs than wrote them. @param bytesOf a file below `/data/` */
export async function dataForms(bytesOf: (name: string) => Promise<Buffer>): Promise<DataForms> {
  const book = read(await bytesOf('mingji.xlsx'));
  const forms = new Map<string, readonly DataRow[]>();
  for (const { name, title } of TABLES) {
    forms.set(`${name}.csv`, readCsv((await bytesOf(`${name}.csv`)).toString('utf8')));
    forms.set(`zh/${name}.csv`, readCsv((await bytesOf(`zh/${name}.csv`)).toString('utf8')));
    const parquet = await bytesOf(`${name}.parquet`);
    const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength);
    forms.set(`${name}.parquet`, await parquetReadObjects({ file: file as ArrayBuffer }));
    const sheet = book.Sheets[title];
    const names = namesOf(title);
    const rows = sheet ? utils.sheet_to_json<DataRow>(sheet, { raw: true }) : [];
    forms.set(
      `${name}.xlsx`,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([heading, cell]) => [names.get(heading) ?? heading, cell]),
        ),
      ),
    );
  }
  forms.set('reports.json', JSON.parse((await bytesOf('reports.json')).toString('utf8')));
  return forms;
}

/** The names of the columns of a sheet, by their headings. @param title of the sheet */
export function namesOf(title: string): ReadonlyMap<string, string> {
  const table = TABLES.find((one) => one.title === title);
  return new Map(drawnColumns(table?.columns ?? []).map(({ heading, name }) => [heading, name]));
}

/** A row as text, for comparing and for looking something up in it. */
export function plainRow(row: DataRow): string {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

/** Whether one of the rows says something. */
export function saysSo(rows: readonly DataRow[] | undefined, value: string): boolean {
  return (rows ?? []).some((row) => plainRow(row).includes(value));
}
