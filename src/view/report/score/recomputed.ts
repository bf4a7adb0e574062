import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { NoTotal, Recomputed } from '../../../scoring/computed-report.ts';
import type { Outcome } from '../../../scoring/outcome.ts';
import { NO_TABLE } from '../../../text/labels.ts';
import { RECOMPUTED_TEXT } from '../../../text/report/recomputed.ts';
import { NOT_SCORED_WORDS } from '../../../text/scheme.ts';
import { stepWords } from '../../../text/scoring.ts';

/** Why there is no recomputed total, or between what it lies, in words. */
export function noTotalWords(reason: NoTotal): string {
  switch (reason.why) {
    case 'no-table':
      return RECOMPUTED_TEXT.noTable(NO_TABLE[reason.absent]);
    case 'no-scheme':
      return RECOMPUTED_TEXT.noScheme;
    case 'part-table':
      return RECOMPUTED_TEXT.partTable;
    case 'no-funds':
      return RECOMPUTED_TEXT.noFunds;
    case 'nothing':
      return RECOMPUTED_TEXT.nothing(reason.open);
    default:
      return RECOMPUTED_TEXT.open(reason.open, toPlain(reason.low), plainOrNull(reason.high));
  }
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
