import type { ReportRecord } from '../../archive/record.ts';
import { reviewOf } from '../../archive/reviews-apart.ts';
import type { ReportSummary } from '../../archive/summary.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { claimedAssessment } from '../../model/assessment.ts';
import { Decimal, round, toPlain } from '../../model/decimal.ts';
import { formatFiscalYear, formatShare } from '../../model/format.ts';
import type { FundLine } from '../../model/funds.ts';
import { gradeTerm } from '../../model/grade.ts';
import type { Report } from '../../model/report.ts';
import type { Rate } from '../../scoring/rate.ts';
import { formatRate } from '../../scoring/rate.ts';
import { GRADE_WORDS } from '../../text/interface.ts';
import { BASIS_LABELS, KIND_LABELS } from '../../text/labels.ts';
import type { COMPARE_ROW_WORDS } from '../../text/pages/compare.ts';
import { COMPARE_TEXT } from '../../text/pages/compare.ts';
import { remarkCounts } from '../../text/report/remark-kinds.ts';
import { ROW_TEXT } from '../../text/report/report.ts';
import { SCORE_WORDS } from '../../text/report/score-words.ts';
import { SCORES_TEXT } from '../../text/report/scores.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { isFullYear } from '../full-year.ts';
import { isOpen } from '../rectification/follow-up.ts';
import { dimensions } from '../report/score/dimension.ts';
import { noTotalWords } from '../report/score/recomputed.ts';
import { resultWords } from '../report/score/score-difference.ts';
import type { ReportGist } from '../report-gist.ts';
import { show, showMoney } from '../shown.ts';

/** One value in the table: finished text, and how long its bar is where it is a ratio. */
export interface CompareCell {
  readonly text: string;
  readonly absent?: true;
  readonly note?: string;
  readonly href?: string;
  /** Percent of the track, 0 to 100. */
  readonly bar?: string;
}

/** One report as the comparison prints it, and by what it may be compared. */
export interface CompareColumn {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly example: boolean;
  readonly cells: Readonly<Record<CompareRow, CompareCell>>;
  /** 得分率 of each 一级指标, in the order of its table. */
  readonly dimensions: readonly { readonly name: string; readonly cell: CompareCell }[];
  readonly by: {
    /** `null`: the report names no scheme. */
    readonly scheme: { readonly id: string; readonly title: string } | null;
    readonly kind: string;
    readonly basis: string | null;
    readonly year: string;
  };
  /** Other reports of the same project, newest first. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

/** The lines that every report has. */
export type CompareRow = keyof typeof COMPARE_ROW_WORDS;

export function compareColumn(archive: Archive, summary: ReportSummary): CompareColumn {
  const { content, deployment, byProject } = archive;
  const record = archive.record(summary.id);
  const { report } = record;
  const assessment = claimedAssessment(report.assessments);
  const schemeId = assessment === undefined ? null : valueOf(assessment.scheme);
  const scheme = schemeId === null ? null : (content.schemes.get(schemeId) ?? null);
  return {
    id: summary.id,
    title: summary.title,
    href: href(deployment, PATHS.report(summary.id)),
    example: summary.example,
    cells: {
      unit: { text: summary.unit.name, href: href(deployment, PATHS.unit(summary.unit.id)) },
      project: { text: summary.project.name, href: href(deployment, PATHS.project(summary.project.id)) },
      year: { text: formatFiscalYear(report.fiscalYear) },
      kind: { text: KIND_LABELS[report.kind] },
      evaluator: cell(show(report.evaluator, ({ unit }) => content.units.get(unit)?.name ?? unit)),
      ...moneyCells(record, summary),
      ...scoreCells(summary),
      scheme:
        scheme === null ? absent() : { text: scheme.title, href: href(deployment, PATHS.method(scheme.id)) },
      ...afterCells(report, summary, archive.gist(summary.id).findings),
    },
    dimensions: isAbsent(report.indicators) ? [] : dimensionCells(report.indicators.rows),
    by: {
      scheme: scheme === null ? null : { id: scheme.id, title: scheme.title },
      kind: KIND_LABELS[report.kind],
      basis: isAbsent(report.funds) ? null : BASIS_LABELS[report.funds.executionBasis],
      year: formatFiscalYear(report.fiscalYear),
    },
    others: [...(byProject.get(summary.project.id) ?? [])]
      .reverse()
      .filter(({ id }) => id !== summary.id)
      .map(({ id, title }) => ({ id, title })),
  };
}

function cell({ text, absent: isMissing, note }: ReturnType<typeof show>): CompareCell {
  return { text, ...(isMissing && { absent: true as const }), ...(note !== null && { note }) };
}

function absent(text: string = COMPARE_TEXT.absent): CompareCell {
  return { text, absent: true };
}

/** @param early the rate is that of a part of a year */
function rateCell(rate: Rate | null, early = false): CompareCell {
  if (rate === null) return absent(COMPARE_TEXT.noRate);
  const text = formatRate(rate);
  return { text: early ? ROW_TEXT.midYear(text) : text, bar: barOf(rate.percent) };
}

/** Bars stop at their track; the printed percentage does not. */
function barOf(percent: Decimal): string {
  return toPlain(Decimal.max(0, Decimal.min(percent, 100)));
}

type Cells<K extends CompareRow> = Pick<CompareColumn['cells'], K>;

function moneyCells(
  record: ReportRecord,
  summary: ReportSummary,
): Cells<'budget' | 'received' | 'executed' | 'receivedRate' | 'executionRate' | 'basis'> {
  const { report } = record;
  const { rates } = summary;
  const isEarly = !isFullYear(summary);
  const totals = record.totals();
  return {
    budget: totals === null ? absent() : cell(showMoney(plannedMoney(totals.line))),
    received: totals === null ? absent() : cell(showMoney(totals.line.received)),
    executed: totals === null ? absent() : cell(showMoney(totals.line.executed)),
    receivedRate: rateCell(rates.received, isEarly),
    executionRate: rateCell(rates.execution, isEarly),
    basis: isAbsent(report.funds) ? absent() : { text: BASIS_LABELS[report.funds.executionBasis] },
  };
}

/** What lists print as the budget: as adjusted, or else the initial one. */
function plannedMoney({ fullYearBudget, initialBudget }: FundLine): FundLine['fullYearBudget'] {
  return isAbsent(fullYearBudget) ? initialBudget : fullYearBudget;
}

function scoreCells(summary: ReportSummary): Cells<'claimed' | 'grade' | 'reviewed' | 'computed'> {
  const { claimed, computed } = summary;
  const reviewed = reviewOf(summary);
  const points = (score: Decimal | null, note?: string): CompareCell =>
    score === null
      ? absent()
      : { text: SCORES_TEXT.points(toPlain(score)), ...(note !== undefined && { note }) };
  const computedScore = resultWords(computed);
  return {
    // Where there are two, whose each is.
    claimed: points(
      claimed.score,
      reviewed === null ? undefined : SCORE_WORDS.claimants[claimed.role ?? 'self'],
    ),
    grade:
      claimed.grade === null
        ? claimed.gradeRaw === null
          ? absent()
          : { text: claimed.gradeRaw }
        : {
            text: gradeTerm(claimed.grade),
            ...(claimed.banded !== null && { note: GRADE_WORDS.differs(gradeTerm(claimed.banded)) }),
          },
    reviewed:
      reviewed === null
        ? absent(SCORES_TEXT.notReviewed)
        : points(reviewed.score, summary.reviewed === null ? COMPARE_TEXT.reviewedApart : undefined),
    computed:
      computedScore === null
        ? {
            text: SCORES_TEXT.notComputed,
            absent: true,
            ...(computed.reason !== null && { note: noTotalWords(computed.reason) }),
          }
        : { text: computedScore },
  };
}

function afterCells(
  report: Report,
  { checkCounts }: ReportSummary,
  findings: ReportGist['findings'],
): Cells<'findings' | 'open' | 'checks'> {
  const isMissing = isAbsent(report.findings);
  const open = findings.filter(({ state }) => isOpen(state)).length;
  return {
    findings: isMissing ? absent() : { text: COMPARE_TEXT.items(findings.length) },
    open: isMissing ? absent() : { text: COMPARE_TEXT.items(open) },
    checks: { text: COMPARE_TEXT.checks(remarkCounts(checkCounts.remarks), checkCounts.unknown) },
  };
}

function dimensionCells(rows: Parameters<typeof dimensions>[0]): CompareColumn['dimensions'] {
  return dimensions(rows).map(({ name, weight, claimed, share }) => {
    if (share === null || weight === null || claimed === null) return { name, cell: absent() };
    const points = COMPARE_TEXT.ofWeight(toPlain(claimed), toPlain(weight));
    return { name, cell: { text: formatShare(share, 1), bar: barOf(round(share, 1)), note: points } };
  });
}
