import type { PublishedCheck } from '../../model/published.ts';
import { publishedCheck } from '../../view/published/published-checks.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, rowsOfReports } from './table.ts';

interface Row {
  readonly row: PublishedCheck;
  readonly of: Subject;
}

/** What failed or could not be checked; what passed is ten times as much and is counted in the table of reports. */
export const checksTable = defineTable<'checks', Row>(
  'checks',
  {
    ...reportFields(({ of }: Row) => of),
    check_id: ['code', ({ row }) => row.id],
    title: ['text', ({ row }) => row.title],
    severity: ['code', ({ row }) => row.severity],
    weight: ['code', ({ row }) => row.weight],
    status: ['code', ({ row }) => row.status],
    message: ['text', ({ row }) => row.message],
    waived_by: ['text', ({ row }) => row.waiver?.by ?? null],
    waived_on: ['day', ({ row }) => row.waiver?.on ?? null],
    waiver_reason: ['text', ({ row }) => row.waiver?.reason ?? null],
    url: ['url', ({ row, of }) => row.placeUrl ?? of.url],
  },
  (scope) =>
    rowsOfReports(scope, ({ report }) =>
      scope.archive
        .checks(report.id)
        .filter(({ status }) => status !== 'pass')
        .map((result) => publishedCheck(result, report, scope.archive.deployment)),
    ),
);
