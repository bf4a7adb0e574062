import { toPlain } from '../../model/decimal.ts';
import type { Statement } from '../../model/statement.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, joined, rowsOfReports } from './table.ts';

interface Row {
  readonly row: Statement;
  readonly of: Subject;
}

/** Every figure that the prose of a report states. */
export const statementsTable = defineTable<'statements', Row>(
  'statements',
  {
    ...reportFields(({ of }: Row) => of),
    statement_id: ['code', ({ row }) => row.id],
    label: ['text', ({ row }) => row.label],
    raw: ['text', ({ row }) => row.figure.raw],
    value: ['decimal', ({ row }) => toPlain(row.figure.value)],
    measure_unit: ['text', ({ row }) => row.figure.unit || null],
    approximate: ['boolean', ({ row }) => row.figure.approx],
    sum_of: ['code', ({ row }) => joined(row.sumOf ?? [])],
    url: ['url', ({ of }) => of.url],
    part_of: ['code', ({ row }) => row.partOf ?? null],
    equal_to: ['code', ({ row }) => row.equalTo ?? null],
  },
  (scope) => rowsOfReports(scope, ({ report }) => report.statements),
);
