import type { Chart } from '../charts/chart.ts';
import { GRADES } from '../model/grade.ts';
import type { UnitId } from '../model/ids.ts';
import type { PublishedSummary } from '../model/published.ts';
import { UNIT_KIND_LABELS } from '../text/labels.ts';
import { LIST_TEXT } from '../text/list.ts';
import { SITE_TEXT } from '../text/site.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Aggregate } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import type { Archive } from './archive.ts';
import type { ListFilter } from './list-filter.ts';
import { listFilter } from './list-filter.ts';
import type { ListIdentity } from './list-frame.ts';
import { listFrame } from './list-frame.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pager } from './paging.ts';
import { slice } from './paging.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow } from './report-row.ts';
import type { ShownGrade } from './report-verdict.ts';
import { shownGrade } from './report-verdict.ts';
import { scoreChart } from './score-chart.ts';

/** Reports of one year, unit or project, with their totals. Totals are of all reports, whichever page is shown. */
export interface ListPage {
  readonly frame: PageFrame;
  /** Small line above the heading, or `null`. */
  readonly kicker: string | null;
  readonly notes: readonly string[];
  readonly aggregate: Aggregate;
  /** Score against execution rate; where there are too many points, the counts of `aggregate.spread` stand for it. */
  readonly chart: Chart | null;
  readonly rows: readonly ReportRow[];
  readonly pager: Pager | null;
  readonly related: readonly Link[];
  /** Filters of a list that is long enough for them. */
  readonly filter: ListFilter | null;
  /** Every grade, for the rows that the filters print. */
  readonly grades: readonly ShownGrade[];
  /** What every row would repeat, and so leaves out. */
  readonly shared: 'year' | 'unit' | null;
}

interface List extends ListIdentity {
  readonly path: string;
  readonly reports: readonly PublishedSummary[];
  readonly by?: 'year' | 'unit';
  readonly kicker?: string | null;
  readonly notes?: readonly string[];
  readonly related?: readonly { readonly label: string; readonly path: string }[];
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
    related: neighbours
      .filter((other) => other !== undefined)
      .map((other) => ({ label: LIST_TEXT.year(other), path: PATHS.year(other) })),
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
    notes: unit.note === undefined ? [] : [unit.note],
    related: (unit.predecessors ?? []).flatMap((predecessor) => {
      const former = units.get(predecessor);
      return former ? [{ label: LIST_TEXT.predecessor(former.name), path: PATHS.unit(former.id) }] : [];
    }),
  });
}

function listPage(archive: Archive, page: number, list: List): ListPage {
  const { deployment } = archive;
  const part = slice(list.reports, page, list.path, deployment);
  return {
    frame: listFrame(archive, list, part),
    kicker: list.kicker ?? null,
    notes: list.notes ?? [],
    aggregate: aggregate(list.reports),
    chart: scoreChart(list.reports, deployment),
    rows: part.items.map((report) => reportRow(report, deployment)),
    pager: part.pager,
    filter: list.by === undefined ? null : listFilter(list.reports, list.by, list.path, deployment),
    grades: GRADES.map(shownGrade).filter((grade) => grade !== null),
    shared: list.by ?? null,
    related: (list.related ?? []).map(({ label, path }) => ({ label, href: href(deployment, path) })),
  };
}
