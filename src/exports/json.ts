import { z } from 'zod';
import type { PublishedReport, PublishedSummary } from '../model/published.ts';
import { PublishedReportSchema, PublishedSummarySchema } from '../model/published.ts';

/** `report.json` of one report. */
export function reportJson(report: PublishedReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `/data/reports.json`: all reports in short, one a line, so that a text tool can take it apart. */
export function reportsJson(reports: readonly PublishedSummary[]): string {
  return `[\n${reports.map((report) => JSON.stringify(report)).join(',\n')}\n]\n`;
}

const SCHEMAS = {
  'published-report': PublishedReportSchema,
  'published-summary': PublishedSummarySchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** JSON Schema of a published format, generated from the model that made the data. */
export function publishedSchema(name: SchemaName, address: string): string {
  return `${JSON.stringify({ $id: address, ...z.toJSONSchema(SCHEMAS[name]) }, null, 2)}\n`;
}
