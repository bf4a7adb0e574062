import type { ReportSummary } from '../../archive/summary.ts';
import { AMOUNT_BUCKETS, amountBucketOf, RATE_BUCKETS, rateBucketOf } from '../../model/bucket.ts';
import { GRADES, gradeTerm } from '../../model/grade.ts';
import { byPinyin, unmarkedFirst } from '../../model/name-order.ts';
import { gravestRemark } from '../../model/remark-weight.ts';
import { onceEach } from '../../model/remember.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { LIST_FILTER_WORDS, LIST_TEXT } from '../../text/pages/list.ts';
import { FILTER_WORDS } from '../../text/search.ts';
import type { Deployment } from '../address.ts';
import { href } from '../address.ts';
import { fullYearRate } from '../full-year.ts';
import type { ReportLine } from './report-line.ts';
import { NO_TOPIC } from './report-line.ts';

/** Below this a list is read faster than it is filtered. */
const WORTH_FILTERING = 6;

/** Names are those of the search, so that an address means the same there. */
export type ListFieldName =
  | 'year'
  | 'topic'
  | 'place'
  | 'unit'
  | 'kind'
  | 'grade'
  | 'rate'
  | 'amount'
  | 'remark';

export interface ListField {
  readonly name: ListFieldName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** What a reader may ask of a list in the browser; without scripts the list is read page by page. */
export interface ListFilter {
  /** Address of the list, to which the answers are added as `?grade=…`. */
  readonly listHref: string;
  /** File with every row of the list. */
  readonly dataHref: string;
  readonly total: number;
  readonly fields: readonly ListField[];
  /** What the order of the list is called. */
  readonly order: string;
}

/** Path of the file with every row of the list at `path`. */
export function rowsPath(path: string): string {
  return `${path}rows.json`;
}

/** Whether a list of this length has filters, and so a file of rows. */
export function isFiltered(reports: number): boolean {
  return reports >= WORTH_FILTERING;
}

/** @param by what all reports of the list share, and need not be asked for */
export const listFilter = onceEach(
  (
    reports: readonly ReportSummary[],
    by: 'year' | 'unit',
    path: string,
    deployment: Deployment,
  ): ListFilter | null =>
    filterOf(
      reports,
      [by === 'year' ? unitField(reports) : yearField(reports)],
      LIST_FILTER_WORDS.order[by],
      href(deployment, path),
      href(deployment, rowsPath(path)),
    ),
);

/** What may be asked of the table of all reports: topic and place as well. */
export const allReportsFilter = onceEach(
  (
    reports: readonly ReportSummary[],
    lines: readonly ReportLine[],
    path: string,
    deployment: Deployment,
  ): ListFilter | null => {
    const values = new Map(lines.map(({ id, values }) => [id, values]));
    const own = (name: 'topic' | 'place') =>
      field(
        name,
        reports,
        ({ id }) => values.get(id)?.[name] ?? '',
        [...new Set(lines.map((line) => line.values[name]))]
          .filter((value) => value !== '')
          .sort((a, b) => unmarkedFirst(a === NO_TOPIC, b === NO_TOPIC) || byPinyin(a, b))
          .map((value): [string, string] => [value, value === NO_TOPIC ? LIST_FILTER_WORDS.noTopic : value]),
      );
    const first = [yearField(reports), own('topic'), own('place'), unitField(reports)];
    return filterOf(
      reports,
      first,
      LIST_FILTER_WORDS.order.all,
      href(deployment, path),
      href(deployment, rowsPath(path)),
    );
  },
);

/** @param first the fields that belong to this list alone */
function filterOf(
  reports: readonly ReportSummary[],
  first: readonly ListField[],
  order: string,
  listHref: string,
  dataHref: string,
): ListFilter | null {
  if (!isFiltered(reports.length)) return null;
  const fields = [
    ...first,
    field('kind', reports, ({ kind }) => kind, Object.entries(KIND_LABELS)),
    field('grade', reports, ({ claimed }) => claimed.grade ?? 'none', [
      ...GRADES.map((grade): [string, string] => [grade, gradeTerm(grade)]),
      ['none', LIST_FILTER_WORDS.noGrade],
    ]),
    field(
      'rate',
      reports,
      (report) => rateBucketOf(fullYearRate(report)?.ratio ?? null),
      RATE_BUCKETS.map((bucket) => [bucket, FILTER_WORDS.rateBuckets[bucket]]),
    ),
    field(
      'amount',
      reports,
      ({ planned }) => amountBucketOf(planned),
      AMOUNT_BUCKETS.map((bucket) => [bucket, FILTER_WORDS.amountBuckets[bucket]]),
    ),
    field(
      'remark',
      reports,
      ({ checkCounts }) => gravestRemark(checkCounts.remarks),
      Object.entries(LIST_FILTER_WORDS.gravest),
    ),
  ];
  return {
    listHref,
    dataHref,
    total: reports.length,
    fields: fields.filter(({ options }) => options.length > 1),
    order,
  };
}

function field(
  name: ListFieldName,
  reports: readonly ReportSummary[],
  valueOf: (report: ReportSummary) => string,
  labels: readonly (readonly [value: string, label: string])[],
): ListField {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const value = valueOf(report);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return {
    name,
    label: LIST_FILTER_WORDS[name],
    options: labels.flatMap(([value, label]) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [{ value, label, count }];
    }),
  };
}

/** Most reports first. */
function unitField(reports: readonly ReportSummary[]): ListField {
  const names = new Map(reports.map(({ unit }) => [unit.id, unit.name]));
  const { options, ...rest } = field('unit', reports, ({ unit }) => unit.id, [...names]);
  return { ...rest, options: [...options].sort((a, b) => b.count - a.count || byPinyin(a.label, b.label)) };
}

function yearField(reports: readonly ReportSummary[]): ListField {
  const years = [...new Set(reports.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return field(
    'year',
    reports,
    ({ fiscalYear }) => String(fiscalYear),
    years.map((year) => [String(year), LIST_TEXT.year(year)]),
  );
}
