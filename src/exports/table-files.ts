import { csvHead } from '../model/csv.ts';
import type { Archive, TableOutline } from '../view/archive.ts';
import { csvLines } from './csv-lines.ts';
import { ParquetFile } from './parquet.ts';
import type { RowColumns } from './tables/row-columns.ts';
import { rowsOf } from './tables/row-columns.ts';
import type { Cell, Column, Table } from './tables/table.ts';
import type { Choice } from './tables/table-rows.ts';
import { choiceRows } from './tables/table-rows.ts';

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
  return writeTable(table, () => choiceRows(archive, choice, table));
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

function below(head: readonly string[], lines: Iterable<Buffer>): Uint8Array {
  return Buffer.concat([Buffer.from(csvHead(head)), ...lines]);
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

/** Rows of a table as CSV alone. */
export function writeCsv({ columns }: Table, rows: RowColumns): Uint8Array {
  return below(
    columns.map(({ name }) => name),
    [csvLines(rows)],
  );
}

/** A value as a file for people says it: 部分完成 for `partly`, 是 for `true`. */
export function chineseCell(column: Column | undefined, cell: Cell): Cell {
  return column?.words?.[String(cell)] ?? cell;
}

/** 年初预算数（元） */
export function chineseHeading({ heading, unit }: Column): string {
  return unit === null ? heading : `${heading}（${unit}）`;
}
