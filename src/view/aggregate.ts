import { Decimal } from '../model/decimal.ts';
import { formatCount, formatPercent, formatTotal, formatYuan } from '../model/format.ts';
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
  /** Said where real and example reports are counted together. */
  readonly examples: string | null;
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
  const examples = reports.filter((report) => report.example).length;
  const coverage = AGGREGATE_TEXT.coverage(paired.length, reports.length);
  return {
    count: formatCount(reports.length),
    examples:
      examples > 0 && examples < reports.length ? AGGREGATE_TEXT.examples(formatCount(examples)) : null,
    facts:
      paired.length === 0
        ? []
        : [
            { term: AGGREGATE_TEXT.budget, text: total(budget), note: amountNote(budget, coverage) },
            { term: AGGREGATE_TEXT.executed, text: total(executed), note: amountNote(executed, coverage) },
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

function total(fen: number): string {
  const { amount, unit } = formatTotal(fen);
  return AGGREGATE_TEXT.amount(amount, unit);
}

/** A rounded total carries its exact amount. */
function amountNote(fen: number, coverage: string): string {
  const { unit } = formatTotal(fen);
  return unit === '亿元' ? AGGREGATE_TEXT.exact(MONEY_TEXT.yuan(formatYuan(fen)), coverage) : coverage;
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
