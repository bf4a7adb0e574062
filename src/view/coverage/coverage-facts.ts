import type { ReportSummary } from '../../archive/summary.ts';
import { formatCount } from '../../model/format.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { COVERAGE_STATE_LABELS, COVERAGE_STATE_NOTES, COVERAGE_TEXT } from '../../text/pages/coverage.ts';
import { isFullYear } from '../full-year.ts';
import type { MarkedRows } from '../marked-rows.ts';
import { markedRows } from '../marked-rows.ts';
import type { Share } from '../share.ts';
import { shareOf } from '../share.ts';
import { standing } from '../standing.ts';
import type { CoverageRecord, CoverageState } from './coverage-record.ts';
import { COVERAGE_STATES, publicationLag } from './coverage-record.ts';
import { coverageTotals, lagTotals } from './coverage-totals.ts';

/** How many reports are in one state. */
export interface CoverageStateCount extends Share {
  readonly state: CoverageState;
  readonly label: string;
  readonly meaning: string;
}

/** Every state with its count and share, what is public first. */
export function coverageStates(records: readonly CoverageRecord[]): MarkedRows<CoverageStateCount> {
  const { counted, isExample } = standing(records);
  const { byState, total } = coverageTotals(counted);
  const rows = [...COVERAGE_STATES].reverse().map((state) => ({
    state,
    label: COVERAGE_STATE_LABELS[state],
    meaning: COVERAGE_STATE_NOTES[state],
    ...shareOf(byState[state], total),
  }));
  return markedRows(COVERAGE_TEXT.byState, rows, isExample);
}

const ALWAYS = ['published', 'overdue'] as const;
const WHERE_ANY = ['due', 'withheld', 'withdrawn'] as const;

/** The few numbers that sum up what is due and how long publication takes; examples where there is nothing else. */
export function coverageFacts(
  records: readonly CoverageRecord[],
  reports: readonly ReportSummary[],
): readonly { readonly term: string; readonly text: string; readonly note: string | null }[] {
  const due = standing(records);
  const { total, byState } = coverageTotals(due.counted);
  // Of a few real reports none may tell its day: then the examples show what the figure is.
  const dated = standing(reports.filter((report) => isFullYear(report) && publicationLag(report) !== null));
  const told = reports.filter(({ example }) => dated.counted.length === 0 || example === dated.isExample);
  // What is published while the year runs says nothing of how long publication takes after its end.
  const after = told.filter(isFullYear);
  const { median, known, total: all } = lagTotals(after);
  const count = (value: number) => COVERAGE_TEXT.count(formatCount(value));
  const always = total === 0 ? [] : ALWAYS;
  return [
    ...(total === 0
      ? []
      : [
          {
            term: marked(COVERAGE_TEXT.facts.total, due.isExample),
            text: count(total),
            note: due.leftOut > 0 ? COVERAGE_TEXT.examples(formatCount(due.leftOut)) : null,
          },
        ]),
    ...always.map((state) => ({
      term: marked(COVERAGE_STATE_LABELS[state], due.isExample),
      text: count(byState[state]),
      note: null,
    })),
    ...WHERE_ANY.filter((state) => byState[state] > 0).map((state) => ({
      term: marked(COVERAGE_STATE_LABELS[state], due.isExample),
      text: count(byState[state]),
      note: null,
    })),
    {
      term: marked(COVERAGE_TEXT.facts.lag, dated.isExample),
      text: median === null ? COVERAGE_TEXT.noLag : COVERAGE_TEXT.lagDays(median),
      note:
        median === null
          ? COVERAGE_TEXT.noLagNote
          : COVERAGE_TEXT.lagNote(formatCount(known), formatCount(all), told.length - after.length),
    },
  ];
}

function marked(term: string, isExample: boolean): string {
  return isExample ? AGGREGATE_TEXT.ofExamples(term) : term;
}
