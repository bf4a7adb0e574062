import { isAbsent, valueOf } from '../model/absence.ts';
import { Decimal, toPlain } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { PublishedReport } from '../model/published.ts';
import type { Report } from '../model/report.ts';
import type { Subtotal } from '../scoring/roll-up.ts';
import { INDICATOR_TEXT } from '../text/report.ts';
import type { Dimension } from './dimension.ts';
import { dimensions, total } from './dimension.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { barWidth, indicatorRow, lostPoints } from './indicator-row.ts';
import type { Recomputed } from './recomputed.ts';
import { claimedExecution } from './score-execution.ts';

export type { IndicatorRow } from './indicator-row.ts';

/** The rows of one 一级指标 with their subtotal, and the share of its points that was given. */
export interface IndicatorGroup {
  readonly name: string;
  readonly weight: string;
  readonly claimed: string | null;
  readonly computed: string | null;
  readonly share: string | null;
  /** Width of a bar in percent. */
  readonly width: string | null;
  readonly rows: readonly IndicatorRow[];
}

/** A row below the indicators: what spending counts for, and the total. */
export interface IndicatorFooter {
  readonly label: string;
  readonly weight: string | null;
  readonly claimed: string;
  readonly computed: string;
}

export interface IndicatorsView {
  readonly groups: readonly IndicatorGroup[];
  readonly count: string;
  /** Rows that lost points, most first: what most readers look for. */
  readonly lost: readonly IndicatorRow[];
  readonly footer: readonly IndicatorFooter[];
}

export function indicatorsView(
  report: Report,
  published: PublishedReport,
  recomputed: Recomputed,
): IndicatorsView | null {
  if (isAbsent(report.indicators)) return null;
  const { rows } = report.indicators;
  const scored = recomputed.state === 'computed' ? recomputed.scored : null;
  const computed = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  const shownRow = (row: Indicator) =>
    indicatorRow(row, computed.get(row.id), scored?.indicators.get(row.id));
  const subtotals = new Map(scored?.total.groups.map((group) => [group.name, group]));
  const losses = rows
    .map((row) => ({ row, lost: lostPoints(row) }))
    .filter(({ lost }) => lost !== null)
    .sort((a, b) => (b.lost ?? new Decimal(0)).cmp(a.lost ?? new Decimal(0)));
  return {
    groups: dimensions(rows).map((dimension) =>
      groupOf(dimension, dimension.rows.map(shownRow), subtotals.get(dimension.name) ?? null),
    ),
    count: INDICATOR_TEXT.count(rows.length),
    lost: losses.map(({ row }) => shownRow(row)),
    footer: footerOf(rows, report, published),
  };
}

function groupOf(
  { name, weight, claimed, share }: Dimension,
  shownRows: readonly IndicatorRow[],
  computed: Subtotal | null,
): IndicatorGroup {
  return {
    name,
    weight: weight === null ? INDICATOR_TEXT.unknown : toPlain(weight),
    claimed: claimed === null ? null : toPlain(claimed),
    computed: computed === null ? null : subtotalText(computed),
    share: share === null ? null : INDICATOR_TEXT.share(share.toFixed(1)),
    width: weight === null || claimed === null ? null : barWidth(claimed, weight),
    rows: shownRows,
  };
}

/** Spending and total: what a form prints below its indicators. */
function footerOf(
  rows: readonly Indicator[],
  report: Report,
  published: PublishedReport,
): readonly IndicatorFooter[] {
  const { execution, claimed, computed } = published;
  const separate = execution !== null && execution.weight !== '0' ? execution : null;
  const weights = [
    ...rows.map((row) => valueOf(row.weight)?.value ?? null),
    ...(separate === null ? [] : [separate.weight === null ? null : new Decimal(separate.weight)]),
  ];
  const weight = total(weights);
  const footer: IndicatorFooter[] = [];
  if (separate !== null) {
    footer.push({
      label: INDICATOR_TEXT.execution,
      weight: separate.weight,
      claimed: claimedExecution(report)?.text ?? INDICATOR_TEXT.notSeparate,
      computed: pointsText(separate.computedScore, separate.computedLow, separate.computedHigh),
    });
  }
  footer.push({
    label: INDICATOR_TEXT.total,
    weight: weight === null ? null : toPlain(weight),
    claimed: claimed.score ?? INDICATOR_TEXT.unknown,
    computed: pointsText(computed.score, computed.low, computed.high),
  });
  return footer;
}

function subtotalText({ score, low, high }: Subtotal): string {
  const plain = (value: Decimal | null) => (value === null ? null : toPlain(value));
  return pointsText(plain(score), plain(low), plain(high));
}

/** Points, or the range in which they lie. */
function pointsText(score: string | null, low: string | null, high: string | null): string {
  if (score !== null) return score;
  if (low === null) return INDICATOR_TEXT.notComputed;
  return high === null ? INDICATOR_TEXT.atLeast(low) : INDICATOR_TEXT.window(low, high);
}
