import { gradeTerm } from '../model/grade.ts';
import type { PublishedSummary } from '../model/published.ts';
import { DATA_TEXT } from '../text/data.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { csvFile } from './csv.ts';

type Column = (typeof DATA_TEXT.csvColumns)[number]['name'];
type Cell = string | number | boolean | null;

const VALUE: Record<Column, (report: PublishedSummary) => Cell> = {
  id: (report) => report.id,
  title: (report) => report.title,
  unit: (report) => report.unit.name,
  project: (report) => report.project.name,
  fiscal_year: (report) => report.fiscalYear,
  kind: (report) => KIND_LABELS[report.kind],
  initial_budget_yuan: (report) => report.funds.initialBudget,
  executed_yuan: (report) => report.funds.executed,
  execution_rate_pct: (report) => report.rates.execution,
  claimed_score: (report) => report.claimed.score,
  claimed_grade: (report) => (report.claimed.grade === null ? null : gradeTerm(report.claimed.grade)),
  computed_score: (report) => report.computed.score,
  url: (report) => report.url,
  full_year_budget_yuan: (report) => report.funds.fullYearBudget,
  received_yuan: (report) => report.funds.received,
  received_rate_pct: (report) => report.rates.received,
  claimed_grade_raw: (report) => report.claimed.gradeRaw,
  published_on: (report) => report.publishedOn,
  version: (report) => report.version,
  example: (report) => report.example,
};

/** `/data/reports.csv`: one row for each report. The first columns are a contract; new ones come after them. */
export function reportsCsv(reports: readonly PublishedSummary[]): string {
  const columns = DATA_TEXT.csvColumns.map((column) => column.name);
  return csvFile(
    columns,
    reports.map((report) => columns.map((column) => VALUE[column](report))),
  );
}
