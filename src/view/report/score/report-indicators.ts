import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import { formatShare } from '../../../model/format.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { PublishedReport } from '../../../model/published.ts';
import { isWhole } from '../../../model/transcription.ts';
import type { Outcome } from '../../../scoring/outcome.ts';
import type { Subtotal } from '../../../scoring/roll-up.ts';
import { INDICATOR_WORDS } from '../../../text/interface.ts';
import { AGGREGATE_TEXT } from '../../../text/pages/aggregate.ts';
import { INDICATOR_TEXT } from '../../../text/report/report.ts';
import type { MoneyFacts } from '../report-money.ts';
import type { Dimension } from './dimension.ts';
import { dimensions, pointShare, total } from './dimension.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { barWidth, indicatorRow } from './indicator-row.ts';
import type { LostPoints } from './lost-points.ts';
import { lostPointsView } from './lost-points.ts';
import { claimedExecution, executionOutcome } from './score-execution.ts';

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
  readonly key: 'execution' | 'adjustment' | 'total';
  readonly label: string;
  readonly weight: string | null;
  readonly claimed: string;
  readonly computed: string;
  /** Share of the points that was given, with the width of its bar; `null` where it is not known. */
  readonly share: string | null;
  readonly width: string | null;
}

export interface IndicatorsView {
  /** Of the table of 一级指标. */
  readonly dimensionsCaption: string;
  readonly groups: readonly IndicatorGroup[];
  readonly count: string;
  /** Where points were lost, most first: what most readers look for. */
  readonly lost: LostPoints;
  readonly footer: readonly IndicatorFooter[];
  /** Said where the table was taken over only in part, so that nothing can be added up. */
  readonly partial: string | null;
}

export function indicatorsView(
  record: ReportRecord,
  published: PublishedReport,
  money: MoneyFacts | null,
): IndicatorsView | null {
  const { report } = record;
  const recomputed = record.recomputed();
  if (isAbsent(report.indicators)) return null;
  const { rows } = report.indicators;
  const scored = recomputed.state === 'computed' ? recomputed.scored : null;
  const computed = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  const attainments = new Map(rows.map(({ id }, index) => [id, record.attainments()[index] ?? null]));
  const shownRow = (row: Indicator) =>
    indicatorRow(row, attainments.get(row.id) ?? null, computed.get(row.id), scored?.indicators.get(row.id));
  const whole = isWhole(report, 'indicators');
  const subtotals = new Map(whole ? scored?.total.groups.map((group) => [group.name, group]) : []);
  return {
    groups: dimensions(rows).map((dimension) =>
      groupOf(
        whole ? dimension : { ...dimension, weight: null, claimed: null, share: null },
        dimension.rows.map(shownRow),
        subtotals.get(dimension.name) ?? null,
      ),
    ),
    dimensionsCaption: AGGREGATE_TEXT.figureTitle(INDICATOR_WORDS.dimensions, report.example),
    partial: whole ? null : INDICATOR_TEXT.partial,
    count: whole ? INDICATOR_TEXT.count(rows.length) : INDICATOR_TEXT.countOfPart(rows.length),
    lost: lostPointsView(rows, report, money),
    footer: footerOf(rows, record, published),
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
    computed: computed === null ? null : pointsText(computed),
    ...shownShare(share),
    rows: shownRows,
  };
}

function shownShare(share: Decimal | null): Pick<IndicatorGroup, 'share' | 'width'> {
  if (share === null) return { share: null, width: null };
  return {
    share: formatShare(share, 1),
    width: barWidth(share, new Decimal(100)),
  };
}

const FULL_MARKS = 100;

/** Spending and total: what a form prints below its indicators. */
function footerOf(
  rows: readonly Indicator[],
  record: ReportRecord,
  published: PublishedReport,
): readonly IndicatorFooter[] {
  const { report } = record;
  const own = rows.map((row) => valueOf(row.weight)?.value ?? null);
  const claimed = record.summary().claimed.score;
  const separate = executionRow(record, total(own));
  const weights = [...own, ...(separate === null ? [] : [separate.weight])];
  const weight = isWhole(report, 'indicators') ? total(weights) : null;
  const footer: IndicatorFooter[] = [];
  if (separate !== null) {
    const { weight: most, printed, outcome } = separate;
    footer.push({
      key: 'execution',
      label: INDICATOR_TEXT.execution,
      weight: most === null ? null : toPlain(most),
      claimed: claimedExecution(report)?.text ?? INDICATOR_TEXT.notSeparate,
      computed: outcome === null ? INDICATOR_TEXT.notComputed : outcomeText(outcome),
      ...shownShare(pointShare(valueOf(printed?.claimedScore)?.value ?? null, printed?.weight.value ?? null)),
    });
  }
  for (const { name, limit, claimedScore } of published.adjustments) {
    footer.push({
      key: 'adjustment',
      label: limit === null ? name : INDICATOR_TEXT.limit(name, limit),
      weight: '',
      claimed: claimedScore ?? INDICATOR_TEXT.unknown,
      computed: claimedScore ?? INDICATOR_TEXT.notComputed,
      share: null,
      width: null,
    });
  }
  footer.push({
    key: 'total',
    label: INDICATOR_TEXT.total,
    weight: weight === null ? null : toPlain(weight),
    claimed: claimed === null ? INDICATOR_TEXT.unknown : toPlain(claimed),
    computed: pointsText(record.result()),
    ...shownShare(pointShare(claimed, weight)),
  });
  return footer;
}

/** The row for spending beside the indicators, as the form prints it or a scheme has it; `null` where there is none. */
function executionRow(record: ReportRecord, own: Decimal | null) {
  const { funds } = record.report;
  const printed = isAbsent(funds) ? undefined : funds.executionPoints;
  const outcome = executionOutcome(record);
  if (printed === undefined && outcome === null) return null;
  const weight = printed?.weight.value ?? outcome?.weight ?? null;
  // Indicators that are worth all there is leave nothing to spending, of which the report says nothing either.
  return printed === undefined && weight === null && own?.eq(FULL_MARKS) === true
    ? null
    : { weight, printed, outcome };
}

function outcomeText(outcome: Outcome): string {
  if (outcome.state === 'scored') return toPlain(outcome.score);
  const { window } = outcome;
  return pointsText({ score: null, low: window?.min ?? null, high: window?.max ?? null });
}

/** Points, or the range in which they lie. */
function pointsText({ score, low, high }: Record<'score' | 'low' | 'high', Decimal | null>): string {
  if (score !== null) return toPlain(score);
  if (low === null) return INDICATOR_TEXT.notComputed;
  return high === null
    ? INDICATOR_TEXT.atLeast(toPlain(low))
    : INDICATOR_TEXT.window(toPlain(low), toPlain(high));
}
