import type { Archive } from '../view/archive.ts';
import { reportsJson } from './json.ts';
import type { Choice } from './table-files.ts';
import { hasChoice, tableFiles } from './table-files.ts';
import { TABLES } from './tables/all.ts';

/** Bytes of a file, made when they are asked for. */
export type FileBytes = () => Uint8Array | string | Promise<Uint8Array>;

/** Every file below `/data/` by its address there, but for the schemas, which are of the program and not of the data. */
export function dataFiles(archive: Archive): ReadonlyMap<string, FileBytes> {
  const choices: Choice[] = hasChoice(archive) ? ['whole', 'real'] : ['whole'];
  return new Map<string, FileBytes>([
    ['reports.json', () => reportsJson(archive.summaries)],
    ...choices.flatMap((choice) => tablesOf(archive, choice)),
  ]);
}

/** Folder of a choice below `/data/`. */
export const FOLDERS: Readonly<Record<Choice, string>> = { whole: '', real: 'without-examples/' };

function tablesOf(archive: Archive, choice: Choice): readonly (readonly [string, FileBytes])[] {
  return TABLES.flatMap((table): (readonly [string, FileBytes])[] => [
    [`${FOLDERS[choice]}${table.name}.csv`, () => tableFiles(archive, table, choice).csv],
    [`${FOLDERS[choice]}zh/${table.name}.csv`, () => tableFiles(archive, table, choice).chineseCsv],
    [`${FOLDERS[choice]}${table.name}.parquet`, () => tableFiles(archive, table, choice).parquet],
  ]);
}
