import { strToU8 } from 'fflate';
import { csvHead, csvRows } from '../model/csv.ts';
import type { Archive } from '../view/archive.ts';
import { parquetFile } from './parquet.ts';
import { realScope, TABLES, wholeScope } from './tables/all.ts';
import type { Cell, Column, Scope, Table } from './tables/table.ts';

/** One table written out in every form, from one pass over its rows. */
export interface TableFiles {
  readonly table: Table;
  readonly rows: number;
  /** Names of the columns as the head: for programs. */
  readonly csv: Uint8Array;
  /** The same rows below Chinese headings. */
  readonly chineseCsv: Uint8Array;
  readonly parquet: Uint8Array;
  readonly preview: readonly (readonly Cell[])[];
}

/** Which part of the record: everything, or all but the examples. */
export type Choice = 'whole' | 'real';

const PREVIEW = 10;
/** What a choice leaves of the record. */
export const SCOPES: Readonly<Record<Choice, (archive: Archive) => Scope>> = {
  whole: wholeScope,
  real: realScope,
};
const written = new WeakMap<Archive, Map<string, TableFiles>>();

/** The files of a table; written once for each archive, because their size is told before they are asked for. */
export function tableFiles(archive: Archive, table: Table, choice: Choice = 'whole'): TableFiles {
  const known = written.get(archive) ?? new Map<string, TableFiles>();
  written.set(archive, known);
  const key = `${choice} ${table.name}`;
  const files = known.get(key) ?? writeTable(table, SCOPES[choice](archive));
  known.set(key, files);
  return files;
}

/** Whether there is anything to choose: some of the record is made up, and some is not. */
export function hasChoice({ summaries }: Archive): boolean {
  return new Set(summaries.map(({ example }) => example)).size > 1;
}

/** Every table of a site with its name, for routes and lists. */
export function allTableFiles(archive: Archive, choice: Choice = 'whole'): readonly TableFiles[] {
  return TABLES.map((table) => tableFiles(archive, table, choice));
}

/** A table of a scope, in all forms. */
export function writeTable(table: Table, scope: Scope): TableFiles {
  const { columns } = table;
  const values: Cell[][] = columns.map(() => []);
  const preview: (readonly Cell[])[] = [];
  let rows = 0;
  const body = csvRows(
    (function* pass() {
      for (const row of table.rows(scope)) {
        for (const [index, cell] of row.entries()) values[index]?.push(cell);
        if (rows < PREVIEW) preview.push(row);
        rows += 1;
        yield row;
      }
    })(),
  );
  return {
    table,
    rows,
    csv: strToU8(csvHead(columns.map(({ name }) => name)) + body),
    chineseCsv: strToU8(csvHead(columns.map(chineseHeading)) + body),
    parquet: parquetFile(columns, values, { title: table.title, description: table.description }),
    preview,
  };
}

/** A table of a scope as CSV alone. */
export function writeCsv(table: Table, scope: Scope): Uint8Array {
  return strToU8(csvHead(table.columns.map(({ name }) => name)) + csvRows(table.rows(scope)));
}

/** 年初预算数（元） */
export function chineseHeading({ heading, unit }: Column): string {
  return unit === null ? heading : `${heading}（${unit}）`;
}
