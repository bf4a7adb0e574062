import { formatCount, formatDate } from '../../model/format.ts';
import { COVERAGE_TEXT } from '../../text/pages/coverage.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { listFrame } from '../list/list-frame.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { pagePath, pagerOf } from '../paging.ts';
import { coverageFacts } from './coverage-facts.ts';
import type { CoverageRow } from './coverage-row.ts';
import { coverageRow } from './coverage-row.ts';
import { coverageTotals } from './coverage-totals.ts';
import type { UnitDue } from './coverage-units.ts';
import { coverageLists, unitAnchor } from './coverage-units.ts';

/** Everything that was due for one year, unit by unit, and what was published beyond it. */
export interface CoverageYearPage {
  readonly frame: PageFrame;
  readonly asOf: string;
  /** Said where the list is made up while a report of the year is real. */
  readonly warning: string | null;
  readonly facts: ReturnType<typeof coverageFacts>;
  readonly units: readonly {
    readonly anchor: string;
    readonly name: Link;
    readonly summary: string;
    readonly rows: readonly CoverageRow[];
  }[];
  readonly pager: Pager | null;
  /** Public reports of the year that no list names; with the last page. */
  readonly unlisted: readonly Link[];
  readonly related: readonly Link[];
  readonly calendarHref: string;
}

/** Years that have a list, with the number of its pages. */
export function coverageYears(
  archive: Archive,
): readonly { readonly year: number; readonly pages: number }[] {
  return [...coverageLists(archive)].map(([year, pages]) => ({ year, pages: pages.length }));
}

export function coverageYearPage(archive: Archive, year: number, page: number): CoverageYearPage {
  const { deployment } = archive;
  const pages = coverageLists(archive).get(year) ?? [];
  const records = pages.flat().flatMap((unit) => unit.records);
  const { byState, total } = coverageTotals(records);
  const reports = archive.byYear.get(year) ?? [];
  const listed = new Set(records.map(({ report }) => report?.id));
  const path = PATHS.coverageYear(year);
  const pager = pagerOf(page, pages.length, path, deployment);
  const identity = {
    heading: COVERAGE_TEXT.yearTitle(year),
    description: COVERAGE_TEXT.yearDescription(year, formatCount(byState.published), formatCount(total)),
    trail: [{ label: COVERAGE_TEXT.title, path: PATHS.coverage }],
    example: records.length > 0 && [...records, ...reports].every(({ example }) => example),
  };
  const isLast = page === pages.length;
  return {
    frame: listFrame(archive, identity, { items: [], path: pagePath(path, page), pager }),
    asOf: COVERAGE_TEXT.asOf(formatDate(archive.today)),
    warning: !identity.example && records.every(({ example }) => example) ? COVERAGE_TEXT.exampleYear : null,
    facts: coverageFacts(records, reports),
    units: (pages[page - 1] ?? []).map((unit) => unitView(unit, archive)),
    pager,
    unlisted: isLast
      ? reports
          .filter(({ id }) => !listed.has(id))
          .map(({ id, title }) => ({ label: title, href: href(deployment, PATHS.report(id)) }))
      : [],
    related: relatedOf(archive, year),
    calendarHref: href(deployment, PATHS.calendar),
  };
}

function unitView(
  { id, name, records }: UnitDue,
  { deployment }: Archive,
): CoverageYearPage['units'][number] {
  const { byState, total } = coverageTotals(records);
  return {
    anchor: unitAnchor(id),
    name: { label: name, href: href(deployment, PATHS.unit(id)) },
    summary: COVERAGE_TEXT.publishedOf(formatCount(byState.published), formatCount(total)),
    rows: records.map((record) => coverageRow(record, deployment)),
  };
}

function relatedOf(archive: Archive, year: number): readonly Link[] {
  const neighbours = coverageYears(archive).filter((other) => Math.abs(other.year - year) === 1);
  return [
    ...(archive.byYear.has(year) ? [{ label: LIST_TEXT.year(year), path: PATHS.year(year) }] : []),
    ...neighbours.map((other) => ({
      label: COVERAGE_TEXT.yearTitle(other.year),
      path: PATHS.coverageYear(other.year),
    })),
  ].map(({ label, path }) => ({ label, href: href(archive.deployment, path) }));
}
