import { reviewOf } from '../../archive/reviews-apart.ts';
import type { ReportSummary } from '../../archive/summary.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import { byPinyin } from '../../model/name-order.ts';
import { onceEach } from '../../model/remember.ts';
import { functionClassName } from '../../text/function-class.ts';
import { REPORTS_TEXT } from '../../text/pages/reports.ts';
import { ROW_TEXT } from '../../text/report/report.ts';
import { SCORE_WORDS } from '../../text/report/score-words.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { fullYearRate } from '../full-year.ts';
import { isOverdue } from '../rectification/finding-record.ts';
import { isOpen } from '../rectification/follow-up.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow } from './report-row.ts';

/** One report as a line of the table of all reports: what a row of a list says, and what can be set side by side. */
export interface ReportLine extends ReportRow {
  /** The year alone: its column says what it is. */
  readonly fiscalYear: string;
  readonly project: string;
  readonly projectHref: string;
  /** Score minus execution rate, with its sign; a dash where one of them is not stated. */
  readonly gap: string;
  /** Remarks of the check by what they are to a reader. */
  readonly contradiction: string;
  readonly absence: string;
  readonly form: string;
  /** Findings that are neither mended nor refused; a dash where the report lists none. */
  readonly open: string;
  /** Those of them whose deadline has passed. */
  readonly overdue: string;
  readonly values: LineValues;
}

/** What lines are sorted and filtered by. */
export interface LineValues {
  readonly gap: number | null;
  readonly open: number | null;
  readonly overdue: number | null;
  /** 分. */
  readonly executed: number | null;
  /** Places in the order of pinyin. */
  readonly titleOrder: number;
  readonly unitOrder: number;
  readonly projectOrder: number;
  /** Class of the project's function code, `none` where it has none. */
  readonly topic: string;
  readonly place: string;
}

export const NO_TOPIC = 'none';

/** Every report as a line, newest year first. */
export const reportLines = onceEach((archive: Archive): readonly ReportLine[] => {
  const { content, deployment, summaries } = archive;
  const titles = orderOf(summaries.map(({ title }) => title));
  const units = orderOf(summaries.map(({ unit }) => unit.name));
  const projects = orderOf(summaries.map(({ project }) => project.name));
  return summaries.map((report): ReportLine => {
    const { findings } = archive.gist(report.id);
    const count = (test: (finding: (typeof findings)[number]) => boolean) =>
      findings.length === 0 ? null : findings.filter(test).length;
    const open = count(({ state }) => isOpen(state));
    const overdue = count(({ undoneUntil }) => isOverdue(undoneUntil, archive));
    const gap = gapOf(report, report.claimed.score);
    const project = content.projects.get(report.project.id);
    return {
      ...reportRow(report, deployment),
      fiscalYear: String(report.fiscalYear),
      project: report.project.name,
      projectHref: href(deployment, PATHS.project(report.project.id)),
      gap: gapWords(report, gap),
      contradiction: String(report.checkCounts.remarks.contradiction),
      absence: String(report.checkCounts.remarks.absence),
      form: String(report.checkCounts.remarks.form),
      open: open === null ? ROW_TEXT.none : String(open),
      overdue: overdue === null ? ROW_TEXT.none : String(overdue),
      values: {
        gap: gap?.toNumber() ?? null,
        open,
        overdue,
        executed: report.funds.executed,
        titleOrder: titles.get(report.title) ?? 0,
        unitOrder: units.get(report.unit.name) ?? 0,
        projectOrder: projects.get(report.project.name) ?? 0,
        topic: functionClassName(project?.functionClass) ?? NO_TOPIC,
        place: content.units.get(report.unit.id)?.region.name ?? '',
      },
    };
  });
});

/** By the score of a review too, where there is one: whose each is stands before it. */
function gapWords(report: ReportSummary, gap: Decimal | null): string {
  if (gap === null) return ROW_TEXT.none;
  const own = REPORTS_TEXT.signed(toPlain(gap));
  const later = gapOf(report, reviewOf(report)?.score ?? null);
  if (later === null) return own;
  return SCORE_WORDS.both(
    SCORE_WORDS.pair(SCORE_WORDS.claimants[report.claimed.role ?? 'self'], own, null),
    SCORE_WORDS.pair(SCORE_WORDS.reviewer, REPORTS_TEXT.signed(toPlain(later)), null),
  );
}

function gapOf(report: ReportSummary, score: Decimal | null): Decimal | null {
  const execution = fullYearRate(report);
  return score === null || execution === null ? null : score.minus(execution.percent);
}

function orderOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort(byPinyin).map((name, index) => [name, index]));
}
