import type { PublishedReport } from '../../model/published.ts';
import { publishedTrail } from '../../view/published/published-findings.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, joined, rowsOfReports } from './table.ts';

interface Row {
  readonly row: PublishedReport['recommendations'][number];
  readonly of: Subject;
}

/** One row for each piece of advice, whether it is about a finding or not. */
export const recommendationsTable = defineTable<'recommendations', Row>(
  'recommendations',
  {
    ...reportFields(({ of }: Row) => of),
    recommendation_id: ['code', ({ row }) => row.id],
    text: ['text', ({ row }) => row.text],
    addressed_to: ['text', ({ row }) => row.addressedTo],
    findings: ['code', ({ row }) => joined(row.findings)],
    due: ['date', ({ row }) => row.due],
    url: ['url', ({ of }) => of.url],
  },
  (scope) => rowsOfReports(scope, ({ report }) => publishedTrail(report).recommendations),
);
