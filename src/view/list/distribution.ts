import type { ReportSummary } from '../../archive/summary.ts';
import type { RateBucket } from '../../model/bucket.ts';
import { RATE_BUCKETS, rateBucketOf } from '../../model/bucket.ts';
import { formatCount } from '../../model/format.ts';
import { GRADES, gradeTerm } from '../../model/grade.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { FILTER_WORDS } from '../../text/search.ts';
import { fullYearRate } from '../full-year.ts';
import type { ShownGrade } from '../report/score/report-verdict.ts';
import { shownGrade } from '../report/score/report-verdict.ts';
import type { Share } from '../share.ts';
import { shareOf } from '../share.ts';

/** How many reports fall into one class. */
export interface DistributionRow extends Share {
  /** Set where the class is a grade. */
  readonly grade: ShownGrade | null;
  readonly label: string;
}

/** Scores in rows, execution rates in columns: what the two say about each other. */
export interface Spread {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly SpreadCell[];
    readonly total: string;
  }[];
  readonly totals: readonly string[];
  readonly total: string;
  /** How many high scores stand on low spending, in one sentence; `null` where no report scores so high. */
  readonly sentence: string | null;
}

export interface SpreadCell {
  readonly count: string;
  /** 0 for none, 1 to 4 by quarters of the fullest cell. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** Grades as claimed; reports without one are a class of their own. */
export function gradeDistribution(reports: readonly ReportSummary[]): readonly DistributionRow[] {
  return [...GRADES, null]
    .map((grade) => ({
      grade: shownGrade(grade),
      label: grade === null ? AGGREGATE_TEXT.noGrade : gradeTerm(grade),
      number: reports.filter((report) => report.claimed.grade === grade).length,
    }))
    .filter(({ grade, number }) => grade !== null || number > 0)
    .map(({ grade, label, number }) => ({ grade, label, ...shareOf(number, reports.length) }));
}

/**
 * Execution rates by class, of the reports that have one; how many have none is in the caption.
 * @param aside reports that were left out because their result is none of a year
 */
export function rateDistribution(
  reports: readonly ReportSummary[],
  aside: number,
): {
  readonly caption: string;
  readonly rows: readonly DistributionRow[];
} {
  const known = reports.map(fullYearRate).filter((rate) => rate !== null);
  const buckets = known.map(({ ratio }) => rateBucketOf(ratio));
  return {
    caption: AGGREGATE_TEXT.ratesCaption(formatCount(known.length), reports.length - known.length, aside),
    rows: RATE_BUCKETS.filter((bucket) => bucket !== 'none')
      .map((bucket) => ({ bucket, number: buckets.filter((other) => other === bucket).length }))
      .filter(({ bucket, number }) => bucket !== 'over' || number > 0)
      .map(({ bucket, number }) => ({
        grade: null,
        label: FILTER_WORDS.rateBuckets[bucket],
        ...shareOf(number, known.length),
      })),
  };
}

const SCORE_BANDS = [
  { label: AGGREGATE_TEXT.band90, from: 90 },
  { label: AGGREGATE_TEXT.band80, from: 80 },
  { label: AGGREGATE_TEXT.band60, from: 60 },
  { label: AGGREGATE_TEXT.band0, from: Number.NEGATIVE_INFINITY },
] as const;

const RATE_BANDS: readonly { readonly label: string; readonly buckets: readonly RateBucket[] }[] = [
  { label: FILTER_WORDS.rateBuckets.lt60, buckets: ['lt60'] },
  { label: FILTER_WORDS.rateBuckets['60to80'], buckets: ['60to80'] },
  { label: FILTER_WORDS.rateBuckets['80to95'], buckets: ['80to95'] },
  { label: AGGREGATE_TEXT.from95, buckets: ['95to100', 'full', 'over'] },
];

/**
 * Claimed scores against execution rates, of the reports that have both. Bands of points and not grades: where a
 * grade begins differs from scheme to scheme.
 */
export function scoreSpread(reports: readonly ReportSummary[]): Spread | null {
  const points = reports.flatMap((report) => {
    const { score } = report.claimed;
    const execution = fullYearRate(report);
    if (score === null || execution === null) return [];
    const bucket = rateBucketOf(execution.ratio);
    return [
      {
        band: SCORE_BANDS.findIndex(({ from }) => score.gte(from)),
        column: RATE_BANDS.findIndex(({ buckets }) => buckets.includes(bucket)),
      },
    ];
  });
  if (points.length === 0) return null;
  const count = (band: number | null, column: number | null) =>
    points.filter(
      (point) => (band === null || point.band === band) && (column === null || point.column === column),
    ).length;
  const counts = SCORE_BANDS.map((_, band) => RATE_BANDS.map((_column, column) => count(band, column)));
  const most = Math.max(...counts.flat());
  const high = count(0, null);
  const low = count(0, 0) + count(0, 1);
  return {
    caption: AGGREGATE_TEXT.spreadCaption(formatCount(points.length), reports.length - points.length),
    columns: RATE_BANDS.map(({ label }) => label),
    rows: SCORE_BANDS.map(({ label }, band) => ({
      label,
      cells: (counts[band] ?? []).map((number) => ({
        count: formatCount(number),
        level: Math.ceil((number / most) * 4) as SpreadCell['level'],
      })),
      total: formatCount(count(band, null)),
    })),
    totals: RATE_BANDS.map((_, column) => formatCount(count(null, column))),
    total: formatCount(points.length),
    sentence:
      high === 0
        ? null
        : AGGREGATE_TEXT.spreadSentence(formatCount(high), formatCount(low), shareOf(low, high).share),
  };
}
