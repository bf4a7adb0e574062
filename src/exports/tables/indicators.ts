import type { PublishedIndicator } from '../../model/published.ts';
import { INDICATOR_TEXT } from '../../text/report/report.ts';
import { publishedIndicators } from '../../view/published/published-indicators.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, joined, rowsOfReports } from './table.ts';

/** Between the levels of a form that has more than 一级, 二级 and the indicator itself. */
const INNER = ' › ';

function elementWords({ text, points, met, gate }: PublishedIndicator['elements'][number]): string {
  return INDICATOR_TEXT.element(text, points, met, gate);
}

interface Row {
  readonly row: PublishedIndicator;
  readonly of: Subject;
}

/** The indicator tables of all reports below one head. Needs no words. */
export const indicatorsTable = defineTable<'indicators', Row>(
  'indicators',
  {
    ...reportFields(({ of }: Row) => of),
    indicator_id: ['code', ({ row }) => row.id],
    level_1: ['text', ({ row }) => row.path[0] ?? null],
    level_2: ['text', ({ row }) => row.path[1] ?? null],
    name: ['text', ({ row }) => row.name],
    target: ['text', ({ row }) => row.target],
    actual: ['text', ({ row }) => row.actual],
    weight: ['points', ({ row }) => row.weight],
    claimed_score: ['points', ({ row }) => row.claimedScore],
    reviewed_score: ['points', ({ row }) => row.reviewedScore],
    computed_score: ['points', ({ row }) => row.computedScore],
    computed_low: ['points', ({ row }) => row.computedLow],
    computed_high: ['points', ({ row }) => row.computedHigh],
    not_computed_reason: ['text', ({ row }) => row.reason],
    deviation_reason: ['text', ({ row }) => row.deviationReason],
    url: ['url', ({ row, of }) => `${of.url}#indicator-${row.id}`],
    row_project: ['code', ({ row }) => row.project],
    sub_project: ['code', ({ row }) => row.subProject],
    inner_levels: ['text', ({ row }) => row.path.slice(2).join(INNER) || null],
    explanation: ['text', ({ row }) => row.explanation],
    standard: ['text', ({ row }) => row.standard],
    improvement: ['text', ({ row }) => row.improvement],
    elements: ['text', ({ row }) => joined(row.elements.map(elementWords))],
    evidence: ['text', ({ row }) => joined(row.evidence)],
    baseline: ['text', ({ row }) => row.baseline],
    direction: ['code', ({ row }) => row.direction],
    state: ['code', ({ row }) => row.state],
    scoring_style: ['code', ({ row }) => row.scoringStyle],
    survey_sample: ['integer', ({ row }) => row.survey?.sample ?? null],
    survey_valid: ['integer', ({ row }) => row.survey?.valid ?? null],
    survey_method: ['text', ({ row }) => row.survey?.method ?? null],
    survey_date: ['date', ({ row }) => row.survey?.date ?? null],
    remark: ['text', ({ row }) => row.remark],
  },
  (scope) => rowsOfReports(scope, ({ record }) => publishedIndicators(record) ?? []),
);
