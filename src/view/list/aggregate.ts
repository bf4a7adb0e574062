import type { ReportSummary } from '../../archive/summary.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import { formatCount, formatShare, formatTotal, formatYuan } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import type { Rate } from '../../scoring/rate.ts';
import { formatRate, rate } from '../../scoring/rate.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { MONEY_TEXT } from '../../text/report/report.ts';
import { fullYearRate } from '../full-year.ts';
import { moneyOnce } from '../money-once.ts';
import { pictured, standing } from '../standing.ts';
import { isYearly } from '../yearly.ts';
import type { DistributionRow, Spread } from './distribution.ts';
import { gradeDistribution, rateDistribution, scoreSpread } from './distribution.ts';

/** Totals of a set of reports. Sums count the same money once; over how many reports is said beside them. */
export interface Aggregate {
  readonly count: string;
  /** Said where examples were left out of the figures, or the figures are of examples alone. */
  readonly examples: string | null;
  readonly gradesCaption: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly note: string | null }[];
  readonly grades: readonly DistributionRow[];
  readonly rates: { readonly caption: string; readonly rows: readonly DistributionRow[] };
  /** Score against execution rate; `null` where no report has both. */
  readonly spread: Spread | null;
}

/** The money of a set of reports, in 分: sums over those whose money is not in another report of the set. */
export interface MoneyTotals {
  readonly budget: number;
  readonly executed: number;
  /** Reports that were added up. */
  readonly stated: number;
  /** `null` without a budget. */
  readonly rate: Rate | null;
}

export function moneyTotals(reports: readonly ReportSummary[]): MoneyTotals {
  const counted = moneyOnce(reports);
  const budget = sum(counted.map(({ planned }) => planned));
  const executed = sum(counted.map(({ funds }) => funds.executed));
  return { budget, executed, stated: counted.length, rate: rate(executed, budget) };
}

export function aggregate(reports: readonly ReportSummary[]): Aggregate {
  const { counted, isExample, leftOut } = standing(reports);
  const picture = pictured(reports);
  const mark = (text: string) => (picture.isExample ? AGGREGATE_TEXT.ofExamples(text) : text);
  // What judges a year again, a plan or a part of a year is no result of its own to class or to rank.
  const results = picture.counted.filter(isYearly);
  const aside = picture.counted.length - results.length;
  const rates = rateDistribution(results, aside);
  const spread = scoreSpread(results);
  return {
    count: formatCount(counted.length),
    examples: isExample
      ? AGGREGATE_TEXT.examplesOnly
      : leftOut > 0
        ? AGGREGATE_TEXT.examples(formatCount(leftOut))
        : null,
    facts: [...moneyFacts(counted), ...medianFacts(counted.filter(isYearly))].map((fact) => ({
      ...fact,
      term: isExample ? AGGREGATE_TEXT.ofExamples(fact.term) : fact.term,
    })),
    gradesCaption: mark(AGGREGATE_TEXT.distributionCaption(formatCount(results.length), aside)),
    grades: gradeDistribution(results),
    rates: { ...rates, caption: mark(rates.caption) },
    spread: spread === null ? null : { ...spread, caption: mark(spread.caption) },
  };
}

function moneyFacts(reports: readonly ReportSummary[]): Aggregate['facts'] {
  const totals = moneyTotals(reports);
  if (totals.stated === 0) return [];
  const coverage = AGGREGATE_TEXT.coverage(formatCount(totals.stated), formatCount(reports.length));
  return [
    {
      term: AGGREGATE_TEXT.budget,
      text: totalText(totals.budget),
      note: amountNote(totals.budget, coverage),
    },
    {
      term: AGGREGATE_TEXT.executed,
      text: totalText(totals.executed),
      note: amountNote(totals.executed, coverage),
    },
    {
      term: AGGREGATE_TEXT.rate,
      text: totals.rate === null ? AGGREGATE_TEXT.none : formatRate(totals.rate),
      note: AGGREGATE_TEXT.rateNote,
    },
  ];
}

/** Of fewer values than these there is no middle to speak of. */
const FEWEST = 3;

/** The middle of the scores, not their mean: schemes differ, and one outlier of money or points moves a mean. */
function medianFacts(reports: readonly ReportSummary[]): Aggregate['facts'] {
  const scores = reports.map((report) => report.claimed.score).filter((score) => score !== null);
  const rates = reports
    .map((report) => fullYearRate(report)?.ratio.times(100) ?? null)
    .filter((percent) => percent !== null);
  const [score, execution] = [median(scores), median(rates)];
  return [
    ...(execution === null || rates.length < FEWEST
      ? []
      : [
          {
            term: AGGREGATE_TEXT.rateMedian,
            text: formatShare(execution, 2),
            note: AGGREGATE_TEXT.rateMedianNote(formatCount(rates.length)),
          },
        ]),
    ...(score === null || scores.length < FEWEST
      ? []
      : [
          {
            term: AGGREGATE_TEXT.scoreMedian,
            text: AGGREGATE_TEXT.points(toPlain(score.toDecimalPlaces(2))),
            note: AGGREGATE_TEXT.scoreMedianNote(formatCount(scores.length)),
          },
        ]),
  ];
}

/** The middle value, or the mean of the two in the middle; `null` of nothing. */
export function median(values: readonly Decimal[]): Decimal | null {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : low.plus(high).div(2);
}

/** A sum for people, with its unit. */
export function totalText(fen: number): string {
  const { amount, unit } = formatTotal(fen);
  return AGGREGATE_TEXT.amount(amount, unit);
}

/** A rounded total carries its exact amount. */
function amountNote(fen: number, coverage: string): string {
  const { unit } = formatTotal(fen);
  return unit === '亿元' ? AGGREGATE_TEXT.exact(MONEY_TEXT.yuan(formatYuan(fen)), coverage) : coverage;
}

function sum(amounts: readonly (Fen | null)[]): Fen {
  return amounts.reduce<Fen>((total, amount) => total + (amount ?? 0), 0);
}
