import { describe, expect, test } from 'vitest';
import type { ReportSummary } from '../../../src/archive/summary.ts';
import { moneyOnce } from '../../../src/view/money-once.ts';

type Given = Pick<ReportSummary, 'kind' | 'fiscalYear'> & {
  readonly fiscalYearFrom?: number;
  readonly project?: string;
  readonly executed?: number | null;
};

const rowOf = (
  { kind, fiscalYear, fiscalYearFrom = fiscalYear, project = 'road', executed = 100 }: Given,
  index: number,
): ReportSummary =>
  ({
    id: String(index),
    kind,
    fiscalYear,
    fiscalYearFrom,
    project: { id: project, name: project },
    planned: 200,
    funds: { initialBudget: 200, fullYearBudget: null, received: null, executed },
  }) as unknown as ReportSummary;

const counted = (given: readonly Given[]) => moneyOnce(given.map(rowOf)).map(({ id }) => Number(id));

describe('money that is added up once', () => {
  test.each<[string, readonly Given[], readonly number[]]>([
    [
      'each year of a project counts',
      [
        { kind: 'unit-self', fiscalYear: 2022 },
        { kind: 'unit-self', fiscalYear: 2023 },
      ],
      [0, 1],
    ],
    [
      'a second evaluation of the same year does not',
      [
        { kind: 'unit-self', fiscalYear: 2023 },
        { kind: 'dept', fiscalYear: 2023 },
      ],
      [0],
    ],
    [
      'an evaluation of several years stands for the reports of each',
      [
        { kind: 'unit-self', fiscalYear: 2020 },
        { kind: 'finance', fiscalYear: 2022, fiscalYearFrom: 2020 },
        { kind: 'unit-self', fiscalYear: 2023 },
        { kind: 'unit-self', fiscalYear: 2021, project: 'school' },
      ],
      [1, 2, 3],
    ],
    [
      'a report without spending leaves its place to the next',
      [
        { kind: 'unit-self', fiscalYear: 2023, executed: null },
        { kind: 'finance', fiscalYear: 2023 },
      ],
      [1],
    ],
    [
      'a re-review, a plan, half a year and a whole department never count',
      [
        { kind: 're-review', fiscalYear: 2023 },
        { kind: 'ex-ante', fiscalYear: 2023, project: 'bridge' },
        { kind: 'monitoring', fiscalYear: 2023, project: 'school' },
        { kind: 'whole-dept', fiscalYear: 2023, project: 'department' },
      ],
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(counted(given)).toEqual(expected);
  });
});
