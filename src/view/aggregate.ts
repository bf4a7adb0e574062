import { Decimal } from '../model/decimal.ts';
import { formatCount, formatPercent, formatWan } from '../model/format.ts';
import { GRADES, gradeTerm } from '../model/grade.ts';
import type { PublishedSummary } from '../model/published.ts';
import { rate, rateString } from '../scoring/rate.ts';
import { AGGREGATE_TEXT } from '../text/aggregate.ts';
import { MONEY_TEXT } from '../text/report.ts';
import type { ShownGrade } from './report-verdict.ts';
import { shownGrade } from './report-verdict.ts';

/** Totals of a set of reports. Sums cover only the reports that state the amount; how many is said beside them. */
export interface Aggregate {
  readonly count: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly note: string | null }[];
  readonly grades: readonly GradeCount[];
}

export interface GradeCount {
  readonly grade: ShownGrade | null;
  readonly label: string;
  readonly count: string;
  readonly share: string;
  /** Width of a bar in percent. */
  readonly width: string;
}

export function aggregate(reports: readonly PublishedSummary[]): Aggregate {
  const paired = reports.filter((report) => budgetOf(report) !== null && report.funds.executed !== null);
  const budget = sum(paired.map(budgetOf));
  const executed = sum(paired.map((report) => report.funds.executed));
  const percent = rateString(rate(executed, budget));
  const coverage = AGGREGATE_TEXT.coverage(paired.length, reports.length);
  return {
    count: formatCount(reports.length),
    facts:
      paired.length === 0
        ? []
        : [
            { term: AGGREGATE_TEXT.budget, text: MONEY_TEXT.wan(formatWan(budget)), note: coverage },
            { term: AGGREGATE_TEXT.executed, text: MONEY_TEXT.wan(formatWan(executed)), note: coverage },
            {
              term: AGGREGATE_TEXT.rate,
              text: percent === null ? AGGREGATE_TEXT.none : formatPercent(percent),
              note: AGGREGATE_TEXT.rateNote,
            },
          ],
    grades: gradeCounts(reports),
  };
}

function gradeCounts(reports: readonly PublishedSummary[]): readonly GradeCount[] {
  const total = new Decimal(Math.max(reports.length, 1));
  const counted = [...GRADES, null].map((grade) => ({
    grade,
    count: reports.filter((report) => report.claimed.grade === grade).length,
  }));
  return counted
    .filter(({ grade, count }) => grade !== null || count > 0)
    .map(({ grade, count }) => {
      const share = new Decimal(count).div(total).times(100);
      return {
        grade: shownGrade(grade),
        label: grade === null ? AGGREGATE_TEXT.noGrade : gradeTerm(grade),
        count: formatCount(count),
        share: formatPercent(share.toFixed(1)),
        width: share.toFixed(2),
      };
    });
}

/** The adjusted budget where it is stated, else the initial one. */
function budgetOf(report: PublishedSummary): string | null {
  return report.funds.fullYearBudget ?? report.funds.initialBudget;
}

/** Sum in 分 of decimal 元 strings. */
function sum(amounts: readonly (string | null)[]): number {
  let total = 0;
  for (const amount of amounts) if (amount !== null) total += Number(amount.replace('.', ''));
  return total;
}
