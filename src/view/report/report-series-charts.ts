import type { ReportSummary } from '../../archive/summary.ts';
import type {
  ChartValue,
  ComparisonSpec,
  SeriesBreak,
  Threshold,
  TrendSeries,
  TrendSpec,
} from '../../charts/spec.ts';
import { isAbsent } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import { ABOUT, formatWan, yuanString } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import type { Scheme } from '../../model/scheme.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { SERIES_TEXT } from '../../text/pages/series.ts';
import { MONEY_TEXT } from '../../text/report/report.ts';
import { SCORES_TEXT } from '../../text/report/scores.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { pointsValue, rateValue } from '../chart-value.ts';
import type { SeriesPoint } from './report-series-points.ts';
import { gradeText } from './score/report-verdict.ts';
import { resultWords } from './score/score-difference.ts';

const YUAN_PER_WAN = 10_000;
const LOW = 55;

/** The reports of a project are all invented, or none is. */
function titleOf(title: string, points: readonly SeriesPoint[]): string {
  return AGGREGATE_TEXT.figureTitle(
    title,
    points.some(({ report }) => report.example),
  );
}

/** Whether there is a line to draw: results of at least two years. */
export function hasLine(points: readonly SeriesPoint[]): boolean {
  return new Set(points.filter(({ aside }) => !aside).map(({ report }) => report.fiscalYear)).size > 1;
}

/** Score beside execution rate over the years; `null` for a single year. */
export function trendOf(
  id: string,
  points: readonly SeriesPoint[],
  deployment: Deployment,
): TrendSpec | null {
  if (!hasLine(points)) return null;
  return {
    kind: 'trend',
    id,
    title: titleOf(SERIES_TEXT.trendTitle(points[0]?.label ?? '', lastOnLine(points)?.label ?? ''), points),
    points: points.map(({ report, label, aside }) => ({
      year: report.fiscalYear,
      label,
      href: href(deployment, PATHS.report(report.id)),
      aside,
    })),
    series: trendSeries(points),
    breaks: schemeBreaks(points),
    thresholds: sharedBands(points),
    words: [
      { label: SERIES_TEXT.grade, values: points.map(({ report }) => gradeOf(report)) },
      { label: SERIES_TEXT.kind, values: points.map(({ report }) => KIND_LABELS[report.kind]) },
      {
        label: SERIES_TEXT.scheme,
        values: points.map(({ scheme }) => scheme?.title ?? SERIES_TEXT.noScheme),
      },
      { label: SERIES_TEXT.computed, values: points.map(({ report }) => computedText(report)) },
    ],
    range: rangeOf(points),
    notes: points.some(({ aside }) => aside) ? [SERIES_TEXT.asideNote] : [],
  };
}

/** Scores and rates are mostly near 100; where none is low, the lower half of the axis would be empty. */
export function rangeOf(points: readonly SeriesPoint[]): readonly [string, string] {
  const low = points.some(({ report: { claimed, reviewed, rates } }) =>
    [claimed.score, reviewed?.score ?? null, rates.execution?.percent ?? null].some(
      (value) => value?.lt(LOW) ?? false,
    ),
  );
  return [low ? '0' : '50', '100'];
}

export function trendSeries(points: readonly SeriesPoint[]): readonly TrendSeries[] {
  const score = points.map(({ report, noScore }) =>
    report.kind === 're-review' ? IN_REVIEWED : pointsValue(report.claimed.score, noScore),
  );
  const rate = points.map(({ report }): ChartValue => {
    return rateValue(report.rates.execution, SERIES_TEXT.none);
  });
  const reviewed = points.map(({ report }) => reviewedValue(report));
  return [
    { name: SERIES_TEXT.score, values: score, breaks: true },
    { name: SERIES_TEXT.rate, values: rate, breaks: false },
    ...(reviewed.some(({ value }) => value !== null)
      ? [{ name: SERIES_TEXT.reviewed, values: reviewed, breaks: true }]
      : []),
  ];
}

/** The score of a report that is itself a review stands among those of reviews. */
const IN_REVIEWED: ChartValue = { value: null, text: SERIES_TEXT.isReview };

/**
 * What a review made of a score. Where the review has a report of its own, the mark stands there alone; the table names
 * the points in both rows.
 */
function reviewedValue(report: ReportSummary): ChartValue {
  const { kind, claimed, reviewed, reviewedApart } = report;
  const told = pointsValue((kind === 're-review' ? claimed : reviewed)?.score ?? null, SERIES_TEXT.none);
  const isTwice = reviewed?.score != null && reviewedApart?.score?.eq(reviewed.score) === true;
  return isTwice ? { ...told, value: null } : told;
}

function gradeOf({ claimed }: ReportSummary): string {
  return claimed.grade === null
    ? (claimed.gradeRaw ?? SERIES_TEXT.none)
    : gradeText(claimed.grade, claimed.banded);
}

function computedText({ computed }: ReportSummary): string {
  return resultWords(computed) ?? SCORES_TEXT.notComputed;
}

/** Where the scheme of the yearly results differs from that of the year before. */
export function schemeBreaks(points: readonly SeriesPoint[]): readonly SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  let last: SeriesPoint | null = null;
  for (const [index, point] of points.entries()) {
    if (point.aside || point.report.claimed.score === null) continue;
    if (last !== null && last.scheme !== point.scheme) {
      const text = SERIES_TEXT.changed(point.label, schemeWords(last.scheme), schemeWords(point.scheme));
      breaks.push({ before: index, text });
    }
    last = point;
  }
  return breaks;
}

function schemeWords(scheme: Scheme | null): string {
  return scheme === null ? SERIES_TEXT.unknown : SERIES_TEXT.is(SERIES_TEXT.schemeName(scheme.title));
}

/** Lower edges of the grades, where one scheme holds for all years; else no line would be true of all of them. */
function sharedBands(points: readonly SeriesPoint[]): readonly Threshold[] {
  const onLine = points.filter(({ aside, report }) => !aside && report.claimed.score !== null);
  const scheme = onLine[0]?.scheme ?? null;
  if (scheme === null || onLine.some((point) => point.scheme !== scheme) || isAbsent(scheme.grades))
    return [];
  return scheme.grades.bands
    .filter(({ min }) => min.gt(0))
    .map(({ min, term }) => ({ value: toPlain(min), label: `${term} ${toPlain(min)}` }));
}

/** Budget beside spending over the years, in 万元; `null` for a single year or without amounts. */
export function moneyOf(
  id: string,
  points: readonly SeriesPoint[],
  deployment: Deployment,
): ComparisonSpec | null {
  const onLine = points.filter(({ aside }) => !aside);
  const stated = onLine.some(({ report }) => report.planned !== null || report.funds.executed !== null);
  if (!hasLine(points) || !stated) return null;
  return {
    kind: 'comparison',
    id,
    title: titleOf(SERIES_TEXT.moneyTitle(onLine[0]?.label ?? '', onLine.at(-1)?.label ?? ''), onLine),
    dimension: SERIES_TEXT.year,
    unit: MONEY_TEXT.wan(''),
    divisor: YUAN_PER_WAN,
    ordered: true,
    series: [SERIES_TEXT.budget, SERIES_TEXT.executed],
    items: onLine.map(({ report, label }) => ({
      label,
      tick: String(report.fiscalYear),
      href: href(deployment, PATHS.report(report.id)),
      values: [
        yuanValue(report.planned, report.about.planned),
        yuanValue(report.funds.executed, report.about.executed),
      ],
    })),
    notes: [SERIES_TEXT.budgetNote],
  };
}

function yuanValue(fen: Fen | null, isAbout: boolean): ChartValue {
  if (fen === null) return { value: null, text: SERIES_TEXT.none };
  return { value: yuanString(fen), text: `${isAbout ? ABOUT : ''}${MONEY_TEXT.wan(formatWan(fen))}` };
}

function lastOnLine(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  return points.filter(({ aside }) => !aside).at(-1);
}
