import type { Archive } from '../view/archive.ts';
import type { DataFacts, TableFacts } from '../view/data-page.ts';
import { dataFiles, FOLDERS, packageFile, packageName, workbookFile, workbookName } from './data-files.ts';
import { reportsJson } from './json.ts';
import type { Choice } from './table-files.ts';
import { allTableFiles, hasChoice } from './table-files.ts';

/** What the page of the data has to say of its files. */
export async function dataFacts(archive: Archive): Promise<DataFacts> {
  const workbook = async (of: Choice | number) => ({
    name: workbookName(of),
    format: 'xlsx' as const,
    bytes: (await workbookFile(archive, of)).length,
  });
  const choices: readonly Choice[] = hasChoice(archive) ? ['whole', 'real'] : ['whole'];
  return {
    tables: tableFacts(archive, 'whole'),
    real: hasChoice(archive) ? tableFacts(archive, 'real') : [],
    workbooks: await Promise.all(choices.map(workbook)),
    years: await Promise.all(
      archive.years.map(async (year) => ({
        year,
        reports: archive.byYear.get(year)?.length ?? 0,
        files: [
          await workbook(year),
          { name: packageName(year), format: 'zip' as const, bytes: packageFile(archive, year).length },
        ],
      })),
    ),
    descriptions: await Promise.all(
      (['datapackage.json', 'catalog.jsonld', 'openapi.json'] as const).map(async (name) => ({
        name,
        bytes: Buffer.byteLength((await dataFiles(archive).get(name)?.()) ?? ''),
      })),
    ),
    reportsJson: {
      name: 'reports.json',
      format: 'json',
      bytes: Buffer.byteLength(reportsJson(archive)),
    },
  };
}

function tableFacts(archive: Archive, choice: Choice): readonly TableFacts[] {
  return allTableFiles(archive, choice).map(({ table, rows, preview, csv, chineseCsv, parquet }) => ({
    name: table.name,
    title: table.title,
    description: table.description,
    columns: table.columns,
    rows,
    preview,
    files: [
      { name: `${FOLDERS[choice]}${table.name}.csv`, format: 'csv', bytes: csv.length },
      { name: `${FOLDERS[choice]}zh/${table.name}.csv`, format: 'zh', bytes: chineseCsv.length },
      { name: `${FOLDERS[choice]}${table.name}.parquet`, format: 'parquet', bytes: parquet.length },
    ],
  }));
}
