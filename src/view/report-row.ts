import { formatAmount, formatDate, formatPercent } from '../model/format.ts';
import type { PublishedSummary } from '../model/published.ts';
import { KIND_LABELS } from '../text/labels.ts';
import { REPORT_TEXT, ROW_TEXT } from '../text/report.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';
import type { ShownGrade } from './report-verdict.ts';
import { shownGrade } from './report-verdict.ts';

/** One report in a list. The score never stands without the execution rate beside it. */
export interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  readonly unitHref: string;
  readonly project: string;
  readonly projectHref: string;
  readonly year: string;
  readonly kind: string;
  readonly budget: string;
  readonly executed: string;
  readonly executionRate: string;
  readonly score: string;
  readonly grade: ShownGrade | null;
  readonly publishedOn: string;
  readonly example: boolean;
  /** Set where the report was corrected: `第2版`. */
  readonly version: string | null;
}

export function reportRow(report: PublishedSummary, deployment: Deployment): ReportRow {
  const budget = report.funds.fullYearBudget ?? report.funds.initialBudget;
  return {
    id: report.id,
    title: report.title,
    href: href(deployment, PATHS.report(report.id)),
    unit: report.unit.name,
    unitHref: href(deployment, PATHS.unit(report.unit.id)),
    project: report.project.name,
    projectHref: href(deployment, PATHS.project(report.project.id)),
    year: ROW_TEXT.year(report.fiscalYear),
    kind: KIND_LABELS[report.kind],
    budget: wan(budget),
    executed: wan(report.funds.executed),
    executionRate: report.rates.execution === null ? ROW_TEXT.none : formatPercent(report.rates.execution),
    score: report.claimed.score ?? ROW_TEXT.none,
    grade: shownGrade(report.claimed.grade),
    publishedOn: report.publishedOn === null ? REPORT_TEXT.publishedUnknown : formatDate(report.publishedOn),
    example: report.example,
    version: report.version > 1 ? ROW_TEXT.version(report.version) : null,
  };
}

/** Decimal 元 back to 分 is exact: both are integers times a power of ten. */
function wan(yuan: string | null): string {
  if (yuan === null) return ROW_TEXT.none;
  return formatAmount(Number(yuan.replace('.', '')));
}
