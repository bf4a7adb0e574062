import { z } from 'zod';
import type { PublishedReport } from '../model/published.ts';
import { PublishedReportSchema, PublishedSummarySchema } from '../model/published.ts';
import { keepingSame } from '../model/remember.ts';
import type { Archive } from '../view/archive.ts';
import { publishedSummary } from '../view/published/published-summary.ts';

/** `report.json` of one report; its version and its package hold the same text, which is written once. */
export const reportJson = keepingSame(
  (report: PublishedReport): string => `${JSON.stringify(report, null, 2)}\n`,
);

/**
 * `report.json` of a report that was taken down: a program that follows the address learns that it is gone and why. Its
 * `format` is another one, so that nobody takes it for a report without figures.
 */
export function withdrawnJson({ id, title, version, withdrawal, example }: Tombstone, url: string): string {
  const { on, reason } = withdrawal;
  return `${JSON.stringify({ format: 'mingji-withdrawn/1', id, url, version, title, example, withdrawn: { on, reason } }, null, 2)}\n`;
}

/** `/data/reports.json`: all reports in short, one a line, so that a text tool can take it apart. */
export function reportsJson({ summaries, deployment }: Archive): string {
  const entries = summaries.map((summary) => JSON.stringify(publishedSummary(summary, deployment)));
  return `[\n${entries.join(',\n')}\n]\n`;
}

type Tombstone = Archive['content']['withdrawn'][number];

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
