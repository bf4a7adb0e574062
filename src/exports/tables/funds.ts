import { isAbsent } from '../../model/absence.ts';
import type { PublishedReport } from '../../model/published.ts';
import { publishedLine } from '../../view/published/published-money.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, rowsOfReports } from './table.ts';

interface Row {
  readonly row: PublishedReport['fundLines'][number] & { readonly number: number };
  readonly of: Subject;
}

/** Every row of money of every report, as it stands in the report, totals among them. */
export const fundsTable = defineTable<'funds', Row>(
  'funds',
  {
    ...reportFields(({ of }: Row) => of),
    line: ['integer', ({ row }) => row.number],
    source: ['code', ({ row }) => row.source],
    label: ['text', ({ row }) => row.label],
    fund_year: ['integer', ({ row }) => row.year],
    initial_budget_yuan: ['yuan', ({ row }) => row.initialBudget],
    full_year_budget_yuan: ['yuan', ({ row }) => row.fullYearBudget],
    received_yuan: ['yuan', ({ row }) => row.received],
    executed_yuan: ['yuan', ({ row }) => row.executed],
    initial_budget_raw: ['text', ({ row }) => row.raw['initialBudget'] ?? null],
    full_year_budget_raw: ['text', ({ row }) => row.raw['fullYearBudget'] ?? null],
    received_raw: ['text', ({ row }) => row.raw['received'] ?? null],
    executed_raw: ['text', ({ row }) => row.raw['executed'] ?? null],
    printed_rate: ['text', ({ row }) => row.printedRate],
    url: ['url', ({ of }) => of.url],
    row_project: ['code', ({ row }) => row.project],
    sub_project: ['code', ({ row }) => row.subProject],
    unspent_yuan: ['yuan', ({ row }) => row.unspent],
    unspent_raw: ['text', ({ row }) => row.raw['unspent'] ?? null],
    unspent_disposal: ['code', ({ row }) => row.unspentDisposal],
  },
  (scope) =>
    rowsOfReports(scope, ({ report }) =>
      isAbsent(report.funds)
        ? []
        : report.funds.lines.map((line, index) => ({
            ...publishedLine(line, report, scope.archive.content),
            number: index + 1,
          })),
    ),
);
