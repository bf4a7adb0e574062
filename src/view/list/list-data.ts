import type { ReportSummary } from '../../archive/summary.ts';
import { amountBucketOf, rateBucketOf } from '../../model/bucket.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Grade } from '../../model/grade.ts';
import type { GravestRemark } from '../../model/remark-weight.ts';
import { gravestRemark } from '../../model/remark-weight.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import type { Deployment } from '../address.ts';
import type { Archive } from '../archive.ts';
import { fullYearRate } from '../full-year.ts';
import type { ReportLine } from './report-line.ts';
import { reportLines } from './report-line.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow, rowMark } from './report-row.ts';

/**
 * One report of a list for the browser: the texts that its row prints, made where every row is made, and the values
 * to filter and sort by. A tuple, because thousands of them travel together.
 */
export type ListDatum = readonly [
  id: string,
  title: string,
  /** Positions in {@link ListData.units} and {@link ListData.kinds}. */
  unit: number,
  kind: number,
  year: number,
  grade: Grade | null,
  score: string,
  executionRate: string,
  budget: string,
  executed: string,
  /** Name of the project where the title does not contain it, else empty: readers look for it too. */
  project: string,
  example: 0 | 1,
  /** Values to sort by: points, percent, 分; `null` sorts last. */
  scoreValue: number | null,
  rateValue: number | null,
  budgetValue: number | null,
  rateBucket: string,
  amountBucket: string,
  /** Number of the version in force. */
  version: number,
  /** Name of the mark of the grade, where it is another one than that of the grade alone, or none; else empty. */
  mark: string,
  /** Remarks of the check: contradictions, what is not said, form. */
  contradiction: number,
  absence: number,
  form: number,
  /** The gravest kind of them. */
  remark: GravestRemark,
  /** Only in the table of all reports. */
  line?: LineDatum,
];

/** What the table of all reports says of a report beyond its row in a list. */
export type LineDatum = readonly [
  gap: string,
  open: string,
  overdue: string,
  topic: string,
  place: string,
  /** Values to sort by; `null` sorts last. */
  gapValue: number | null,
  openValue: number | null,
  overdueValue: number | null,
  executedValue: number | null,
  titleOrder: number,
  unitOrder: number,
  projectOrder: number,
  /** Position in {@link ListData.projects}. */
  project: number,
];

/** Every row of one list. The site's own lists read it; it is not part of the open data. */
export interface ListData {
  readonly units: readonly (readonly [id: string, name: string, href: string])[];
  readonly kinds: readonly (readonly [id: string, label: string])[];
  /** Only for the table of all reports. */
  readonly projects?: readonly (readonly [name: string, href: string])[];
  readonly rows: readonly ListDatum[];
}

export function listData(reports: readonly ReportSummary[], deployment: Deployment): ListData {
  const shown = reports.map((report) => ({ report, row: reportRow(report, deployment) }));
  const units = new Map(shown.map(({ report, row }) => [report.unit.id, [row.unit, row.unitHref] as const]));
  const kinds = [...new Set(reports.map(({ kind }) => kind))].sort();
  const unitIds = [...units.keys()];
  return {
    units: [...units].map(([id, [name, href]]) => [id, name, href]),
    kinds: kinds.map((kind) => [kind, KIND_LABELS[kind]]),
    rows: shown.map(({ report, row }) =>
      datum(report, row, unitIds.indexOf(report.unit.id), kinds.indexOf(report.kind)),
    ),
  };
}

function datum(report: ReportSummary, row: ReportRow, unit: number, kind: number): ListDatum {
  const project = bare(report.project.name);
  const { grade } = report.claimed;
  const { remarks } = report.checkCounts;
  return [
    report.id,
    row.title,
    unit,
    kind,
    report.fiscalYear,
    grade,
    row.score,
    row.executionRate,
    row.budget,
    row.executed,
    row.title.includes(project) ? '' : project,
    report.example ? 1 : 0,
    number(report.claimed.score),
    number(fullYearRate(report)?.percent ?? null),
    report.planned,
    rateBucketOf(fullYearRate(report)?.ratio ?? null),
    amountBucketOf(report.planned),
    report.version,
    rowMark(report),
    remarks.contradiction,
    remarks.absence,
    remarks.form,
    gravestRemark(remarks),
  ];
}

/** Every row of the table of all reports. */
export function reportsData(archive: Archive): ListData {
  const lines = new Map(reportLines(archive).map((line) => [line.id, line]));
  const projects = new Map(
    [...lines.values()].map(({ project, projectHref }) => [projectHref, [project, projectHref] as const]),
  );
  const places = new Map([...projects.keys()].map((address, place) => [address, place]));
  const { rows, ...rest } = listData(archive.summaries, archive.deployment);
  return {
    ...rest,
    projects: [...projects.values()],
    rows: rows.map((row) => {
      const line = lines.get(row[0]);
      return line === undefined
        ? row
        : ([...row, lineDatum(line, places.get(line.projectHref) ?? 0)] as unknown as ListDatum);
    }),
  };
}

function lineDatum({ gap, open, overdue, values }: ReportLine, project: number): LineDatum {
  const { topic, place, titleOrder, unitOrder, projectOrder } = values;
  const sortable = [values.gap, values.open, values.overdue, values.executed] as const;
  return [gap, open, overdue, topic, place, ...sortable, titleOrder, unitOrder, projectOrder, project];
}

/** For sorting only; what is printed was made from the exact value. */
function number(value: Decimal | null): number | null {
  return value === null ? null : value.toNumber();
}

function bare(name: string): string {
  return name.replace(/项目$/u, '');
}
