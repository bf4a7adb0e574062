import { isAbsent, valueOf } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Adjustment } from '../../model/indicator.ts';
import { adjustmentValue } from '../../model/indicator.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, rowsOfReports } from './table.ts';

interface Row {
  readonly row: Adjustment;
  readonly of: Subject;
}

/** Points beside the 100 that the indicators share, each with what it adds to the total. */
export const adjustmentsTable = defineTable<'adjustments', Row>(
  'adjustments',
  {
    ...reportFields(({ of }: Row) => of),
    adjustment_id: ['code', ({ row }) => row.id],
    kind: ['code', ({ row }) => row.kind],
    name: ['text', ({ row }) => row.name],
    limit_points: ['points', ({ row }) => (row.limit === undefined ? null : toPlain(row.limit.value))],
    claimed_points: ['points', ({ row }) => added(row)],
    claimed_points_raw: ['text', ({ row }) => valueOf(row.claimedScore)?.raw ?? null],
    reason: ['text', ({ row }) => row.reason ?? null],
    url: ['url', ({ of }) => of.url],
  },
  (scope) =>
    rowsOfReports(scope, ({ report: { indicators } }) =>
      isAbsent(indicators) ? [] : indicators.adjustments,
    ),
);

function added(row: Adjustment): string | null {
  const value = adjustmentValue(row);
  return value === null ? null : toPlain(value);
}
