import type { Grade } from '../../model/grade.ts';
import { gradeTerm } from '../../model/grade.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { keyFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, subjectOf } from './table.ts';

const term = (grade: Grade | null | undefined) => (grade == null ? null : gradeTerm(grade));

/** One row for each report. */
export const reportsTable = defineTable<'reports', Subject>(
  'reports',
  {
    id: ['code', ({ summary }) => summary.id],
    title: ['text', ({ summary }) => summary.title],
    unit: ['text', ({ summary }) => summary.unit.name],
    project: ['text', ({ summary }) => summary.project.name],
    fiscal_year: ['integer', ({ summary }) => summary.fiscalYear],
    kind: ['text', ({ summary }) => KIND_LABELS[summary.kind]],
    initial_budget_yuan: ['yuan', ({ summary }) => summary.funds.initialBudget],
    executed_yuan: ['yuan', ({ summary }) => summary.funds.executed],
    execution_rate_pct: ['percent', ({ summary }) => summary.rates.execution],
    claimed_score: ['points', ({ summary }) => summary.claimed.score],
    claimed_grade: ['text', ({ summary }) => term(summary.claimed.grade)],
    computed_score: ['points', ({ summary }) => summary.computed.score],
    url: ['url', ({ summary }) => summary.url],
    full_year_budget_yuan: ['yuan', ({ summary }) => summary.funds.fullYearBudget],
    received_yuan: ['yuan', ({ summary }) => summary.funds.received],
    received_rate_pct: ['percent', ({ summary }) => summary.rates.received],
    claimed_grade_raw: ['text', ({ summary }) => summary.claimed.gradeRaw],
    published_on: ['date', ({ summary }) => summary.publishedOn],
    ...keyFields((subject: Subject) => subject),
    fiscal_year_from: ['integer', ({ summary }) => summary.fiscalYearFrom],
    kind_code: ['code', ({ summary }) => summary.kind],
    reviewed_score: ['points', ({ summary }) => summary.reviewed?.score ?? null],
    reviewed_grade: ['text', ({ summary }) => term(summary.reviewed?.grade)],
    computed_grade: ['text', ({ summary }) => term(summary.computed.grade)],
    computed_low: ['points', ({ summary }) => summary.computed.low],
    computed_high: ['points', ({ summary }) => summary.computed.high],
    not_computed_reason: ['text', ({ summary }) => summary.computed.reason],
    checks_failed_error: ['integer', ({ summary }) => summary.checkCounts.failed.error],
    checks_failed_warn: ['integer', ({ summary }) => summary.checkCounts.failed.warn],
    checks_failed_note: ['integer', ({ summary }) => summary.checkCounts.failed.note],
    checks_passed: ['integer', ({ summary }) => summary.checkCounts.passed],
    checks_unknown: ['integer', ({ summary }) => summary.checkCounts.unknown],
  },
  ({ archive, reports }) => reports.map((summary) => subjectOf(archive, summary)),
);
