import { readdirSync, readFileSync } from 'node:fs';
import type { SchemeId } from '../../../../../src/model/ids.ts';
import { SchemeSchema } from '../../../../../src/model/scheme.ts';
import { parseFilled } from '../../../../support/filled.ts';
import type { IndicatorInput, ReportInput, ReportOverrides } from '../../../../support/report.ts';
import { REPORT } from '../../../../support/report-facts.ts';

export const ABSENT = { absent: 'not-stated' } as const;

type Table = Exclude<ReportInput['indicators'], { absent: unknown }>;
export type AssessmentInput = ReportInput['assessments'][number];
type Funds = Exclude<ReportInput['funds'], { absent: unknown }>;

/** Rows of the sound report, some changed by id. */
export function rows(changes: Readonly<Record<string, Partial<IndicatorInput>>> = {}): IndicatorInput[] {
  return (REPORT.indicators as Table).rows.map((row) => ({ ...row, ...changes[row.id] }));
}

/** The indicator table of the sound report with some rows changed. */
export function table(
  changes: Readonly<Record<string, Partial<IndicatorInput>>> = {},
  groups: NonNullable<Table['groups']> = [],
): Pick<ReportOverrides, 'indicators'> {
  return { indicators: { rows: rows(changes), groups } };
}

/** The claimed result of the sound report with some fields changed. */
export function claim(change: Partial<AssessmentInput>): { assessments: AssessmentInput[] } {
  return { assessments: REPORT.assessments.map((assessment) => ({ ...assessment, ...change })) };
}

/** Budget and spending in 万元, with the execution row where one is printed. */
export function money(
  budget: string,
  executed: string,
  executionPoints?: Funds['executionPoints'],
): { funds: Funds } {
  const line = { source: 'total', initialBudget: ABSENT, received: ABSENT } as const;
  return {
    funds: {
      executionBasis: 'full-year-budget',
      lines: [{ ...line, fullYearBudget: `${budget}万元`, executed: `${executed}万元` }],
      ...(executionPoints !== undefined && { executionPoints }),
    },
  };
}

const FOLDER = new URL('../../../../../content/schemes/', import.meta.url);

/** Every scheme of the repository, so that other bands and rules can be named. */
export const SCHEMES = new Map(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const id = file.replace(/\.json$/, '') as SchemeId;
      const facts = parseFilled(SchemeSchema, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
      return [id, { ...facts, id }] as const;
    }),
);
