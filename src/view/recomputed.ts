import type { Decimal } from '../model/decimal.ts';
import { toPlain } from '../model/decimal.ts';
import type { PublishedReport, PublishedSummary } from '../model/published.ts';
import type { Recomputed } from '../scoring/computed-report.ts';
import type { Outcome } from '../scoring/outcome.ts';
import { NO_TABLE } from '../text/labels.ts';
import { RECOMPUTED_TEXT } from '../text/recomputed.ts';
import { NOT_SCORED_WORDS } from '../text/scheme.ts';
import { stepWords } from '../text/scoring.ts';

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
