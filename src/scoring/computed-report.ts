import type { AbsenceReason } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { claimedAssessment } from '../model/assessment.ts';
import { once } from '../model/remember.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import { isWhole } from '../model/transcription.ts';
import type { Attainment } from './attainment.ts';
import { attainmentOf } from './attainment.ts';
import type { FundTotals } from './fund-totals.ts';
import { fundTotals } from './fund-totals.ts';
import type { ScoredReport } from './score-report.ts';
import { scoreReport } from './score-report.ts';

/** What the engine makes of a report: a result, or the reason why there is none. */
export type Recomputed =
  | {
      readonly state: 'computed';
      readonly scheme: Scheme;
      readonly scored: ScoredReport;
      /** The table was taken over whole, so that its rows make up a total. */
      readonly whole: boolean;
    }
  | { readonly state: 'no-table'; readonly why: AbsenceReason }
  | { readonly state: 'no-scheme' };

/** Everything that follows from the facts of one report, each part computed when it is first asked for, and once. */
export interface ComputedReport {
  /** Totals in 分 and the rates between them; `null` where the report states no funds. */
  totals(): FundTotals | null;
  /** Points of every row, total and grade, by the scheme that the report's own result names. */
  recomputed(): Recomputed;
  /** Whether each row of the indicator table reaches its target, in the order of the rows. */
  attainments(): readonly (Attainment | null)[];
}

export function computeReport(report: Report, schemes: ReadonlyMap<string, Scheme>): ComputedReport {
  return {
    totals: once(() => (isAbsent(report.funds) ? null : fundTotals(report.funds))),
    recomputed: once(() => recompute(report, schemes)),
    attainments: once(() => attainmentsOf(report)),
  };
}

function recompute(report: Report, schemes: ReadonlyMap<string, Scheme>): Recomputed {
  if (isAbsent(report.indicators)) return { state: 'no-table', why: report.indicators.absent };
  const named = claimedAssessment(report.assessments)?.scheme;
  const scheme = named === undefined || isAbsent(named) ? undefined : schemes.get(named);
  if (!scheme) return { state: 'no-scheme' };
  const scored = scoreReport(report, scheme);
  return scored === null
    ? { state: 'no-table', why: 'not-stated' }
    : { state: 'computed', scheme, scored, whole: isWhole(report, 'indicators') };
}

function attainmentsOf({ indicators, fiscalYear }: Report): readonly (Attainment | null)[] {
  return isAbsent(indicators) ? [] : indicators.rows.map((row) => attainmentOf(row, fiscalYear.to));
}
