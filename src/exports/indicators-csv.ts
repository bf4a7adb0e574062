import type { PublishedIndicator, PublishedReport, PublishedSummary } from '../model/published.ts';
import { DATA_TEXT } from '../text/data.ts';
import type { Archive } from '../view/archive.ts';
import { publishedIndicators } from '../view/published-report.ts';
import { recomputedReport } from '../view/recomputed.ts';
import { csvFile } from './csv.ts';

type Column = (typeof DATA_TEXT.indicatorColumns)[number]['name'];
type Cell = string | number | boolean | null;

const VALUE: Record<Column, (row: PublishedIndicator, report: PublishedSummary) => Cell> = {
  report_id: (_row, report) => report.id,
  unit: (_row, report) => report.unit.name,
  fiscal_year: (_row, report) => report.fiscalYear,
  indicator_id: (row) => row.id,
  level_1: (row) => row.path[0] ?? null,
  level_2: (row) => row.path[1] ?? null,
  name: (row) => row.name,
  target: (row) => row.target,
  actual: (row) => row.actual,
  weight: (row) => row.weight,
  claimed_score: (row) => row.claimedScore,
  reviewed_score: (row) => row.reviewedScore,
  computed_score: (row) => row.computedScore,
  computed_low: (row) => row.computedLow,
  computed_high: (row) => row.computedHigh,
  not_computed_reason: (row) => row.reason,
  deviation_reason: (row) => row.deviationReason,
  url: (row, report) => `${report.url}#indicator-${row.id}`,
  example: (_row, report) => report.example,
};

const COLUMNS = DATA_TEXT.indicatorColumns.map(({ name }) => name);

/** `indicators.csv` of one report: only its header where the report publishes no table. */
export function reportIndicatorsCsv(report: PublishedReport): string {
  return csvFile(COLUMNS, rowsOf(report.indicators, report));
}

/**
 * `/data/indicators.csv`: the tables of all reports below one header, in the order of `reports.csv`. Needs no words, so
 * the file of a single report is made here too.
 */
export function indicatorsCsv(
  { summaries, sourced, content }: Archive,
  some: readonly PublishedSummary[] = summaries,
): string {
  const rows = some.flatMap((summary) => {
    const { report } = sourced(summary.id);
    return rowsOf(publishedIndicators(report, recomputedReport(report, content)), summary);
  });
  return csvFile(COLUMNS, rows);
}

function rowsOf(indicators: PublishedReport['indicators'], report: PublishedSummary): readonly Cell[][] {
  return (indicators ?? []).map((row) => COLUMNS.map((column) => VALUE[column](row, report)));
}
