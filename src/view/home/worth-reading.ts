import { reviewOf } from '../../archive/reviews-apart.ts';
import type { ReportSummary } from '../../archive/summary.ts';
import { firstDayOf } from '../../model/date.ts';
import { toPlain } from '../../model/decimal.ts';
import { daysBetween } from '../../model/expression/calendar.ts';
import { formatAmount, formatDate } from '../../model/format.ts';
import { unmarkedFirst } from '../../model/name-order.ts';
import { formatRate } from '../../scoring/rate.ts';
import { HOME_TEXT } from '../../text/pages/home.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { fullYearRate, isFullYear } from '../full-year.ts';
import { reportLines } from '../list/report-line.ts';
import { reportRate } from '../list/report-row.ts';
import { scoreInWords } from '../report/score/score-words.ts';

/** A report that the home page names, with the words that say why. */
export interface Pick {
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  readonly why: string;
  readonly example: boolean;
}

/** How far a report goes in the matter of one rule, in one unit for all of them, with the words; `null` where it does not apply. */
type Rule = (report: ReportSummary) => { readonly value: number; readonly why: string } | null;

/** Points by which score and execution rate must part before it is worth a line. */
const LEAST_GAP = 10;

/**
 * One report for each rule, each report once: real reports before examples, then the one that goes furthest, then the
 * newest. The rules are printed below the list, so that nobody has to wonder who chose.
 */
export function worthReading(archive: Archive): readonly Pick[] {
  const { summaries, deployment } = archive;
  const picked = new Set<string>();
  return rulesOf(archive).flatMap((rule) => {
    const [best] = summaries
      .flatMap((report) => {
        const found = picked.has(report.id) ? null : rule(report);
        return found === null ? [] : [{ report, ...found }];
      })
      .sort(
        (a, b) =>
          unmarkedFirst(a.report.example, b.report.example) ||
          b.value - a.value ||
          b.report.fiscalYear - a.report.fiscalYear ||
          (a.report.id < b.report.id ? -1 : 1),
      );
    if (best === undefined) return [];
    const { report, why } = best;
    picked.add(report.id);
    return [
      {
        title: report.title,
        href: href(deployment, PATHS.report(report.id)),
        unit: report.unit.name,
        why,
        example: report.example,
      },
    ];
  });
}

/** Any day before the first publication. */
const EPOCH = '1970-01-01';

function rulesOf(archive: Archive): readonly Rule[] {
  const overdue = new Map(reportLines(archive).map(({ id, values }) => [id, values.overdue]));
  return [
    (report) => {
      const [{ score }, execution] = [report.claimed, fullYearRate(report)];
      // Of two scores it could not be said which is meant; what they differ by is told by a rule of its own.
      if (score === null || execution === null || reviewOf(report) !== null) return null;
      const gap = score.minus(execution.percent);
      if (gap.lt(LEAST_GAP)) return null;
      const scores = scoreInWords(report) ?? '';
      const why = HOME_TEXT.picks.gap(scores, formatRate(execution), toPlain(gap));
      return { value: gap.toNumber(), why };
    },
    ({ id }) => {
      const count = overdue.get(id) ?? null;
      return count === null || count === 0 ? null : { value: count, why: HOME_TEXT.picks.overdue(count) };
    },
    (report) => {
      const [{ score }, later] = [report.claimed, reviewOf(report)?.score ?? null];
      if (score === null || later === null || score.eq(later)) return null;
      const difference = score.minus(later).abs();
      const why = HOME_TEXT.picks.reviewed(scoreInWords(report) ?? '', toPlain(difference));
      return { value: difference.toNumber(), why };
    },
    (report) => {
      const { planned, funds, about } = report;
      const { executed } = funds;
      if (!isFullYear(report) || planned === null || executed === null || planned <= executed) return null;
      const left = planned - executed;
      const why = HOME_TEXT.picks.unspent(
        formatAmount(planned, about.planned),
        formatAmount(executed, about.executed),
        formatAmount(left, about.planned || about.executed),
      );
      return { value: left, why };
    },
    (report) => {
      const { publishedOn, rates } = report;
      if (publishedOn === null) return null;
      const why = HOME_TEXT.picks.newest(
        formatDate(publishedOn),
        scoreInWords(report),
        rates.execution === null ? null : reportRate(report),
      );
      return { value: daysBetween(EPOCH, firstDayOf(publishedOn)), why };
    },
  ];
}
