import type { ReportSummary } from '../../archive/summary.ts';
import type { Chart } from '../../charts/chart.ts';
import type { UnitId } from '../../model/ids.ts';
import type { Unit } from '../../model/unit.ts';
import { UNIT_KIND_LABELS } from '../../text/labels.ts';
import { FEED_TEXT } from '../../text/pages/feed.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import { YEAR_BOOK_TEXT } from '../../text/pages/year-book.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { coverageYears } from '../coverage/coverage-year.ts';
import { drawFigure } from '../figure.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { slice } from '../paging.ts';
import { findingLists } from '../rectification/rectification-lists.ts';
import type { GradeMark } from '../report/score/report-verdict.ts';
import { marksOf } from '../report/score/report-verdict.ts';
import { withdrawnLinks } from '../report/tombstone-page.ts';
import type { Aggregate } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import type { ListFilter } from './list-filter.ts';
import { listFilter } from './list-filter.ts';
import type { ListIdentity } from './list-frame.ts';
import { listFrame } from './list-frame.ts';
import type { GroupBy } from './report-groups.ts';
import { reportGroup } from './report-groups.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow } from './report-row.ts';
import { scoreChart } from './score-chart.ts';
import type { UnitMatrix } from './unit-matrix.ts';
import { unitMatrix } from './unit-matrix.ts';
import { unitProjects } from './unit-projects.ts';
import { otherRoles, unitNotes, unitRelations } from './unit-relations.ts';

/** Reports of one year or unit. Their totals and figures are of all of them, and stand on the first page. */
export interface ListPage {
  readonly frame: PageFrame;
  /** Small line above the heading, or `null`. */
  readonly kicker: string | null;
  readonly notes: readonly string[];
  /** `null` on the second page and later ones, and where there is no report. */
  readonly aggregate: Aggregate | null;
  /** Score against execution rate; where there are too many points, the counts of `aggregate.spread` stand for it. */
  readonly chart: Chart | null;
  readonly rows: readonly ReportRow[];
  readonly pager: Pager | null;
  readonly related: readonly Link[];
  /** Its projects year by year; only on the first page of a unit. */
  readonly matrix: UnitMatrix | null;
  /** A small figure for each project of a unit, all on one scale. */
  readonly projects: readonly Chart[];
  /** Reports of other units in which this one had a part. */
  readonly roles: readonly Role[];
  /** Filters of a list that is long enough for them. */
  readonly filter: ListFilter | null;
  /** Every grade, for the rows that the filters print. */
  readonly grades: readonly GradeMark[];
  /** What every row would repeat, and so leaves out. */
  readonly shared: 'year' | 'unit' | null;
}

/** A part other than that of the implementing unit, with the newest reports of it. */
export interface Role {
  readonly id: string;
  readonly heading: string;
  /** Said where not all of them are listed. */
  readonly note: string | null;
  readonly rows: readonly ReportRow[];
}

/** Reports listed for each part that a unit had; all of them are on the pages of their years. */
const ROLE_ROWS = 20;

interface List extends ListIdentity {
  readonly path: string;
  readonly reports: readonly ReportSummary[];
  readonly by?: 'year' | 'unit';
  readonly kicker?: string | null;
  readonly notes?: readonly string[];
  readonly related?: readonly { readonly label: string; readonly path: string }[];
  readonly roles?: readonly Role[];
}

export function yearPage(archive: Archive, year: number, page: number): ListPage {
  const reports = archive.byYear.get(year) ?? [];
  const index = archive.years.indexOf(year);
  const neighbours = [archive.years[index - 1], archive.years[index + 1]];
  return listPage(archive, page, {
    heading: SITE_TEXT.yearTitle(year),
    description: SITE_TEXT.yearDescription(year, reports.length),
    path: PATHS.year(year),
    trail: [{ label: SITE_TEXT.years, path: PATHS.years }],
    example: reports.length > 0 && reports.every((report) => report.example),
    reports,
    by: 'year',
    related: [
      ...neighbours
        .filter((other) => other !== undefined)
        .map((other) => ({ label: LIST_TEXT.year(other), path: PATHS.year(other) })),
      ...(coverageYears(archive).some((one) => one.year === year)
        ? [{ label: LIST_TEXT.coverage(year), path: PATHS.coverageYear(year) }]
        : []),
      ...findingLink(archive, { by: 'year', id: String(year) }),
      ...(reports.length > 0 ? [{ label: YEAR_BOOK_TEXT.link(year), path: PATHS.yearBook(year) }] : []),
      ...withdrawnLinks(archive, ({ fiscalYear }) => fiscalYear.to === year),
    ],
  });
}

export function unitPage(archive: Archive, id: UnitId, page: number): ListPage {
  const { units } = archive.content;
  const unit = units.get(id);
  if (!unit) throw new Error(`No unit has the id ${id}`);
  const reports = archive.byUnit.get(id) ?? [];
  return listPage(archive, page, {
    heading: unit.name,
    description: SITE_TEXT.unitDescription(unit.name, reports.length),
    path: PATHS.unit(id),
    trail: [{ label: SITE_TEXT.units, path: PATHS.units }],
    example: unit.example,
    reports,
    by: 'unit',
    kicker: LIST_TEXT.unitDetail(unit.region.name, UNIT_KIND_LABELS[unit.kind]),
    notes: unitNotes(unit),
    related: [
      ...unitRelations(unit, archive),
      ...findingLink(archive, { by: 'unit', id }),
      ...withdrawnLinks(archive, ({ unit: one }) => one === id),
      ...(reports.length > 0 ? [{ label: LIST_TEXT.feed, path: PATHS.unitFeed(id) }] : []),
    ],
    roles: rolesOf(unit, archive),
    feeds: [{ title: FEED_TEXT.unitTitle(unit.name, archive.content.site.name), path: PATHS.unitFeed(id) }],
  });
}

/** Everything on one topic, or of one place. */
export function groupPage(archive: Archive, by: GroupBy, id: string, page: number): ListPage {
  const { name, reports } = reportGroup(archive, by, id);
  const isTopic = by === 'topic';
  return listPage(archive, page, {
    heading: isTopic ? LIST_TEXT.topicTitle(name) : LIST_TEXT.placeTitle(name),
    description: (isTopic ? SITE_TEXT.topicDescription : SITE_TEXT.placeDescription)(name, reports.length),
    path: isTopic ? PATHS.topic(id) : PATHS.place(id),
    trail: [
      isTopic
        ? { label: SITE_TEXT.topics, path: PATHS.topics }
        : { label: SITE_TEXT.places, path: PATHS.places },
    ],
    example: reports.every(({ example }) => example),
    reports,
    related: [{ label: LIST_TEXT.sortable, path: `${PATHS.reports}?${by}=${encodeURIComponent(name)}` }],
  });
}

function listPage(archive: Archive, page: number, list: List): ListPage {
  const { deployment } = archive;
  const part = slice(list.reports, page, list.path, deployment);
  const first = page === 1;
  const scores = first ? scoreChart(list.reports, deployment) : null;
  return {
    frame: listFrame(archive, list, part),
    kicker: list.kicker ?? null,
    notes: list.notes ?? [],
    aggregate: first && list.reports.length > 0 ? aggregate(list.reports) : null,
    chart: scores && drawFigure(scores, deployment, list.path),
    rows: part.items.map((report) => reportRow(report, deployment)),
    pager: part.pager,
    filter: list.by === undefined ? null : listFilter(list.reports, list.by, list.path, deployment),
    grades: marksOf(list.reports),
    shared: list.by ?? null,
    matrix: first && list.by === 'unit' ? unitMatrix(list.reports, deployment) : null,
    projects: first && list.by === 'unit' ? unitProjects(archive, list.reports, list.path) : [],
    roles: first ? (list.roles ?? []) : [],
    related: (list.related ?? []).map(({ label, path }) => ({ label, href: href(deployment, path) })),
  };
}

function rolesOf(unit: Unit, archive: Archive): readonly Role[] {
  const { evaluated, supervised } = otherRoles(unit, archive);
  const role = (id: string, heading: string, reports: readonly ReportSummary[]): readonly Role[] =>
    reports.length === 0
      ? []
      : [
          {
            id,
            heading,
            note: reports.length > ROLE_ROWS ? LIST_TEXT.firstOf(ROLE_ROWS, reports.length) : null,
            rows: reports.slice(0, ROLE_ROWS).map((report) => reportRow(report, archive.deployment)),
          },
        ];
  return [
    ...role('evaluated', LIST_TEXT.evaluated(evaluated.length), evaluated),
    ...role('supervised', LIST_TEXT.supervised(supervised.length), supervised),
  ];
}

/** The findings of these reports, where they have any. */
function findingLink(
  archive: Archive,
  { by, id }: { by: 'unit' | 'year'; id: string },
): readonly { label: string; path: string }[] {
  const has = findingLists(archive).some((list) => list.by.by === by && list.by.id === id);
  return has ? [{ label: LIST_TEXT.rectification, path: PATHS.rectificationBy(by, id) }] : [];
}
