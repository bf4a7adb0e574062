import type { Archive } from '../view/archive.ts';
import { catalog } from './descriptions/catalog.ts';
import { dataPackage } from './descriptions/data-package.ts';
import { openApi } from './descriptions/open-api.ts';
import type { FileBytes } from './file-bytes.ts';
import { reportsJson } from './json.ts';
import { recordWorkbook, yearWorkbook } from './record-workbook/record-workbook.ts';
import type { Choice } from './table-files.ts';
import { hasChoice, SCOPES, tableFiles } from './table-files.ts';
import { TABLES } from './tables/all.ts';
import { yearPackage } from './year-package.ts';

/** Every file below `/data/` by its name there, but for the schemas, which are of the program and not of the data. */
export function dataFiles(archive: Archive): ReadonlyMap<string, FileBytes> {
  const choices: Choice[] = hasChoice(archive) ? ['whole', 'real'] : ['whole'];
  const files = new Map<string, FileBytes>([
    ['reports.json', () => reportsJson(archive)],
    ...choices.flatMap((choice) => tablesOf(archive, choice)),
    ...choices.map((choice): [string, FileBytes] => [
      workbookName(choice),
      () => workbookFile(archive, choice),
    ]),
    ...archive.years.flatMap((year): (readonly [string, FileBytes])[] => [
      [workbookName(year), () => workbookFile(archive, year)],
      [packageName(year), () => packageFile(archive, year)],
    ]),
  ]);
  return new Map([
    ...files,
    ['datapackage.json', () => dataPackage(archive)],
    ['catalog.jsonld', () => catalog(archive, files)],
    ['openapi.json', () => openApi(archive)],
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

/** Name below `/data/` of the workbook of a year, or of a choice of the whole. */
export function workbookName(of: Choice | number): string {
  return typeof of === 'number' ? `${of}.xlsx` : `${FOLDERS[of]}mingji.xlsx`;
}

export const packageName = (year: number) => `${year}.zip`;

const packages = new WeakMap<Archive, Map<number, Uint8Array>>();

/** The package of a year; packed once for each archive, like the workbooks. */
export function packageFile(archive: Archive, year: number): Uint8Array {
  const known = packages.get(archive) ?? new Map<number, Uint8Array>();
  packages.set(archive, known);
  const file = known.get(year) ?? yearPackage(archive, year);
  known.set(year, file);
  return file;
}

const workbooks = new WeakMap<Archive, Map<Choice | number, Promise<Uint8Array>>>();

/** A workbook; written once for each archive, because its size is told before it is asked for. */
export function workbookFile(archive: Archive, of: Choice | number): Promise<Uint8Array> {
  const known = workbooks.get(archive) ?? new Map<Choice | number, Promise<Uint8Array>>();
  workbooks.set(archive, known);
  const file =
    known.get(of) ??
    (typeof of === 'number' ? yearWorkbook(archive, of) : recordWorkbook(SCOPES[of](archive)));
  known.set(of, file);
  return file;
}
