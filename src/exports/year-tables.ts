import { tableFile } from './table-files.ts';
import type { PackedTable } from './tables/table-rows.ts';
import type { SummedMember } from './zip-file.ts';
import { packedMember } from './zip-file.ts';

/** Tables as CSV, packed for an archive, in their order. */
export function packedCsvs(tables: readonly PackedTable[], _facts: null): readonly SummedMember[] {
  return tables.map((rows) => packedMember(tableFile([rows], 'csv')));
}
