import { Decimal } from '../model/decimal.ts';
import { formatAmount, formatDate, formatPercent } from '../model/format.ts';
import type { PublishedSummary } from '../model/published.ts';
import { HOME_TEXT } from '../text/home.ts';
import { href, PATHS } from './address.ts';
import { fenOf } from './aggregate.ts';
import type { Archive } from './archive.ts';
import { budgetOf } from './money-once.ts';
import { reportLines } from './report-line.ts';

/** A report that the home page names, with the words that say why. */
export interface Pick {
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  readonly why: string;
  readonly example: boolean;
}

/** How far a report goes in the matter of one rule, in one unit for all of them; `null` where it does not apply. */
interface Rule {
  readonly measure: (report: PublishedSummary) => number | null;
  readonly words: (report: PublishedSummary) => string;
}

/** Points by which score and execution rate must part before it is worth a line. */
const LEAST_GAP = 10;

/**
 * One report for each rule, each report once: real reports before examples, then the one that goes furthest, then the
 * newest. The rules are printed below the list, so that nobody has to wonder who chose.
 */
export function worthReading(archive: Archive): readonly Pick[] {
  const { summaries, deployment } = archive;
  const picked = new Set<string>();
  return rulesOf(archive).flatMap(({ measure, words }) => {
    const [best] = summaries
      .flatMap((report) => {
        const value = picked.has(report.id) ? null : measure(report);
        return value === null ? [] : [{ report, value }];
      })
      .sort(
        (a, b) =>
          Number(a.report.example) - Number(b.report.example) ||
          b.value - a.value ||
          b.report.fiscalYear - a.report.fiscalYear ||
          (a.report.id < b.report.id ? -1 : 1),
      );
    if (best === undefined) return [];
    const { report } = best;
    picked.add(report.id);
    return [
      {
        title: report.title,
        href: href(deployment, PATHS.report(report.id)),
        unit: report.unit.name,
        why: words(report),
        example: report.example,
      },
    ];
  });
}

function rulesOf(archive: Archive): readonly Rule[] {
  const lines = new Map(reportLines(archive).map((line) => [line.id, line]));
  return [
    {
      measure: ({ id }) => {
        const gap = lines.get(id)?.values.gap ?? null;
        return gap === null || gap < LEAST_GAP ? null : gap;
      },
      words: ({ id, claimed, rates }) =>
        HOME_TEXT.picks.gap(
          claimed.score ?? '',
          formatPercent(rates.execution ?? '0'),
          lines.get(id)?.gap.replace('+', '') ?? '',
        ),
    },
    {
      measure: ({ id }) => lines.get(id)?.values.overdue || null,
      words: ({ id }) => HOME_TEXT.picks.overdue(lines.get(id)?.values.overdue ?? 0),
    },
    {
      measure: (report) => changeOf(report)?.abs().toNumber() ?? null,
      words: ({ claimed, reviewed }) => HOME_TEXT.picks.reviewed(claimed.score ?? '', reviewed?.score ?? ''),
    },
    {
      measure: (report) => {
        const left = leftOf(report);
        return left === null || left <= 0 ? null : left;
      },
      words: (report) =>
        HOME_TEXT.picks.unspent(
          formatAmount(fenOf(budgetOf(report)) ?? 0),
          formatAmount(fenOf(report.funds.executed) ?? 0),
          formatAmount(leftOf(report) ?? 0),
        ),
    },
    {
      measure: ({ publishedOn }) => (publishedOn === null ? null : Number(publishedOn.replaceAll('-', ''))),
      words: ({ publishedOn, claimed, rates }) =>
        HOME_TEXT.picks.newest(
          formatDate(publishedOn ?? ''),
          claimed.score,
          rates.execution === null ? null : formatPercent(rates.execution),
        ),
    },
  ];
}

function changeOf({ claimed, reviewed }: PublishedSummary): Decimal | null {
  if (claimed.score === null || reviewed?.score == null || claimed.score === reviewed.score) return null;
  return new Decimal(claimed.score).minus(reviewed.score);
}

function leftOf(report: PublishedSummary): number | null {
  const [budget, executed] = [fenOf(budgetOf(report)), fenOf(report.funds.executed)];
  return budget === null || executed === null ? null : budget - executed;
}
