import { formatBytes, formatCount, formatDate, formatFiscalYear } from '../../model/format.ts';
import { DATA_TEXT } from '../../text/pages/data.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { absolute, href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import { newest } from '../report-dates.ts';
import type { DataFacts, FileFacts, TableFacts } from './data-facts.ts';
import { duckdbRecipe, pythonRecipe } from './data-recipes.ts';

interface FileView {
  readonly href: string;
  readonly format: string;
  readonly size: string;
}

interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: string;
  readonly files: readonly FileView[];
}

export interface DataPage {
  readonly frame: PageFrame;
  readonly intro: string;
  /** Day of the last change of anything in the files. */
  readonly changed: string | null;
  readonly tables: readonly TableRow[];
  /** What is made up and how to leave it out. */
  readonly examples: string;
  readonly real: readonly TableRow[];
  readonly workbooks: readonly (FileView & { readonly label: string })[];
  readonly years: readonly {
    readonly label: string;
    readonly reports: string;
    readonly files: readonly FileView[];
  }[];
  readonly files: readonly (FileView & { readonly label: string; readonly description: string })[];
  /** What the columns of each table mean, and its first rows. */
  readonly details: readonly {
    readonly id: string;
    readonly caption: string;
    readonly columns: readonly {
      readonly name: string;
      readonly heading: string;
      readonly unit: string;
      readonly meaning: string;
    }[];
    readonly previewCaption: string;
    readonly previewHead: readonly string[];
    readonly preview: readonly (readonly string[])[];
  }[];
  readonly recipes: { readonly python: string; readonly duckdb: string };
  readonly licence: { readonly name: string; readonly href: string; readonly note: string | null };
  readonly contact: string;
}

/** Columns and characters of a preview; the rest is in the file. */
const SHOWN_COLUMNS = 10;
const SHOWN_LENGTH = 30;

export function dataPage(archive: Archive, facts: DataFacts): DataPage {
  const { content, deployment, summaries } = archive;
  const changed = newest(summaries.map(({ id }) => archive.gist(id).modified));
  const fileView = ({ name, format, bytes }: FileFacts): FileView => ({
    href: href(deployment, PATHS.dataFile(name)),
    format: DATA_TEXT.formats[format],
    size: formatBytes(bytes),
  });
  const tableRow = ({ name, title, description, rows, files }: TableFacts): TableRow => ({
    id: name,
    ...{ title, description },
    rows: formatCount(rows),
    files: files.map(fileView),
  });
  const schema = (name: string) => ({
    href: href(deployment, PATHS.schema(name)),
    size: '',
  });
  return {
    frame: frameOf(archive, [
      ...facts.tables.flatMap(({ files }) => files),
      facts.reportsJson,
      ...facts.workbooks.slice(0, 1),
    ]),
    intro: DATA_TEXT.intro(formatCount(summaries.length)),
    changed: changed === '' ? null : formatDate(changed),
    tables: facts.tables.map(tableRow),
    examples: examplesNote(archive),
    real: facts.real.map(tableRow),
    workbooks: facts.workbooks.map((file, index) => ({
      ...fileView(file),
      label: index === 0 ? DATA_TEXT.workbook.whole : DATA_TEXT.workbook.real,
    })),
    years: facts.years.map(({ year, reports, files }) => ({
      label: formatFiscalYear({ from: year, to: year }),
      reports: formatCount(reports),
      files: [
        ...files.map(fileView),
        { href: href(deployment, PATHS.yearBook(year)), format: DATA_TEXT.formats.page, size: '' },
      ],
    })),
    files: [
      { ...DATA_TEXT.singles.reportsJson, ...fileView(facts.reportsJson) },
      ...facts.descriptions.map(({ name, bytes }) => ({
        ...DATA_TEXT.descriptions[name],
        href: href(deployment, PATHS.dataFile(name)),
        size: formatBytes(bytes),
      })),
      { ...DATA_TEXT.singles.sums, href: href(deployment, PATHS.sums), size: '' },
      { ...DATA_TEXT.singles.verify, href: href(deployment, PATHS.verify), size: '' },
      { ...DATA_TEXT.singles.reportSchema, ...schema('published-report') },
      { ...DATA_TEXT.singles.summarySchema, ...schema('published-summary') },
    ],
    details: facts.tables.map(detailsOf),
    recipes: {
      python: pythonRecipe(absolute(deployment, PATHS.dataFile('reports.csv'))),
      duckdb: duckdbRecipe(
        absolute(deployment, PATHS.dataFile('indicators.parquet')),
        absolute(deployment, PATHS.dataFile('reports.parquet')),
      ),
    },
    licence: {
      name: content.site.licence.name,
      href: content.site.licence.url,
      note: content.site.licence.note ?? null,
    },
    contact: content.site.contact.name,
  };
}

function detailsOf({ name, title, columns, preview }: TableFacts): DataPage['details'][number] {
  return {
    id: `columns-${name}`,
    caption: DATA_TEXT.columns(title),
    columns: columns.map(({ name: column, heading, unit, meaning }) => ({
      name: column,
      heading,
      unit: unit ?? '',
      meaning,
    })),
    previewCaption: DATA_TEXT.preview(title, preview.length),
    previewHead: columns.slice(0, SHOWN_COLUMNS).map(({ name: column }) => column),
    preview: preview.map((row) => row.slice(0, SHOWN_COLUMNS).map(shown)),
  };
}

/** As the CSV says it, long words cut. */
function shown(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const characters = Array.from(text);
  return characters.length > SHOWN_LENGTH ? `${characters.slice(0, SHOWN_LENGTH).join('')}…` : text;
}

function examplesNote({ summaries }: Archive): string {
  const kinds = new Set(summaries.map(({ example }) => example));
  if (!kinds.has(true)) return DATA_TEXT.examples.none;
  return kinds.has(false) ? DATA_TEXT.examples.mixed : DATA_TEXT.examples.all;
}

function frameOf({ content, deployment }: Archive, files: readonly FileFacts[]): PageFrame {
  return pageFrame(
    {
      heading: SITE_TEXT.dataTitle,
      description: SITE_TEXT.dataDescription,
      path: PATHS.data,
      trail: [],
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: SITE_TEXT.dataTitle,
        description: SITE_TEXT.dataDescription,
        url: absolute(deployment, PATHS.data),
        license: content.site.licence.url,
        isAccessibleForFree: true,
        inLanguage: 'zh-CN',
        distribution: files.map(({ name, bytes }) => ({
          '@type': 'DataDownload',
          contentUrl: absolute(deployment, PATHS.dataFile(name)),
          contentSize: `${bytes} B`,
        })),
      },
    },
    content.site,
    deployment,
  );
}
