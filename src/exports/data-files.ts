import { createHash } from 'node:crypto';
import { PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import type { FinishedFile } from '../view/finished-files.ts';
import { doneAside } from './data-work.ts';
import { catalog } from './descriptions/catalog.ts';
import { dataPackage } from './descriptions/data-package.ts';
import { openApi } from './descriptions/open-api.ts';
import { reportsJson } from './json.ts';
import { recordWorkbook, yearWorkbook } from './record-workbook/record-workbook.ts';
import type { TableForm } from './table-files.ts';
import { hasChoice } from './table-files.ts';
import { TABLES } from './tables/all.ts';
import type { Choice } from './tables/table-rows.ts';
import { packedTable } from './tables/table-rows.ts';
import { yearPackage } from './year-package.ts';

/** Bytes of a file, made when they are asked for. */
type FileBytes = () => Uint8Array | string | Promise<Uint8Array | string>;

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
      [packageName(year), () => yearPackage(archive, year)],
    ]),
  ]);
  return new Map([
    ...files,
    ['datapackage.json', () => dataPackage(archive, (name) => dataFileFacts(archive, name))],
    ['catalog.jsonld', () => catalog(archive, [...files.keys()], (name) => dataFileFacts(archive, name))],
    ['openapi.json', () => openApi(archive)],
  ]);
}

/** Folder of a choice below `/data/`. */
export const FOLDERS: Readonly<Record<Choice, string>> = { whole: '', real: 'without-examples/' };

function tablesOf(archive: Archive, choice: Choice): readonly (readonly [string, FileBytes])[] {
  return TABLES.flatMap((table): (readonly [string, FileBytes])[] => {
    const written = (form: TableForm) => () =>
      doneAside(archive, 'table', [packedTable(archive, choice, table)], form);
    return [
      [`${FOLDERS[choice]}${table.name}.csv`, written('csv')],
      [`${FOLDERS[choice]}zh/${table.name}.csv`, written('chineseCsv')],
      [`${FOLDERS[choice]}${table.name}.parquet`, written('parquet')],
    ];
  });
}

/** Name below `/data/` of the workbook of a year, or of a choice of the whole. */
export function workbookName(of: Choice | number): string {
  return typeof of === 'number' ? `${of}.xlsx` : `${FOLDERS[of]}mingji.xlsx`;
}

export const packageName = (year: number) => `${year}.zip`;

/** The workbook of a year, or of a choice of the whole. */
export function workbookFile(archive: Archive, of: Choice | number): Promise<Uint8Array> {
  return typeof of === 'number' ? yearWorkbook(archive, of) : recordWorkbook(archive, of);
}

/**
 * A file below `/data/`; its size and sum are noted, because pages and descriptions tell them, and the bytes are let go.
 * @throws Error where there is no such file
 */
export async function dataFile(archive: Archive, name: string): Promise<Uint8Array | string> {
  const make = dataFiles(archive).get(name);
  if (make === undefined) throw new Error(`There is no file ${name} among the data`);
  const made = await make();
  archive.finished.set(pathOf(name), {
    bytes: Buffer.byteLength(made),
    sha256: createHash('sha256').update(made).digest('hex'),
  });
  return made;
}

/** Size and sum of a file below `/data/`, which is made for this only if nobody has made it before. */
export async function dataFileFacts(archive: Archive, name: string): Promise<FinishedFile> {
  if (!archive.finished.has(pathOf(name))) await dataFile(archive, name);
  const facts = archive.finished.get(pathOf(name));
  if (facts === undefined) throw new Error(`Nothing is known of ${name}`);
  return facts;
}

const pathOf = (name: string) => PATHS.dataFile(name).slice(1);
