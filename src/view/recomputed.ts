import type { AbsenceReason } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { toPlain } from '../model/decimal.ts';
import type { PublishedReport, PublishedSummary } from '../model/published.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import { isWhole } from '../model/transcription.ts';
import type { Content } from '../reader/content.ts';
import type { Outcome } from '../scoring/outcome.ts';
import type { ScoredReport } from '../scoring/score-report.ts';
import { scoreReport } from '../scoring/score-report.ts';
import { NO_TABLE } from '../text/labels.ts';
import { RECOMPUTED_TEXT } from '../text/recomputed.ts';
import { NOT_SCORED_WORDS } from '../text/scheme.ts';
import { stepWords } from '../text/scoring.ts';
import { claimedAssessment } from './claimed.ts';

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

/** Recomputes a report by the scheme that its own result names. */
export function recomputedReport(report: Report, content: Content): Recomputed {
  if (isAbsent(report.indicators)) return { state: 'no-table', why: report.indicators.absent };
  const named = claimedAssessment(report.assessments)?.scheme;
  const scheme = named === undefined || isAbsent(named) ? undefined : content.schemes.get(named);
  if (!scheme) return { state: 'no-scheme' };
  const scored = scoreReport(report, scheme);
  return scored === null
    ? { state: 'no-table', why: 'not-stated' }
    : { state: 'computed', scheme, scored, whole: isWhole(report, 'indicators') };
}

/** Total and grade as computed; where rows stay open, between which totals it lies. */
export function computedResult(recomputed: Recomputed): PublishedSummary['computed'] {
  const nothing = { score: null, grade: null, low: null, high: null };
  if (recomputed.state === 'no-table')
    return { ...nothing, reason: RECOMPUTED_TEXT.noTable(NO_TABLE[recomputed.why]) };
  if (recomputed.state === 'no-scheme') return { ...nothing, reason: RECOMPUTED_TEXT.noScheme };
  if (!recomputed.whole) return { ...nothing, reason: RECOMPUTED_TEXT.partTable };
  const { score, total, grade, execution } = recomputed.scored;
  if (score !== null) {
    return {
      score: toPlain(score),
      grade: grade?.state === 'graded' ? grade.grade : null,
      low: toPlain(score),
      high: toPlain(score),
      reason: null,
    };
  }
  if (execution === null) return { ...nothing, reason: RECOMPUTED_TEXT.noFunds };
  // "At least nothing" is no result.
  if (total.high === null && total.low.isZero()) {
    return { ...nothing, reason: RECOMPUTED_TEXT.nothing(total.open.length) };
  }
  return {
    ...nothing,
    low: toPlain(total.low),
    high: plainOrNull(total.high),
    reason: RECOMPUTED_TEXT.open(total.open.length, toPlain(total.low), plainOrNull(total.high)),
  };
}

type ComputedFields = Pick<
  NonNullable<PublishedReport['indicators']>[number],
  'computedScore' | 'computedLow' | 'computedHigh' | 'reason' | 'steps'
>;

/** Points of one row as computed, with the steps in words, or why there are none. */
export function computedFields(recomputed: Recomputed, id: string): ComputedFields {
  const nothing = { computedScore: null, computedLow: null, computedHigh: null, steps: [] };
  if (recomputed.state !== 'computed') return { ...nothing, reason: RECOMPUTED_TEXT.noScheme };
  const outcome = recomputed.scored.indicators.get(id);
  return outcome === undefined ? { ...nothing, reason: RECOMPUTED_TEXT.noScheme } : outcomeFields(outcome);
}

/** The same for any outcome, for example the execution row. */
export function outcomeFields(outcome: Outcome): ComputedFields {
  const steps = outcome.steps.map(stepWords);
  if (outcome.state === 'scored') {
    const score = toPlain(outcome.score);
    return { computedScore: score, computedLow: score, computedHigh: score, reason: null, steps };
  }
  return {
    computedScore: null,
    computedLow: plainOrNull(outcome.window?.min ?? null),
    computedHigh: plainOrNull(outcome.window?.max ?? null),
    reason: NOT_SCORED_WORDS[outcome.reason],
    steps,
  };
}

function plainOrNull(value: Decimal | null): string | null {
  return value === null ? null : toPlain(value);
}
