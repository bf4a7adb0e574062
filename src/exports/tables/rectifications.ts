import type { PublishedReport } from '../../model/published.ts';
import { publishedTrail } from '../../view/published/published-findings.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, joined, rowsOfReports } from './table.ts';

interface Row {
  readonly row: NonNullable<PublishedReport['rectifications']>[number];
  readonly of: Subject;
}

/** One row for each measure taken on one or several findings. */
export const rectificationsTable = defineTable<'rectifications', Row>(
  'rectifications',
  {
    ...reportFields(({ of }: Row) => of),
    rectification_id: ['code', ({ row }) => row.id],
    findings: ['code', ({ row }) => joined(row.findings)],
    measure: ['text', ({ row }) => row.measure],
    responsible: ['text', ({ row }) => row.responsible],
    due: ['date', ({ row }) => row.due],
    state: ['code', ({ row }) => row.state],
    evidence: ['text', ({ row }) => row.evidence],
    verified_by: ['text', ({ row }) => row.verifiedBy],
    updated_on: ['day', ({ row }) => row.updatedOn],
    url: ['url', ({ row, of }) => `${of.url}#finding-${row.findings[0]}`],
  },
  (scope) => rowsOfReports(scope, ({ report }) => publishedTrail(report).rectifications ?? []),
);
