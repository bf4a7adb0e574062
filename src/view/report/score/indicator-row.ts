import { isAbsent, valueOf } from '../../../model/absence.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import { formatDate } from '../../../model/format.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { PublishedIndicator } from '../../../model/published.ts';
import type { Attainment } from '../../../scoring/attainment.ts';
import type { Outcome } from '../../../scoring/outcome.ts';
import { DIRECTION_LABELS, QUAL_STATE_LABELS } from '../../../text/labels.ts';
import { INDICATOR_TEXT } from '../../../text/report/report.ts';
import { FLAG_WORDS, RULE_WORDS } from '../../../text/scheme.ts';
import type { Shown } from '../../shown.ts';
import { show, shown } from '../../shown.ts';
import { completionWords } from './completion.ts';
import { readingWords } from './expression-reading.ts';

/** One row of the indicator table. Claimed and computed points stand side by side. */
export interface IndicatorRow {
  readonly id: string;
  readonly anchor: string;
  readonly name: string;
  readonly level2: string | null;
  readonly direction: string;
  readonly target: Shown;
  /** What was read out of the printed target, `null` where there is none. */
  readonly targetRead: string | null;
  readonly actual: Shown;
  readonly actualRead: string | null;
  readonly state: string | null;
  /** Actual against target: 完成率95.00%, or whether the target was reached; `null` where the cells do not settle it. */
  readonly completion: string | null;
  readonly weight: Shown;
  readonly claimed: Shown;
  /** Claimed share of the weight as the width of a bar in percent; `null` where it is not known. */
  readonly width: string | null;
  readonly reviewed: string | null;
  readonly computed: Shown;
  /** How the computed points differ from the claimed ones; `null` where they do not or it is not known. */
  readonly difference: string | null;
  readonly rule: { readonly name: string; readonly formula: string } | null;
  readonly steps: readonly string[];
  /** What a reader should know about the result. */
  readonly flags: readonly string[];
  /** Points not given, `null` where none were lost or it is not known. */
  readonly lost: string | null;
  readonly reason: string | null;
  readonly improvement: string | null;
  readonly baseline: string | null;
  readonly explanation: string | null;
  /** How points are given, as the table prints it. */
  readonly standard: string | null;
  readonly remark: string | null;
  readonly evidence: readonly string[];
  readonly survey: string | null;
  /** 评分要点, each with what it is worth and whether it was met. */
  readonly elements: readonly string[];
}

export function indicatorRow(
  row: Indicator,
  attainment: Attainment | null,
  computed: PublishedIndicator | undefined,
  outcome: Outcome | undefined,
): IndicatorRow {
  const points = (value: Indicator['weight']) => show(value, ({ value: amount }) => toPlain(amount));
  const lost = lostPoints(row);
  const rule = outcome?.rule ?? null;
  return {
    id: row.id,
    anchor: `indicator-${row.id}`,
    name: row.name,
    level2: row.path.length > 1 ? row.path.slice(1).join(' › ') : null,
    direction: DIRECTION_LABELS[row.direction],
    target: show(row.target, ({ raw }) => raw),
    targetRead: isAbsent(row.target) ? null : readingWords(row.target),
    actual: show(row.actual, ({ raw }) => raw),
    actualRead: isAbsent(row.actual) ? null : readingWords(row.actual),
    state: row.state === undefined ? null : QUAL_STATE_LABELS[row.state],
    completion: completionWords(row, attainment),
    weight: points(row.weight),
    claimed: points(row.claimedScore),
    width: claimedWidth(row),
    reviewed: row.reviewedScore === undefined ? null : toPlain(row.reviewedScore.value),
    computed: shownComputed(computed),
    difference: differenceOf(row, outcome),
    rule: rule === null ? null : RULE_WORDS[rule],
    steps: computed?.steps ?? [],
    flags: outcome?.flags.map((flag) => FLAG_WORDS[flag]) ?? [],
    lost: lost === null ? null : toPlain(lost),
    reason: row.deviationReason ?? null,
    improvement: row.improvement ?? null,
    baseline: row.baseline === undefined || isAbsent(row.baseline) ? null : row.baseline.raw,
    explanation: row.explanation ?? null,
    standard: row.standard ?? null,
    remark: row.remark ?? null,
    evidence: row.evidence ?? [],
    survey: surveyWords(row.survey),
    elements: (row.elements ?? []).map(({ text, points: worth, met, gate }) =>
      INDICATOR_TEXT.element(text, toPlain(worth.value), met, gate),
    ),
  };
}

/** Computed points, the window in which a person has to judge, or why there are none. */
function shownComputed(computed: PublishedIndicator | undefined): Shown {
  const { computedScore = null, computedLow = null, computedHigh = null, reason = null } = computed ?? {};
  if (computedScore !== null) return shown(computedScore);
  if (computedLow !== null && computedHigh !== null) {
    return shown(INDICATOR_TEXT.window(computedLow, computedHigh), reason);
  }
  return { text: INDICATOR_TEXT.notComputed, absent: true, note: reason };
}

/** Computed against claimed points; for a window, whether the claim lies beside it. */
function differenceOf(row: Indicator, outcome: Outcome | undefined): string | null {
  const claimed = valueOf(row.claimedScore)?.value ?? null;
  if (claimed === null || outcome === undefined) return null;
  const window = outcome.state === 'scored' ? { min: outcome.score, max: outcome.score } : outcome.window;
  if (window === null) return null;
  if (claimed.lt(window.min)) return INDICATOR_TEXT.higher(toPlain(window.min.minus(claimed)));
  return claimed.gt(window.max) ? INDICATOR_TEXT.lower(toPlain(claimed.minus(window.max))) : null;
}

/** Weight minus claimed points where that is positive. */
export function lostPoints(row: Indicator): Decimal | null {
  const weight = valueOf(row.weight);
  const claimed = valueOf(row.claimedScore);
  if (weight === null || claimed === null) return null;
  const lost = weight.value.minus(claimed.value);
  return lost.gt(0) ? lost : null;
}

function claimedWidth(row: Indicator): string | null {
  const weight = valueOf(row.weight);
  const claimed = valueOf(row.claimedScore);
  return weight === null || claimed === null ? null : barWidth(claimed.value, weight.value);
}

/** A part of a whole as the width of a bar, 0 to 100 percent; `null` without a whole. */
export function barWidth(part: Decimal, whole: Decimal): string | null {
  if (!whole.gt(0)) return null;
  return Decimal.max(0, Decimal.min(part.div(whole).times(100), 100)).toFixed(2);
}

function surveyWords(survey: Indicator['survey']): string | null {
  if (survey === undefined) return null;
  const { sample, valid, method, date } = survey;
  const parts = [
    ...(sample === undefined ? [] : [INDICATOR_TEXT.surveySample(sample)]),
    ...(valid === undefined ? [] : [INDICATOR_TEXT.surveyValid(valid)]),
    ...(method === undefined ? [] : [method]),
    ...(date === undefined ? [] : [formatDate(date)]),
  ];
  return parts.length === 0 ? null : INDICATOR_TEXT.survey(parts);
}
