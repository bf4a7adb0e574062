import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Report } from '../../../model/report.ts';
import type { Outcome } from '../../../scoring/outcome.ts';
import { SCORES_TEXT } from '../../../text/report/scores.ts';
import { RULE_WORDS } from '../../../text/scheme.ts';
import type { Shown } from '../../shown.ts';
import { show, shown } from '../../shown.ts';
import { total } from './dimension.ts';
import { outcomeFields } from './recomputed.ts';
import type { Verdict } from './report-verdict.ts';

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
export function executionScore(record: ReportRecord, { claimant }: Verdict): ExecutionScore | null {
  const outcome = executionOutcome(record);
  if (outcome === null) return null;
  const { weight, rule } = outcome;
  const { reason, steps } = outcomeFields(outcome);
  const claimed = claimedExecution(record.report);
  const rest = claimed === null ? claimedRest(record) : null;
  const points = outcomeText(outcome);
  return {
    label: weight === null ? SCORES_TEXT.execution : SCORES_TEXT.executionOf(toPlain(weight)),
    claimed: claimed === null || claimed.absent ? absentWords(claimed) : SCORES_TEXT.points(claimed.text),
    computed: points === null ? { text: SCORES_TEXT.notComputed, absent: true, note: reason } : shown(points),
    rule: rule === null ? null : RULE_WORDS[rule],
    steps,
    rest: rest === null ? null : SCORES_TEXT.executionRest(toPlain(rest), claimant),
  };
}

function absentWords(claimed: Shown | null): string | null {
  if (claimed === null || claimed.note === null) return claimed?.text ?? null;
  return SCORES_TEXT.because(claimed.text, claimed.note);
}

/** What came of the row that rates spending; `null` where nothing is recomputed, or the scheme has no such row. */
export function executionOutcome(record: ReportRecord): Outcome | null {
  const recomputed = record.recomputed();
  const outcome = recomputed.state === 'computed' ? recomputed.scored.execution : null;
  return outcome === null || outcome.weight?.isZero() ? null : outcome;
}

function outcomeText(outcome: Outcome): string | null {
  if (outcome.state === 'scored') return SCORES_TEXT.points(toPlain(outcome.score));
  const { window } = outcome;
  return window === null ? null : SCORES_TEXT.range(toPlain(window.min), toPlain(window.max));
}

/** The points of the execution row of the form, as claimed; `null` where the form has no such row. */
export function claimedExecution({ funds }: Report): Shown | null {
  const row = isAbsent(funds) ? undefined : funds.executionPoints;
  return row === undefined ? null : show(row.claimedScore, ({ value }) => toPlain(value));
}

/** The claimed total minus the claimed points of all rows; `null` where any is not stated or nothing is left. */
function claimedRest(record: ReportRecord): Decimal | null {
  const { score } = record.summary().claimed;
  const { indicators } = record.report;
  if (score === null || isAbsent(indicators)) return null;
  const given = total(indicators.rows.map(({ claimedScore }) => valueOf(claimedScore)?.value ?? null));
  const rest = given === null ? null : score.minus(given);
  return rest?.gt(0) ? rest : null;
}
