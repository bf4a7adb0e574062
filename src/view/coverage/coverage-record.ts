import type { ReportSummary } from '../../archive/summary.ts';
import { daysBetween } from '../../model/expression/calendar.ts';
import type { Coverage, CoverageReason } from '../../model/reference.ts';
import { onceEach } from '../../model/remember.ts';
import type { Tombstone } from '../../reader/content.ts';
import type { Archive } from '../archive.ts';
import { overdue } from '../rectification/finding-record.ts';

/**
 * Where a report stands that has to be published. `withheld`: not public for a reason that lies in its content.
 * `due`: the day has not come. `overdue`: the day has passed, whatever was planned since.
 */
export const COVERAGE_STATES = ['overdue', 'due', 'withheld', 'withdrawn', 'published'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

type Due = Coverage['due'][number];

/** One report that a list of what is due names. */
export interface CoverageRecord {
  readonly year: number;
  readonly example: boolean;
  readonly unit: { readonly id: string; readonly name: string };
  readonly project: { readonly id: string; readonly name: string };
  readonly kind: Due['kind'];
  readonly dueOn: string;
  readonly plannedOn: string | null;
  readonly reason: CoverageReason | null;
  readonly note: string | null;
  readonly state: CoverageState;
  readonly report: ReportSummary | null;
  readonly tombstone: Tombstone | null;
  /** Whole days past the due day on the day of the build; `null` unless overdue. */
  readonly daysOverdue: number | null;
  /** Whole days that a published report came after its due day, 0 where it came in time; `null` where its day is unknown. */
  readonly daysLate: number | null;
}

const CLOSED: ReadonlySet<CoverageReason> = new Set([
  'state-secret',
  'personal-privacy',
  'trade-secret',
  'internal',
]);

/** Every report that is or was due, newest year first, in the order of the lists. */
export const coverageRecords = onceEach((archive: Archive): readonly CoverageRecord[] => {
  const reports = new Map(archive.summaries.map((summary) => [summary.id, summary]));
  return [...archive.content.coverage]
    .sort((a, b) => b.year - a.year)
    .flatMap((coverage) => coverage.due.map((due) => recordOf(coverage, due, archive, reports)));
});

function recordOf(
  { year, example }: Coverage,
  due: Due,
  { content, today }: Archive,
  reports: ReadonlyMap<string, ReportSummary>,
): CoverageRecord {
  const report = reports.get(due.report ?? '') ?? null;
  const tombstone = content.withdrawn.find(({ id }) => id === due.report) ?? null;
  const reason = due.reason ?? null;
  const daysOverdue = overdue(due.dueOn, today);
  const state = stateOf(report !== null, tombstone !== null, reason, daysOverdue);
  const published = publishedDay(report);
  return {
    year,
    example,
    unit: { id: due.unit, name: content.units.get(due.unit)?.name ?? due.unit },
    project: { id: due.project, name: content.projects.get(due.project)?.name ?? due.project },
    kind: due.kind,
    dueOn: due.dueOn,
    plannedOn: due.plannedOn ?? null,
    reason,
    note: due.note ?? null,
    state,
    report,
    tombstone,
    daysOverdue: state === 'overdue' ? daysOverdue : null,
    daysLate: published === null ? null : (overdue(due.dueOn, published) ?? 0),
  };
}

function stateOf(
  isPublished: boolean,
  isWithdrawn: boolean,
  reason: CoverageReason | null,
  daysOverdue: number | null,
): CoverageState {
  if (isPublished) return 'published';
  if (isWithdrawn) return 'withdrawn';
  if (reason !== null && CLOSED.has(reason)) return 'withheld';
  return daysOverdue === null ? 'due' : 'overdue';
}

/** The day of publication where the record tells it to the day; days cannot be counted from a month. */
function publishedDay(report: ReportSummary | null): string | null {
  const on = report?.publishedOn ?? null;
  return on !== null && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null;
}

/** Days from the end of the fiscal year to publication; `null` where the day of publication is not known. */
export function publicationLag(report: ReportSummary): number | null {
  const day = publishedDay(report);
  return day === null ? null : daysBetween(`${report.fiscalYear}-12-31`, day);
}
