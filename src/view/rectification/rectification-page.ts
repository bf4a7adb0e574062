import { formatCount, formatDate } from '../../model/format.ts';
import { unmarkedFirst } from '../../model/name-order.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { RECTIFICATION_TEXT } from '../../text/pages/rectification.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { listFrame } from '../list/list-frame.ts';
import type { MarkedRows } from '../marked-rows.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { pageCount, ROWS_PER_PAGE, slice } from '../paging.ts';
import type { FindingRecord } from './finding-record.ts';
import type { FindingRow } from './finding-row.ts';
import { findingRow } from './finding-row.ts';
import { findingCount, findingTotals, standingFindings } from './finding-totals.ts';
import type { FindingState } from './follow-up.ts';
import { FINDING_STATES } from './follow-up.ts';
import type { FindingList, RectificationBy } from './rectification-lists.ts';
import { findingLists, listLength, rectificationList } from './rectification-lists.ts';
import type { StateCount, UnitFindings } from './rectification-summary.ts';
import { stateCounts, unitFindings } from './rectification-summary.ts';

/** Findings and what became of them: all of them, or those of one state, unit or year. */
export interface RectificationPage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly asOf: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly note: string | null }[];
  /** `null` on the list of one state. */
  readonly states: MarkedRows<StateCount> | null;
  /** Summary of the units with the most open findings; on the first page of the whole list. */
  readonly units: readonly UnitFindings[];
  /** Said where there are more units than that. */
  readonly unitsNote: string | null;
  readonly years: readonly (Link & { readonly count: string })[];
  readonly rows: readonly FindingRow[];
  readonly pager: Pager | null;
  /** From a part of the list back to the whole. */
  readonly all: Link | null;
  readonly csvHref: string;
  /** Deadlines of what is open, for calendars. */
  readonly calendarHref: string;
}

/** How many pages a list takes, for its route. */
export function rectificationPageCount(archive: Archive, by?: RectificationBy): number {
  return pageCount(listLength(archive, by));
}

/** @param by the part of the list that is shown; all findings without it */
export function rectificationPage(archive: Archive, page: number, by?: RectificationBy): RectificationPage {
  const { deployment } = archive;
  const list = rectificationList(archive, by);
  const part = slice([...list.records].sort(urgentFirst), page, list.path, deployment);
  // The summaries stand once, on the first page of the whole list.
  const isStart = by === undefined && page === 1;
  const units = isStart ? unitFindings(list.records, deployment) : [];
  const trail = by === undefined ? [] : [{ label: RECTIFICATION_TEXT.title, path: PATHS.rectification }];
  const example = list.records.length > 0 && list.records.every(({ report }) => report.example);
  return {
    frame: listFrame(archive, { ...list, trail, example }, part),
    lead: RECTIFICATION_TEXT.lead,
    asOf: RECTIFICATION_TEXT.asOf(formatDate(archive.today)),
    facts: factsOf(list),
    states: by?.by === 'state' ? null : stateCounts(list.records, by === undefined ? deployment : null),
    units: isStart ? units.slice(0, ROWS_PER_PAGE) : [],
    unitsNote: isStart && units.length > ROWS_PER_PAGE ? RECTIFICATION_TEXT.unitsNote(ROWS_PER_PAGE) : null,
    years: isStart ? yearLinks(archive) : [],
    rows: part.items.map((record) => findingRow(record, deployment)),
    pager: part.pager,
    all:
      by === undefined
        ? null
        : { label: RECTIFICATION_TEXT.all, href: href(deployment, PATHS.rectification) },
    csvHref: href(deployment, PATHS.findingsCsv),
    calendarHref: href(deployment, PATHS.rectificationCalendar),
  };
}

function factsOf({ records }: FindingList): RectificationPage['facts'] {
  const { counted, isExample, leftOut } = standingFindings(records);
  const totals = findingTotals(counted);
  const { facts } = RECTIFICATION_TEXT;
  const fact = (name: keyof typeof facts, value: number, note: string | null) => ({
    term: isExample ? AGGREGATE_TEXT.ofExamples(facts[name]) : facts[name],
    text: RECTIFICATION_TEXT.count(formatCount(value)),
    note,
  });
  return [
    fact('total', totals.total, leftOut > 0 ? RECTIFICATION_TEXT.examples(formatCount(leftOut)) : null),
    fact('done', totals.done, null),
    fact('open', totals.open, RECTIFICATION_TEXT.openNote),
    fact('overdue', totals.overdue, RECTIFICATION_TEXT.overdueNote),
    fact('repeated', totals.repeated, RECTIFICATION_TEXT.repeatedNote),
  ];
}

function yearLinks(archive: Archive): RectificationPage['years'] {
  return findingLists(archive).flatMap(({ by, reports, path }) =>
    by.by === 'year'
      ? [
          {
            label: RECTIFICATION_TEXT.year(Number(by.id)),
            href: href(archive.deployment, path),
            count: findingCount(reports.map((report) => ({ report }))),
          },
        ]
      : [],
  );
}

const RANK = new Map<FindingState, number>(
  (
    [
      'not-started',
      'in-progress',
      'partly',
      'unpublished',
      'unverified',
      'refused',
      'done',
      'unseen',
    ] as const
  ).map((state, index) => [state, index]),
);

/** What is real before what is invented; then longest overdue first, then what is still to be done, then the rest; newest year first within each. */
function urgentFirst(a: FindingRecord, b: FindingRecord): number {
  const real = unmarkedFirst(a.report.example, b.report.example);
  if (real !== 0) return real;
  const late = (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0);
  if (late !== 0) return late;
  const rank = (record: FindingRecord) => RANK.get(record.state) ?? FINDING_STATES.length;
  return rank(a) - rank(b) || findingOrder(a, b);
}

function findingOrder(a: FindingRecord, b: FindingRecord): number {
  if (a.report.fiscalYear !== b.report.fiscalYear) return b.report.fiscalYear - a.report.fiscalYear;
  if (a.report.id !== b.report.id) return a.report.id < b.report.id ? -1 : 1;
  return a.number - b.number;
}
