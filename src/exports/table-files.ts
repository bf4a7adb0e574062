import { strToU8 } from 'fflate';
import { csvHead, csvRows, csvRowsTwice } from '../model/csv.ts';
import type { Archive, TableOutline } from '../view/archive.ts';
import { ParquetFile } from './parquet.ts';
import { realScope, wholeScope } from './tables/all.ts';
import type { Cell, Column, Scope, Table } from './tables/table.ts';

/** One table written out in every form, from one pass over its rows. */
export interface TableFiles {
  readonly table: Table;
  readonly rows: number;
  /** Names of the columns as the head: for programs. */
  readonly csv: Uint8Array;
  /** The same rows below Chinese headings, codes in words. */
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
interface Written {
  /** The table that was asked for last: its three forms are asked for one after another. */
  last: { readonly key: string; readonly files: TableFiles } | null;
  readonly outlines: Map<string, TableOutline>;
}

const written = new WeakMap<Archive, Written>();

/** The files of a table; of each archive those of one table at a time are kept. */
export function tableFiles(archive: Archive, table: Table, choice: Choice = 'whole'): TableFiles {
  const known = written.get(archive) ?? { last: null, outlines: new Map<string, TableOutline>() };
  written.set(archive, known);
  const key = `${choice} ${table.name}`;
  if (known.last?.key === key) return known.last.files;
  const files = writeTable(table, SCOPES[choice](archive));
  known.last = { key, files };
  known.outlines.set(key, { rows: files.rows, preview: files.preview });
  return files;
}

/** How long a table is and how it begins, without keeping all of it. */
export function tableOutline(archive: Archive, table: Table, choice: Choice): TableOutline {
  const { rows, preview } =
    written.get(archive)?.outlines.get(`${choice} ${table.name}`) ?? tableFiles(archive, table, choice);
  return { rows, preview };
}

/** Rows of a table that has been written; `null` where nobody has asked for it yet. */
export function knownRows(archive: Archive, table: Table, choice: Choice): number | null {
  return written.get(archive)?.outlines.get(`${choice} ${table.name}`)?.rows ?? null;
}

/** Whether there is anything to choose: some of the record is made up, and some is not. */
export function hasChoice({ summaries }: Archive): boolean {
  return new Set(summaries.map(({ example }) => example)).size > 1;
}

/** Rows that are held as values at a time; the rest is there in written form alone. */
const GROUP = 20_000;

/** A table of a scope, in all forms. */
export function writeTable(table: Table, scope: Scope, group = GROUP): TableFiles {
  const { columns, title, description } = table;
  const parquet = new ParquetFile(columns, { title, description });
  const body: Buffer[] = [];
  const chinese: Buffer[] = [];
  const inWords = columns.map((column) =>
    column.words === null ? null : (cell: Cell) => chineseCell(column, cell),
  );
  const preview: (readonly Cell[])[] = [];
  let rows = 0;
  let held: (readonly Cell[])[] = [];
  const write = () => {
    rows += held.length;
    preview.push(...held.slice(0, PREVIEW - preview.length));
    const [lines, chineseLines] = csvRowsTwice(held, inWords);
    body.push(Buffer.from(lines));
    chinese.push(Buffer.from(chineseLines));
    parquet.add(held);
    held = [];
  };
  for (const row of table.rows(scope)) {
    held.push(row);
    if (held.length === group) write();
  }
  if (held.length > 0) write();
  const below = (head: readonly string[], lines: readonly Buffer[]) =>
    Buffer.concat([Buffer.from(csvHead(head)), ...lines]);
  const written = parquet.finish();
  return {
    table,
    rows,
    // Put together when they are asked for: of a large table the rows are held once.
    get csv() {
      return below(
        columns.map(({ name }) => name),
        body,
      );
    },
    get chineseCsv() {
      return below(columns.map(chineseHeading), chinese);
    },
    parquet: written,
    preview,
  };
}

/** Rows of a table as CSV alone. */
export function writeCsv({ columns }: Table, rows: Iterable<readonly Cell[]>): Uint8Array {
  return strToU8(csvHead(columns.map(({ name }) => name)) + csvRows(rows));
}

/** A value as a file for people says it: 部分完成 for `partly`, 是 for `true`. */
export function chineseCell(column: Column | undefined, cell: Cell): Cell {
  return column?.words?.[String(cell)] ?? cell;
}

/** 年初预算数（元） */
export function chineseHeading({ heading, unit }: Column): string {
  return unit === null ? heading : `${heading}（${unit}）`;
}
