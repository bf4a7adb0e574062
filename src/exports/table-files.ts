import { csvHead } from '../model/csv.ts';
import type { Archive, TableOutline } from '../view/archive.ts';
import type { CsvLines } from './csv-lines.ts';
import { csvLines } from './csv-lines.ts';
import { ParquetFile } from './parquet.ts';
import { tableNamed } from './tables/all.ts';
import type { RowColumns } from './tables/row-columns.ts';
import { rowsOf } from './tables/row-columns.ts';
import type { Cell, Column, Table } from './tables/table.ts';
import type { Choice, PackedTable } from './tables/table-rows.ts';
import { packedTable, unpacked } from './tables/table-rows.ts';

/** One table in every form, each written when it is asked for. */
export interface TableFiles {
  readonly outline: TableOutline;
  /** Names of the columns as the head: for programs. */
  readonly csv: Uint8Array;
  /** The same rows below Chinese headings, codes in words. */
  readonly chineseCsv: Uint8Array;
  readonly parquet: Uint8Array;
}

const PREVIEW = 10;

/** The files of a table of the record, or of a part of it. */
export function tableFiles(archive: Archive, table: Table, choice: Choice = 'whole'): TableFiles {
  const rows = packedTable(archive, choice, table);
  return writeTable(table, () => unpacked(rows));
}

/** A form of a table as a file. */
export type TableForm = 'csv' | 'chineseCsv' | 'parquet';

/** The file of a table in one form, from its rows alone. */
export function tableFile([rows]: readonly [PackedTable], form: TableForm): Uint8Array {
  return writeTable(tableNamed(rows.table), () => unpacked(rows))[form];
}

/** Whether there is anything to choose: some of the record is made up, and some is not. */
export function hasChoice({ summaries }: Archive): boolean {
  return new Set(summaries.map(({ example }) => example)).size > 1;
}

/**
 * A table in all forms.
 * @param parts its rows, anew each time, one after another: no form holds more than one of them beside what it has written
 * @param group rows of a group of Parquet; by default so many that a reader is served well
 */
export function writeTable(table: Table, parts: () => Iterable<RowColumns>, group?: number): TableFiles {
  const { columns, title, description } = table;
  return {
    get outline() {
      return outlineOf(parts());
    },
    get csv() {
      return below(
        columns.map(({ name }) => name),
        Iterator.from(parts()).map((rows) => csvLines(rows)),
      );
    },
    get chineseCsv() {
      const inWords = columns.map((column) =>
        column.words === null ? null : (cell: Cell) => chineseCell(column, cell),
      );
      return below(
        columns.map(chineseHeading),
        Iterator.from(parts()).map((rows) => csvLines(rows, inWords)),
      );
    },
    get parquet() {
      const parquet = new ParquetFile(columns, { title, description }, group);
      for (const rows of parts()) parquet.add(rows);
      return parquet.finish();
    },
  };
}

/** A head and the lines below it, in one piece: a large file is never there twice. */
function below(names: readonly string[], lines: Iterable<CsvLines>): Uint8Array {
  const head = Buffer.from(csvHead(names));
  const parts = [...lines];
  const file = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, head.length));
  let at = head.copy(file);
  for (const part of parts) {
    part.write(file, at);
    at += part.length;
  }
  return file;
}

/** How long a table is and how it begins. */
function outlineOf(parts: Iterable<RowColumns>): TableOutline {
  let rows = 0;
  const preview: (readonly Cell[])[] = [];
  for (const part of parts) {
    rows += part.rows;
    preview.push(...Iterator.from(rowsOf(part)).take(PREVIEW - preview.length));
  }
  return { rows, preview };
}

/** A value as a file for people says it: 部分完成 for `partly`, 是 for `true`. */
export function chineseCell(column: Column | undefined, cell: Cell): Cell {
  return column?.words?.[String(cell)] ?? cell;
}

/** 年初预算数（元） */
export function chineseHeading({ heading, unit }: Column): string {
  return unit === null ? heading : `${heading}（${unit}）`;
}
