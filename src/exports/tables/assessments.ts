import { isAbsent, valueOf } from '../../model/absence.ts';
import type { Assessment } from '../../model/assessment.ts';
import { toPlain } from '../../model/decimal.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, joined, rowsOfReports } from './table.ts';

interface Row {
  readonly row: Assessment & { readonly number: number; readonly byName: string | null };
  readonly of: Subject;
}

/** Each scoring of a project, the claim of its report and later ones. */
export const assessmentsTable = defineTable<'assessments', Row>(
  'assessments',
  {
    ...reportFields(({ of }: Row) => of),
    assessment: ['integer', ({ row }) => row.number],
    stage: ['code', ({ row }) => row.stage],
    role: ['code', ({ row }) => row.role],
    by: ['text', ({ row }) => row.byName],
    by_id: ['code', ({ row }) => valueOf(row.by)?.unit ?? null],
    by_basis: ['code', ({ row }) => valueOf(row.by)?.basis ?? null],
    on: ['date', ({ row }) => valueOf(row.on)?.iso ?? null],
    scheme: ['code', ({ row }) => valueOf(row.scheme)],
    scheme_basis: ['code', ({ row }) => row.schemeBasis],
    scheme_ground: ['text', ({ row }) => row.schemeGround ?? null],
    total: ['points', ({ row }) => plain(valueOf(row.total)?.value)],
    grade_raw: ['text', ({ row }) => valueOf(row.gradeRaw)],
    level_1_points: [
      'text',
      ({ row }) =>
        joined(
          (row.perLevel1 ?? []).map(
            ({ name, weight, score }) => `${name} ${toPlain(score.value)}/${toPlain(weight.value)}`,
          ),
        ),
    ],
    url: ['url', ({ of }) => of.url],
  },
  (scope) => {
    const { units } = scope.archive.content;
    return rowsOfReports(scope, ({ report }) =>
      report.assessments.map((row, index) => ({
        ...row,
        number: index + 1,
        byName: isAbsent(row.by) ? null : (units.get(row.by.unit)?.name ?? row.by.unit),
      })),
    );
  },
);

function plain(value: Parameters<typeof toPlain>[0] | undefined): string | null {
  return value === undefined ? null : toPlain(value);
}
