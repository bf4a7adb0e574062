import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import { yuanString } from '../../model/format.ts';
import type { Grade } from '../../model/grade.ts';
import { gradeTerm } from '../../model/grade.ts';
import type { Fen } from '../../model/money.ts';
import { rateString } from '../../scoring/rate.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { noTotalWords } from '../../view/report/score/recomputed.ts';
import { keyFields } from './keys.ts';
import { originFields } from './report-origin.ts';
import type { Subject } from './table.ts';
import { defineTable, subjectOf } from './table.ts';

const yuan = (fen: Fen | null) => (fen === null ? null : yuanString(fen));
const points = (value: Decimal | null) => (value === null ? null : toPlain(value));
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
    initial_budget_yuan: ['yuan', ({ summary }) => yuan(summary.funds.initialBudget)],
    executed_yuan: ['yuan', ({ summary }) => yuan(summary.funds.executed)],
    execution_rate_pct: ['percent', ({ summary }) => rateString(summary.rates.execution)],
    claimed_score: ['points', ({ summary }) => points(summary.claimed.score)],
    claimed_grade: ['text', ({ summary }) => term(summary.claimed.grade)],
    computed_score: ['points', ({ summary }) => points(summary.computed.score)],
    url: ['url', ({ url }) => url],
    full_year_budget_yuan: ['yuan', ({ summary }) => yuan(summary.funds.fullYearBudget)],
    received_yuan: ['yuan', ({ summary }) => yuan(summary.funds.received)],
    received_rate_pct: ['percent', ({ summary }) => rateString(summary.rates.received)],
    claimed_grade_raw: ['text', ({ summary }) => summary.claimed.gradeRaw],
    published_on: ['date', ({ summary }) => summary.publishedOn],
    ...keyFields((subject: Subject) => subject),
    fiscal_year_from: ['integer', ({ summary }) => summary.fiscalYearFrom],
    kind_code: ['code', ({ summary }) => summary.kind],
    reviewed_score: ['points', ({ summary }) => points(summary.reviewed?.score ?? null)],
    reviewed_grade: ['text', ({ summary }) => term(summary.reviewed?.grade)],
    computed_grade: ['text', ({ summary }) => term(summary.computed.grade)],
    computed_low: ['points', ({ summary }) => points(summary.computed.low)],
    computed_high: ['points', ({ summary }) => points(summary.computed.high)],
    not_computed_reason: [
      'text',
      ({ summary: { computed } }) => (computed.reason === null ? null : noTotalWords(computed.reason)),
    ],
    checks_failed_error: ['integer', ({ summary }) => summary.checkCounts.failed.error],
    checks_failed_warn: ['integer', ({ summary }) => summary.checkCounts.failed.warn],
    checks_failed_note: ['integer', ({ summary }) => summary.checkCounts.failed.note],
    remarks_contradiction: ['integer', ({ summary }) => summary.checkCounts.remarks.contradiction],
    remarks_absence: ['integer', ({ summary }) => summary.checkCounts.remarks.absence],
    remarks_form: ['integer', ({ summary }) => summary.checkCounts.remarks.form],
    checks_passed: ['integer', ({ summary }) => summary.checkCounts.passed],
    checks_unknown: ['integer', ({ summary }) => summary.checkCounts.unknown],
    ...originFields,
  },
  function* ({ archive, reports }) {
    for (const summary of reports) yield subjectOf(archive, summary);
  },
);
