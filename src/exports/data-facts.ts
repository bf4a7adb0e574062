import type { Archive } from '../view/archive.ts';
import type { DataFacts, FileFacts, TableFacts } from '../view/data/data-facts.ts';
import { dataFileFacts, FOLDERS, packageName, workbookName } from './data-files.ts';
import { hasChoice, tableFiles } from './table-files.ts';
import { TABLES } from './tables/all.ts';
import type { Choice } from './tables/table-rows.ts';

/** What the page of the data has to say of its files. */
export async function dataFacts(archive: Archive): Promise<DataFacts> {
  const sized = async <F extends string>(name: string, format: F) => ({
    name,
    format,
    bytes: (await dataFileFacts(archive, name)).bytes,
  });
  const workbook = (of: Choice | number) => sized(workbookName(of), 'xlsx');
  const choices: readonly Choice[] = hasChoice(archive) ? ['whole', 'real'] : ['whole'];
  return {
    tables: await tableFacts(archive, 'whole'),
    real: hasChoice(archive) ? await tableFacts(archive, 'real') : [],
    workbooks: await Promise.all(choices.map(workbook)),
    years: await Promise.all(
      archive.years.map(async (year) => ({
        year,
        reports: archive.byYear.get(year)?.length ?? 0,
        files: [await workbook(year), await sized(packageName(year), 'zip')],
      })),
    ),
    descriptions: await Promise.all(
      (['datapackage.json', 'catalog.jsonld', 'openapi.json'] as const).map(async (name) => ({
        name,
        bytes: (await dataFileFacts(archive, name)).bytes,
      })),
    ),
    reportsJson: await sized('reports.json', 'json'),
  };
}

async function tableFacts(archive: Archive, choice: Choice): Promise<readonly TableFacts[]> {
  const tables: TableFacts[] = [];
  // One after another: of each table the written files are held in memory until the next.
  for (const table of TABLES) {
    const { name, title, description, columns } = table;
    const sized = async (path: string, format: FileFacts['format']) => {
      const file = `${FOLDERS[choice]}${path}`;
      return { name: file, format, bytes: (await dataFileFacts(archive, file)).bytes };
    };
    const { sha256 } = await dataFileFacts(archive, `${FOLDERS[choice]}${name}.csv`);
    const outline = archive.outlines.of(sha256, () => tableFiles(archive, table, choice).outline);
    const files = [
      await sized(`${name}.csv`, 'csv'),
      await sized(`zh/${name}.csv`, 'zh'),
      await sized(`${name}.parquet`, 'parquet'),
    ];
    tables.push({ name, title, description, columns, ...outline, files });
  }
  return tables;
}
