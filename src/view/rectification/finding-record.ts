import type { ReportSummary } from '../../archive/summary.ts';
import { lastDayOf } from '../../model/date.ts';
import { daysBetween } from '../../model/expression/calendar.ts';
import { keepingSame, onceEach } from '../../model/remember.ts';
import type { Archive } from '../archive.ts';
import type { FollowUp } from './follow-up.ts';
import { followUpsOf, isUndone } from './follow-up.ts';

/** A finding of some report. */
export interface FindingPointer {
  readonly report: ReportSummary;
  readonly finding: string;
}

/** One finding of one public report with everything that is known of what followed. */
export interface FindingRecord extends FindingPointer, FollowUp {
  /** Whole days past the deadline on the day of the build; `null` where it is kept, unknown or still ahead. */
  readonly daysOverdue: number | null;
  readonly repeats: FindingPointer | null;
  /** Later findings that say they repeat this one, oldest first. */
  readonly repeatedBy: readonly FindingPointer[];
}

/** Every finding of every public report, in the order of the reports. */
export const findingRecords = onceEach((archive: Archive): readonly FindingRecord[] =>
  withRepeats(archive.summaries.flatMap((report) => recordsOf(report, archive))),
);

/** Ids of the findings of a report whose deadline had passed, undone, on the day of the build. */
export const overdueFindings = keepingSame(
  (archive: Archive, report: string): ReadonlySet<string> =>
    new Set(
      archive
        .gist(report)
        .findings.filter(({ undoneUntil }) => isOverdue(undoneUntil, archive))
        .map(({ id }) => id),
    ),
);

/** Whether a deadline of something undone had passed on the day of the build. */
export function isOverdue(undoneUntil: string | null, { today }: Pick<Archive, 'today'>): boolean {
  return undoneUntil !== null && overdue(undoneUntil, today) !== null;
}

type Alone = Omit<FindingRecord, 'repeats' | 'repeatedBy'>;

function recordsOf(summary: ReportSummary, { sourced, content, today, followUps }: Archive): Alone[] {
  const made = () => {
    const { report } = sourced(summary.id);
    return followUpsOf(report, content.units.get(report.implementingUnit.unit));
  };
  return followUps.of(summary.id, made).map((followUp) => ({
    ...followUp,
    report: summary,
    daysOverdue:
      followUp.due !== null && isUndone(followUp.state) ? overdue(lastDayOf(followUp.due), today) : null,
  }));
}

/** Days from a deadline to a day after it; `null` up to the deadline itself. */
export function overdue(deadline: string, today: string): number | null {
  const days = daysBetween(deadline, today);
  return days > 0 ? days : null;
}

function withRepeats(records: readonly Alone[]): readonly FindingRecord[] {
  const key = (report: string, finding: string) => `${report}#${finding}`;
  const byKey = new Map(records.map((record) => [key(record.report.id, record.finding), record]));
  const later = new Map<string, FindingPointer[]>();
  // Reports come newest first; what repeats a finding is told oldest first.
  for (const record of [...records].reverse()) {
    const { repeats } = record.facts;
    if (repeats === undefined) continue;
    const target = key(repeats.report, repeats.finding);
    later.set(target, [...(later.get(target) ?? []), { report: record.report, finding: record.finding }]);
  }
  return records.map((record) => {
    const { repeats } = record.facts;
    const earlier = repeats && byKey.get(key(repeats.report, repeats.finding));
    return {
      ...record,
      repeats: earlier ? { report: earlier.report, finding: earlier.finding } : null,
      repeatedBy: later.get(key(record.report.id, record.finding)) ?? [],
    };
  });
}
