import { isAbsent, valueOf } from '../model/absence.ts';
import { Decimal, toPlain } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { PublishedIndicator, PublishedReport } from '../model/published.ts';
import type { Report } from '../model/report.ts';
import { DIRECTION_LABELS, QUAL_STATE_LABELS } from '../text/labels.ts';
import { INDICATOR_TEXT } from '../text/report.ts';
import type { Shown } from './shown.ts';
import { show, shown } from './shown.ts';

/** One row of the indicator table. Claimed and computed points stand side by side. */
export interface IndicatorRow {
  readonly id: string;
  readonly anchor: string;
  readonly name: string;
  readonly level2: string | null;
  readonly direction: string;
  readonly target: Shown;
  readonly actual: Shown;
  readonly state: string | null;
  readonly weight: Shown;
  readonly claimed: Shown;
  readonly computed: Shown;
  readonly steps: readonly string[];
  /** Points not given, `null` where none were lost or it is not known. */
  readonly lost: string | null;
  readonly reason: string | null;
  readonly improvement: string | null;
  readonly evidence: readonly string[];
}

/** The rows of one 一级指标 with their subtotal, and the share of its points that was given. */
export interface IndicatorGroup {
  readonly name: string;
  readonly weight: string;
  readonly claimed: string | null;
  readonly share: string | null;
  /** Width of a bar in percent. */
  readonly width: string | null;
  readonly rows: readonly IndicatorRow[];
}

export interface IndicatorsView {
  readonly groups: readonly IndicatorGroup[];
  readonly count: string;
  /** Rows that lost points, most first: what most readers look for. */
  readonly lost: readonly IndicatorRow[];
}

export function indicatorsView(report: Report, published: PublishedReport): IndicatorsView | null {
  if (isAbsent(report.indicators)) return null;
  const computed = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  const names = [...new Set(report.indicators.rows.map((row) => row.path[0] ?? ''))];
  const source = report.indicators.rows;
  const groups = names.map((name) => {
    const rows = source.filter((row) => (row.path[0] ?? '') === name);
    return groupOf(name, rows, computed);
  });
  const losses = source
    .map((row) => ({ row, lost: lostPoints(row) }))
    .filter(({ lost }) => lost !== null)
    .sort((a, b) => (b.lost ?? new Decimal(0)).cmp(a.lost ?? new Decimal(0)));
  return {
    groups,
    count: INDICATOR_TEXT.count(source.length),
    lost: losses.map(({ row }) => rowOf(row, computed.get(row.id))),
  };
}

function groupOf(
  name: string,
  rows: readonly Indicator[],
  computed: ReadonlyMap<string, PublishedIndicator>,
): IndicatorGroup {
  const weights = rows.map((row) => valueOf(row.weight)?.value ?? null);
  const scores = rows.map((row) => valueOf(row.claimedScore)?.value ?? null);
  const weight = total(weights);
  const claimed = total(scores);
  const share =
    weight === null || claimed === null || weight.isZero() ? null : claimed.div(weight).times(100);
  return {
    name,
    weight: weight === null ? INDICATOR_TEXT.unknown : toPlain(weight),
    claimed: claimed === null ? null : toPlain(claimed),
    share: share === null ? null : INDICATOR_TEXT.share(share.toFixed(1)),
    width: share === null ? null : Decimal.min(share, 100).toFixed(2),
    rows: rows.map((row) => rowOf(row, computed.get(row.id))),
  };
}

function rowOf(row: Indicator, computed: PublishedIndicator | undefined): IndicatorRow {
  const points = (value: Indicator['weight']) => show(value, ({ value: amount }) => toPlain(amount));
  const lost = lostPoints(row);
  return {
    id: row.id,
    anchor: `indicator-${row.id}`,
    name: row.name,
    level2: row.path[1] ?? null,
    direction: DIRECTION_LABELS[row.direction],
    target: show(row.target, ({ raw }) => raw),
    actual: show(row.actual, ({ raw }) => raw),
    state: row.state === undefined ? null : QUAL_STATE_LABELS[row.state],
    weight: points(row.weight),
    claimed: points(row.claimedScore),
    computed: shownComputed(computed),
    steps: computed?.steps ?? [],
    lost: lost === null ? null : INDICATOR_TEXT.lost(toPlain(lost)),
    reason: row.deviationReason ?? null,
    improvement: row.improvement ?? null,
    evidence: row.evidence ?? [],
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

/** Weight minus claimed points where that is positive. */
function lostPoints(row: Indicator): Decimal | null {
  const weight = valueOf(row.weight);
  const claimed = valueOf(row.claimedScore);
  if (weight === null || claimed === null) return null;
  const lost = weight.value.minus(claimed.value);
  return lost.gt(0) ? lost : null;
}

/** Sum of values that are all stated; one missing value leaves the sum unknown. */
function total(values: readonly (Decimal | null)[]): Decimal | null {
  let sum = new Decimal(0);
  for (const value of values) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}
