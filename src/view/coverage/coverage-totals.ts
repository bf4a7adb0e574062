import type { ReportSummary } from '../../archive/summary.ts';
import { Decimal, toPlain } from '../../model/decimal.ts';
import type { CoverageRecord, CoverageState } from './coverage-record.ts';
import { COVERAGE_STATES, publicationLag } from './coverage-record.ts';

/** How many reports are on the lists of what is due, and where they stand. The states add up to `total`. */
export interface CoverageTotals {
  readonly total: number;
  readonly byState: Readonly<Record<CoverageState, number>>;
}

export function coverageTotals(records: readonly CoverageRecord[]): CoverageTotals {
  const byState = Object.fromEntries(
    COVERAGE_STATES.map((state) => [state, records.filter((record) => record.state === state).length]),
  ) as Record<CoverageState, number>;
  return { total: records.length, byState };
}

/** How long publication takes, over the reports that tell their day of publication. */
export interface LagTotals {
  /** Median of the days from the end of the fiscal year, with at most one decimal; `null` where no day is known. */
  readonly median: string | null;
  /** Reports whose day is known. */
  readonly known: number;
  readonly total: number;
}

export function lagTotals(reports: readonly ReportSummary[]): LagTotals {
  const days = reports
    .map(publicationLag)
    .filter((lag) => lag !== null)
    .sort((a, b) => a - b);
  const middle = days.slice(Math.ceil(days.length / 2) - 1, Math.floor(days.length / 2) + 1);
  const sum = middle.reduce((total, lag) => total + lag, 0);
  return {
    median: middle.length === 0 ? null : toPlain(new Decimal(sum).div(middle.length)),
    known: days.length,
    total: reports.length,
  };
}
