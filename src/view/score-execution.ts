import { isAbsent } from '../model/absence.ts';
import { Decimal, toPlain } from '../model/decimal.ts';
import type { PublishedReport } from '../model/published.ts';
import type { Report } from '../model/report.ts';
import type { Recomputed } from '../scoring/computed-report.ts';
import { RULE_WORDS } from '../text/scheme.ts';
import { SCORES_TEXT } from '../text/scores.ts';
import type { Verdict } from './report-verdict.ts';
import type { Shown } from './shown.ts';
import { show, shown } from './shown.ts';

/** The row of the form that rates spending, recomputed like any other. */
export interface ExecutionScore {
  readonly label: string;
  /** As the form prints it; `null` where it has no such row. */
  readonly claimed: string | null;
  readonly computed: Shown;
  readonly rule: { readonly name: string; readonly formula: string } | null;
  readonly steps: readonly string[];
  /** What the claimed total leaves for this row, by subtraction; `null` where it is not known. */
  readonly rest: string | null;
}

/** `null` where nothing is recomputed, or the scheme has no such row. */
export function executionScore(
  report: Report,
  published: PublishedReport,
  { claimant }: Verdict,
  recomputed: Recomputed,
): ExecutionScore | null {
  const { execution } = published;
  if (execution === null || recomputed.state !== 'computed' || execution.weight === '0') return null;
  const { computedScore: score, computedLow: low, computedHigh: high, reason } = execution;
  const rule = recomputed.scored.execution?.rule ?? null;
  const claimed = claimedExecution(report);
  const rest = claimed === null ? claimedRest(published) : null;
  return {
    label: execution.weight === null ? SCORES_TEXT.execution : SCORES_TEXT.executionOf(execution.weight),
    claimed: claimed === null || claimed.absent ? (claimed?.text ?? null) : SCORES_TEXT.points(claimed.text),
    computed:
      score !== null
        ? shown(SCORES_TEXT.points(score))
        : low !== null && high !== null
          ? shown(SCORES_TEXT.range(low, high))
          : { text: SCORES_TEXT.notComputed, absent: true, note: reason },
    rule: rule === null ? null : RULE_WORDS[rule],
    steps: execution.steps,
    rest: rest === null ? null : SCORES_TEXT.executionRest(rest, claimant),
  };
}

/** The points of the execution row of the form, as claimed; `null` where the form has no such row. */
export function claimedExecution({ funds }: Report): Shown | null {
  const row = isAbsent(funds) ? undefined : funds.executionPoints;
  return row === undefined ? null : show(row.claimedScore, ({ value }) => toPlain(value));
}

/** The claimed total minus the claimed points of all rows; `null` where any is not stated or nothing is left. */
function claimedRest({ claimed, indicators }: PublishedReport): string | null {
  if (claimed.score === null || indicators === null) return null;
  let rest = new Decimal(claimed.score);
  for (const { claimedScore } of indicators) {
    if (claimedScore === null) return null;
    rest = rest.minus(claimedScore);
  }
  return rest.gt(0) ? toPlain(rest) : null;
}
