import type { ReportSummary } from '../../archive/summary.ts';
import { groupBy } from '../../model/group.ts';
import { byPinyin } from '../../model/name-order.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import { isYearly } from '../yearly.ts';
import { reportRate, rowScore } from './report-row.ts';

/** One report in the matrix of its unit. */
export interface MatrixReport {
  readonly href: string;
  /** What the link is called where only its figures are seen. */
  readonly title: string;
  readonly executionRate: string;
  readonly score: string;
  /** Set where its result is not that of its year: it judges the year again, a plan, or a part of the year. */
  readonly kind: string | null;
}

/** The projects of a unit down, the years across. */
export interface UnitMatrix {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly project: string;
    readonly href: string;
    readonly example: boolean;
    /** In the order of the years; a project may have several reports of one year. */
    readonly cells: readonly (readonly MatrixReport[])[];
  }[];
}

/** Below these a list says the same. */
const FEWEST_YEARS = 2;
const MOST_PROJECTS = 40;

/** `null` where there are too few years to compare, or too many projects to look at. */
export function unitMatrix(reports: readonly ReportSummary[], deployment: Deployment): UnitMatrix | null {
  const years = [...new Set(reports.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const projects = groupBy(reports, ({ project }) => project.id);
  if (years.length < FEWEST_YEARS || projects.size > MOST_PROJECTS) return null;
  const rows = [...projects].map(([id, own]) => ({
    project: own[0]?.project.name ?? id,
    href: href(deployment, PATHS.project(id)),
    example: own.every(({ example }) => example),
    cells: years.map((year) =>
      own.filter(({ fiscalYear }) => fiscalYear === year).map((report) => matrixReport(report, deployment)),
    ),
  }));
  return { years, rows: rows.sort((a, b) => byPinyin(a.project, b.project)) };
}

function matrixReport(report: ReportSummary, deployment: Deployment): MatrixReport {
  const { id, title } = report;
  return {
    href: href(deployment, PATHS.report(id)),
    title,
    executionRate: reportRate(report),
    score: rowScore(report),
    kind: isYearly(report) ? null : KIND_LABELS[report.kind],
  };
}
