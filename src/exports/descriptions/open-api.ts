import { API_TEXT as TEXT } from '../../text/exports/open-api.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import { TABLES } from '../tables/all.ts';
import { json } from './data-package.ts';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const YEAR: Parameter = {
  name: 'year',
  description: TEXT.parameters.year,
  schema: { type: 'string', pattern: '^\\d{4}$' },
};
const SLUG: Parameter = {
  name: 'slug',
  description: TEXT.parameters.slug,
  schema: { type: 'string', pattern: '^[a-z0-9-]+$' },
};
const VERSION: Parameter = {
  name: 'version',
  description: TEXT.parameters.version,
  schema: { type: 'integer', minimum: 1 },
};
const TABLE: Parameter = {
  name: 'table',
  description: TEXT.parameters.table,
  schema: { type: 'string', enum: TABLES.map(({ name }) => name) },
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEXT_SCHEMA = { type: 'string' };

/** `/data/openapi.json`: the files that programs fetch, as OpenAPI 3.1. They are static: there is only GET. */
export function openApi({ content, deployment }: Archive): string {
  const { site } = content;
  const schema = (name: string) => ({ $ref: absolute(deployment, PATHS.schema(name)) });
  return json({
    openapi: '3.1.0',
    info: {
      title: site.name,
      version: '1',
      description: TEXT.description,
      license: { name: site.licence.name, url: site.licence.url },
      contact: { name: site.contact.name, url: absolute(deployment, PATHS.data) },
    },
    servers: [{ url: absolute(deployment, PATHS.home).replace(/\/$/, '') }],
    paths: {
      '/data/reports.json': get('reports', TEXT.reports, 'application/json', {
        type: 'array',
        items: schema('published-summary'),
      }),
      '/reports/{year}/{slug}/report.json': get(
        'report',
        TEXT.report,
        'application/json',
        schema('published-report'),
        [YEAR, SLUG],
      ),
      '/reports/{year}/{slug}/v{version}/report.json': get(
        'reportVersion',
        TEXT.version,
        'application/json',
        schema('published-report'),
        [YEAR, SLUG, VERSION],
      ),
      '/reports/{year}/{slug}/indicators.csv': get(
        'reportIndicators',
        TEXT.indicators,
        'text/csv',
        TEXT_SCHEMA,
        [YEAR, SLUG],
      ),
      '/reports/{year}/{slug}/working-paper.xlsx': get('workingPaper', TEXT.workingPaper, XLSX, null, [
        YEAR,
        SLUG,
      ]),
      '/reports/{year}/{slug}/package.zip': get('reportPackage', TEXT.package, 'application/zip', null, [
        YEAR,
        SLUG,
      ]),
      '/data/{table}.csv': get('table', TEXT.table, 'text/csv', TEXT_SCHEMA, [TABLE]),
      '/data/zh/{table}.csv': get('chineseTable', TEXT.chineseTable, 'text/csv', TEXT_SCHEMA, [TABLE]),
      '/data/{table}.parquet': get('parquet', TEXT.parquet, 'application/vnd.apache.parquet', null, [TABLE]),
      '/data/mingji.xlsx': get('workbook', TEXT.workbook, XLSX, null),
      '/data/{year}.xlsx': get('yearWorkbook', TEXT.yearWorkbook, XLSX, null, [YEAR]),
      '/data/{year}.zip': get('yearPackage', TEXT.yearPackage, 'application/zip', null, [YEAR]),
      '/data/datapackage.json': get('dataPackage', TEXT.dataPackage, 'application/json', { type: 'object' }),
      '/data/catalog.jsonld': get('catalog', TEXT.catalog, 'application/ld+json', { type: 'object' }),
      '/changes/changes.json': get('changes', TEXT.changes, 'application/json', { type: 'object' }),
      '/feed.json': get('feed', TEXT.feed, 'application/feed+json', { type: 'object' }),
    },
  });
}

/** @param schema of the answer; `null` for a file that is no text */
function get(
  operationId: string,
  summary: string,
  type: string,
  schema: unknown,
  parameters: readonly Parameter[] = [],
): Record<string, unknown> {
  return {
    get: {
      operationId,
      summary,
      security: [],
      ...(parameters.length === 0
        ? {}
        : { parameters: parameters.map((one) => ({ ...one, in: 'path', required: true })) }),
      responses: {
        200: {
          description: summary,
          content: { [type]: schema === null ? {} : { schema } },
        },
        404: { description: TEXT.missing },
      },
    },
  };
}
