import type { Archive } from '../view/archive.ts';
import { writeRecordWorkbook } from './record-workbook/record-sheets.ts';
import { tableFile } from './table-files.ts';
import type { PackedTable } from './tables/table-rows.ts';
import { packedCsvs } from './year-tables.ts';

/** What can be made from rows alone. What it takes and gives is plain data. */
const WORKS = { table: tableFile, workbook: writeRecordWorkbook, csvs: packedCsvs } as const;
type Works = typeof WORKS;

/** One piece of work, as it goes to another thread. */
export interface DataWork<Kind extends keyof Works = keyof Works> {
  readonly kind: Kind;
  readonly rows: readonly PackedTable[];
  readonly facts: Parameters<Works[Kind]>[1];
}

/** Bytes of packed rows from which on it pays to hand them over: some MB when they are written. */
const WORTH_HANDING_OVER = 100_000;

/** Does a piece of work here. */
export async function done({ kind, rows, facts }: DataWork): Promise<unknown> {
  const work = WORKS[kind] as (rows: DataWork['rows'], facts: unknown) => unknown;
  return work(rows, facts);
}

/** Has a piece of work done by whoever works beside this thread, if it is large and there is anybody. */
export function doneAside<Kind extends keyof Works>(
  { aside }: Archive,
  kind: Kind,
  rows: readonly PackedTable[],
  facts: DataWork<Kind>['facts'],
): Promise<Awaited<ReturnType<Works[Kind]>>> {
  const size = rows.reduce(
    (sum, { parts }) => sum + parts.reduce((bytes, { length }) => bytes + length, 0),
    0,
  );
  const work = { kind, rows, facts } as DataWork;
  const made = aside.give === null || size < WORTH_HANDING_OVER ? done(work) : aside.give(work);
  return made as Promise<Awaited<ReturnType<Works[Kind]>>>;
}
