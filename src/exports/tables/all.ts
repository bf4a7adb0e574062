import type { TableName } from '../../text/exports/tables.ts';
import type { Archive } from '../../view/archive.ts';
import { adjustmentsTable } from './adjustments.ts';
import { assessmentsTable } from './assessments.ts';
import { checksTable } from './checks.ts';
import { documentsTable } from './documents.ts';
import { factsTable } from './facts.ts';
import { findingsTable } from './findings.ts';
import { fundsTable } from './funds.ts';
import { indicatorsTable } from './indicators.ts';
import { projectsTable } from './projects.ts';
import { recommendationsTable } from './recommendations.ts';
import { rectificationsTable } from './rectifications.ts';
import { reportsTable } from './reports.ts';
import { statementsTable } from './statements.ts';
import type { Scope, Table } from './table.ts';
import { unitsTable } from './units.ts';

/** The tables of the open data, in the order in which they are offered. */
export const TABLES: readonly Table[] = [
  reportsTable,
  indicatorsTable,
  fundsTable,
  findingsTable,
  rectificationsTable,
  statementsTable,
  checksTable,
  unitsTable,
  projectsTable,
  adjustmentsTable,
  assessmentsTable,
  recommendationsTable,
  documentsTable,
  factsTable,
];

const BY_NAME = new Map(TABLES.map((table) => [table.name, table]));

export function tableNamed(name: TableName): Table {
  const table = BY_NAME.get(name);
  if (table === undefined) throw new Error(`There is no table ${name}`);
  return table;
}

/** Everything that is public. */
export function wholeScope(archive: Archive): Scope {
  return { archive, reports: archive.summaries, includes: () => true };
}

/** Everything but the examples. */
export function realScope(archive: Archive): Scope {
  return {
    archive,
    reports: archive.summaries.filter(({ example }) => !example),
    includes: ({ example }) => !example,
  };
}

/** The reports of some, with the units and projects that they are about. */
export function scopeOf(archive: Archive, reports: Scope['reports']): Scope {
  return { archive, reports, includes: (_record, isNamed) => isNamed };
}
