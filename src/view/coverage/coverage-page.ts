import { formatCount, formatDate } from '../../model/format.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { COVERAGE_STATE_LABELS, COVERAGE_TEXT } from '../../text/pages/coverage.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { listFrame } from '../list/list-frame.ts';
import type { MarkedRows } from '../marked-rows.ts';
import { markedRows } from '../marked-rows.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { pageCount, slice } from '../paging.ts';
import { standing } from '../standing.ts';
import type { CoverageStateCount } from './coverage-facts.ts';
import { coverageFacts, coverageStates } from './coverage-facts.ts';
import type { CoverageRecord, CoverageState } from './coverage-record.ts';
import { COVERAGE_STATES, coverageRecords } from './coverage-record.ts';
import { coverageTotals } from './coverage-totals.ts';
import { unitDueAddress } from './coverage-units.ts';

/** One unit and one year: how many reports stand where, in words. */
export interface CoverageCell {
  readonly year: string;
  /** The unit's entries on the page of the year; `null` where nothing was due. */
  readonly href: string | null;
  readonly counts: readonly { readonly state: CoverageState; readonly text: string }[];
}

/** What one unit had to publish, year by year. */
export interface CoverageUnit extends Link {
  readonly cells: readonly CoverageCell[];
  readonly example: boolean;
}

/** Units by years: what is published, due, overdue and withheld. */
export interface CoveragePage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly notes: readonly string[];
  /** Said where there is no list, or where every list is made up while some reports are real. */
  readonly warning: string | null;
  readonly facts: ReturnType<typeof coverageFacts>;
  /** `null` where nothing is due. */
  readonly states: MarkedRows<CoverageStateCount> | null;
  readonly years: MarkedRows<Link & { readonly count: string }>;
  readonly columns: readonly string[];
  readonly units: readonly CoverageUnit[];
  readonly pager: Pager | null;
  readonly calendarHref: string;
}

/** How many pages the units take, for the route. */
export function coveragePageCount(archive: Archive): number {
  return pageCount(unitsOf(coverageRecords(archive)).length);
}

export function coveragePage(archive: Archive, page: number): CoveragePage {
  const { deployment } = archive;
  const records = coverageRecords(archive);
  const years = [...new Set(records.map(({ year }) => year))];
  const part = slice(unitsOf(records), page, PATHS.coverage, deployment);
  const isExample = records.length > 0 && records.every(({ example }) => example);
  // Real reports without a list are counted here too, so that the page as a whole is not made up.
  const example = isExample && archive.summaries.every((report) => report.example);
  const identity = {
    heading: COVERAGE_TEXT.title,
    description: COVERAGE_TEXT.description,
    trail: [],
    example,
  };
  return {
    frame: listFrame(archive, identity, part),
    lead: COVERAGE_TEXT.lead,
    notes: [COVERAGE_TEXT.basis, COVERAGE_TEXT.asOf(formatDate(archive.today))],
    warning: warningOf(records.length === 0, isExample && !example),
    facts: coverageFacts(records, archive.summaries),
    states: records.length === 0 ? null : coverageStates(records),
    years: yearLinks(archive, records, years),
    columns: years.map(COVERAGE_TEXT.year),
    units: part.items.map(({ id, name, own }) => ({
      label: name,
      href: href(deployment, PATHS.unit(id)),
      cells: years.map((year) =>
        cellOf(
          year,
          own.filter((record) => record.year === year),
          unitDueAddress(archive, year, id),
          archive,
        ),
      ),
      example: own.every(({ example }) => example),
    })),
    pager: part.pager,
    calendarHref: href(deployment, PATHS.calendar),
  };
}

/** Years with what of them is public; where only some are about examples, those say it themselves. */
function yearLinks(
  { deployment }: Archive,
  records: readonly CoverageRecord[],
  years: readonly number[],
): CoveragePage['years'] {
  const areExamples = standing(records).isExample;
  const links = years.map((year) => {
    const { counted, isExample } = standing(records.filter((record) => record.year === year));
    const { byState, total } = coverageTotals(counted);
    const label = COVERAGE_TEXT.year(year);
    return {
      label: isExample && !areExamples ? AGGREGATE_TEXT.ofExamples(label) : label,
      href: href(deployment, PATHS.coverageYear(year)),
      count: COVERAGE_TEXT.publishedOf(formatCount(byState.published), formatCount(total)),
    };
  });
  return markedRows(COVERAGE_TEXT.byYear, links, areExamples);
}

function warningOf(isEmpty: boolean, isMadeUp: boolean): string | null {
  if (isEmpty) return COVERAGE_TEXT.none;
  return isMadeUp ? COVERAGE_TEXT.exampleList : null;
}

/** Units of the lists with what they have to publish; those with the most overdue first. */
function unitsOf(records: readonly CoverageRecord[]) {
  const ids = [...new Set(records.map(({ unit }) => unit.id))];
  return ids
    .map((id) => {
      const own = records.filter(({ unit }) => unit.id === id);
      return { id, own, name: own[0]?.unit.name ?? id, late: coverageTotals(own).byState.overdue };
    })
    .sort((a, b) => b.late - a.late || (a.id < b.id ? -1 : 1));
}

function cellOf(
  year: number,
  records: readonly CoverageRecord[],
  address: string | null,
  { deployment }: Archive,
): CoverageCell {
  const { byState } = coverageTotals(records);
  const counts = [...COVERAGE_STATES]
    .reverse()
    .filter((state) => byState[state] > 0)
    .map((state) => ({
      state,
      text: COVERAGE_TEXT.cell(
        COVERAGE_STATE_LABELS[state],
        COVERAGE_TEXT.count(formatCount(byState[state])),
      ),
    }));
  return {
    year: COVERAGE_TEXT.cellYear(year),
    href: address === null ? null : href(deployment, address),
    counts,
  };
}
