import type { TableName } from '../../text/exports/tables.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import type { FinishedFile } from '../../view/finished-files.ts';
import { TABLES } from '../tables/all.ts';
import type { Column, ColumnType, Table } from '../tables/table.ts';

/** Columns that together name a row, of the tables that have such. */
const PRIMARY: Readonly<Record<TableName, readonly string[] | null>> = {
  reports: ['id'],
  indicators: ['report_id', 'indicator_id'],
  funds: ['report_id', 'line'],
  findings: ['report_id', 'finding_id'],
  rectifications: ['report_id', 'rectification_id'],
  statements: ['report_id', 'statement_id'],
  checks: null,
  units: ['unit_id'],
  projects: ['project_id'],
  adjustments: ['report_id', 'adjustment_id'],
  assessments: ['report_id', 'assessment'],
  recommendations: ['report_id', 'recommendation_id'],
  documents: ['report_id', 'document_id'],
  facts: null,
};

/** Columns that name a row of another table. */
const FOREIGN: Readonly<Record<string, readonly [table: TableName, column: string]>> = {
  report_id: ['reports', 'id'],
  unit_id: ['units', 'unit_id'],
  project_id: ['projects', 'project_id'],
};

const TYPES: Readonly<Record<ColumnType, { readonly type: string; readonly format?: string }>> = {
  ...{ text: { type: 'string' }, code: { type: 'string' }, date: { type: 'string' } },
  url: { type: 'string', format: 'uri' },
  ...{ yuan: { type: 'number' }, percent: { type: 'number' } },
  ...{ points: { type: 'number' }, decimal: { type: 'number' } },
  integer: { type: 'integer' },
  day: { type: 'date' },
  boolean: { type: 'boolean' },
};

/** `/data/datapackage.json`: the CSV tables as a Data Package, version 2 (https://datapackage.org). */
export async function dataPackage(
  archive: Archive,
  factsOf: (name: string) => Promise<FinishedFile>,
): Promise<string> {
  const { content, deployment } = archive;
  const { site } = content;
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingji',
    id: absolute(deployment, PATHS.dataFile('datapackage.json')),
    title: site.name,
    description: SITE_TEXT.dataDescription,
    homepage: absolute(deployment, PATHS.data),
    licenses: [{ path: site.licence.url, title: site.licence.name }],
    contributors: [{ title: site.publisher, roles: ['publisher'] }],
    resources: await Promise.all(TABLES.map((table) => resourceOf(table, factsOf))),
  });
}

async function resourceOf(
  { name, title, description, columns }: Table,
  factsOf: (name: string) => Promise<FinishedFile>,
): Promise<Record<string, unknown>> {
  const path = `${name}.csv`;
  const { bytes, sha256 } = await factsOf(path);
  return {
    name,
    type: 'table',
    path,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: schemaOf(name, columns),
  };
}

function schemaOf(name: TableName, columns: readonly Column[]): Record<string, unknown> {
  const primary = PRIMARY[name];
  const foreign = columns.flatMap((column) => {
    const [resource, target] = FOREIGN[column.name] ?? [];
    if (resource === undefined || resource === name) return [];
    return [{ fields: [column.name], reference: { resource, fields: [target] } }];
  });
  return {
    fields: columns.map(({ name: field, heading, meaning, type, unit }) => ({
      name: field,
      ...TYPES[type],
      title: heading,
      description: meaning,
      ...(unit === null ? {} : { unit }),
    })),
    missingValues: [''],
    ...(primary === null ? {} : { primaryKey: primary }),
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
  };
}

/** As every description is written. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
