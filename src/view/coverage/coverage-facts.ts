import type { ReportSummary } from '../../archive/summary.ts';
import { formatCount } from '../../model/format.ts';
import { COVERAGE_STATE_LABELS, COVERAGE_STATE_NOTES, COVERAGE_TEXT } from '../../text/pages/coverage.ts';
import type { Share } from '../share.ts';
import { shareOf } from '../share.ts';
import type { CoverageRecord, CoverageState } from './coverage-record.ts';
import { COVERAGE_STATES } from './coverage-record.ts';
import { coverageTotals, lagTotals } from './coverage-totals.ts';

/** How many reports are in one state. */
export interface CoverageStateCount extends Share {
  readonly state: CoverageState;
  readonly label: string;
  readonly meaning: string;
}

/** Every state with its count and share, what is public first. */
export function coverageStates(records: readonly CoverageRecord[]): readonly CoverageStateCount[] {
  const { byState, total } = coverageTotals(records);
  return [...COVERAGE_STATES].reverse().map((state) => ({
    state,
    label: COVERAGE_STATE_LABELS[state],
    meaning: COVERAGE_STATE_NOTES[state],
    ...shareOf(byState[state], total),
  }));
}

const ALWAYS = ['published', 'overdue'] as const;
const WHERE_ANY = ['due', 'withheld', 'withdrawn'] as const;

/** The few numbers that sum up what is due and how long publication takes. */
export function coverageFacts(
  records: readonly CoverageRecord[],
  reports: readonly ReportSummary[],
): readonly { readonly term: string; readonly text: string; readonly note: string | null }[] {
  const { total, byState } = coverageTotals(records);
  const { median, known, total: all } = lagTotals(reports);
  const count = (value: number) => COVERAGE_TEXT.count(formatCount(value));
  const always = total === 0 ? [] : ALWAYS;
  return [
    ...(total === 0 ? [] : [{ term: COVERAGE_TEXT.facts.total, text: count(total), note: null }]),
    ...always.map((state) => ({
      term: COVERAGE_STATE_LABELS[state],
      text: count(byState[state]),
      note: null,
    })),
    ...WHERE_ANY.filter((state) => byState[state] > 0).map((state) => ({
      term: COVERAGE_STATE_LABELS[state],
      text: count(byState[state]),
      note: null,
    })),
    {
      term: COVERAGE_TEXT.facts.lag,
      text: median === null ? COVERAGE_TEXT.noLag : COVERAGE_TEXT.lagDays(median),
      note:
        median === null
          ? COVERAGE_TEXT.noLagNote
          : COVERAGE_TEXT.lagNote(formatCount(known), formatCount(all)),
    },
  ];
}
