import type { AbsenceReason } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { claimedAssessment } from '../model/assessment.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Grade } from '../model/grade.ts';
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

/** Why there is no recomputed total. */
export type NoTotal =
  | { readonly why: 'no-table'; readonly absent: AbsenceReason }
  | { readonly why: 'no-scheme' | 'part-table' | 'no-funds' }
  /** So many rows are open, and nothing at all is known. */
  | { readonly why: 'nothing'; readonly open: number }
  /** So many rows are open; the total lies between these, without an upper end where nothing limits it. */
  | { readonly why: 'open'; readonly open: number; readonly low: Decimal; readonly high: Decimal | null };

/** Total and grade as computed; where rows stay open, between which totals it lies. */
export interface ComputedResult {
  readonly score: Decimal | null;
  readonly grade: Grade | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** `null` where there is a score. */
  readonly reason: NoTotal | null;
}

/** Everything that follows from the facts of one report, each part computed when it is first asked for, and once. */
export interface ComputedReport {
  /** Totals in 分 and the rates between them; `null` where the report states no funds. */
  totals(): FundTotals | null;
  /** Points of every row, total and grade, by the scheme that the report's own result names. */
  recomputed(): Recomputed;
  /** The recomputed total and grade, or between what they lie. */
  result(): ComputedResult;
  /** Whether each row of the indicator table reaches its target, in the order of the rows. */
  attainments(): readonly (Attainment | null)[];
}

export function computeReport(report: Report, schemes: ReadonlyMap<string, Scheme>): ComputedReport {
  const recomputed = once(() => recompute(report, schemes));
  return {
    totals: once(() => (isAbsent(report.funds) ? null : fundTotals(report.funds))),
    recomputed,
    result: once(() => resultOf(recomputed())),
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

const NOTHING = { score: null, grade: null, low: null, high: null } as const;

function resultOf(recomputed: Recomputed): ComputedResult {
  if (recomputed.state === 'no-table')
    return { ...NOTHING, reason: { why: 'no-table', absent: recomputed.why } };
  if (recomputed.state === 'no-scheme') return { ...NOTHING, reason: { why: 'no-scheme' } };
  if (!recomputed.whole) return { ...NOTHING, reason: { why: 'part-table' } };
  const { score, total, grade, execution } = recomputed.scored;
  if (score !== null) {
    const own = grade?.state === 'graded' ? grade.grade : null;
    return { score, grade: own, low: score, high: score, reason: null };
  }
  if (execution === null) return { ...NOTHING, reason: { why: 'no-funds' } };
  const { low, high } = total;
  const open = total.open.length;
  // "At least nothing" is no result.
  if (high === null && low.isZero()) return { ...NOTHING, reason: { why: 'nothing', open } };
  return { ...NOTHING, low, high, reason: { why: 'open', open, low, high } };
}

function attainmentsOf({ indicators, fiscalYear }: Report): readonly (Attainment | null)[] {
  return isAbsent(indicators) ? [] : indicators.rows.map((row) => attainmentOf(row, fiscalYear.to));
}
