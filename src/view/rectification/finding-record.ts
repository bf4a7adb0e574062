import type { ReportSummary } from '../../archive/summary.ts';
import { isOwnVerifier } from '../../checks/rules/trail/verifier.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import type { PartialDate } from '../../model/date.ts';
import { lastDayOf } from '../../model/date.ts';
import { daysBetween } from '../../model/expression/calendar.ts';
import type { Finding, Rectification } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { isWhole } from '../../model/transcription.ts';
import type { Archive } from '../archive.ts';

/**
 * What became of a finding. `unpublished`: nothing was published about it. `unseen`: what was published is withheld,
 * illegible or not taken over here, so that nothing can be said of the unit. `unverified`: said to be done, without
 * evidence or without a verifier other than the unit. `done`: with both.
 */
export const FINDING_STATES = [
  'unpublished',
  'not-started',
  'in-progress',
  'partly',
  'unverified',
  'done',
  'refused',
  'unseen',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding of some report. */
export interface FindingPointer {
  readonly report: ReportSummary;
  readonly finding: string;
}

/** One measure taken on a finding. */
export interface MeasureRecord {
  readonly facts: Rectification;
  /** The unit, or the body that carried the measure out, names itself as the one that verified it. */
  readonly isSelfVerified: boolean;
}

/** One finding of one public report with everything that is known of what followed. */
export interface FindingRecord extends FindingPointer {
  /** Position in its report, from 1. */
  readonly number: number;
  readonly facts: Finding;
  readonly recommendations: readonly string[];
  readonly measures: readonly MeasureRecord[];
  readonly state: FindingState;
  /** The deadline that is still to be kept, or the last one there was; `null` where none is stated. */
  readonly due: PartialDate | null;
  /** Whole days past the deadline on the day of the build; `null` where it is kept, unknown or still ahead. */
  readonly daysOverdue: number | null;
  readonly repeats: FindingPointer | null;
  /** Later findings that say they repeat this one, oldest first. */
  readonly repeatedBy: readonly FindingPointer[];
}

/** Work that is still to be done; `unverified` is said to be done. */
const UNDONE: ReadonlySet<FindingState> = new Set(['unpublished', 'not-started', 'in-progress', 'partly']);

/** Known, and neither solved nor refused. */
export function isOpen(state: FindingState): boolean {
  return state !== 'done' && state !== 'refused' && state !== 'unseen';
}

const computed = new WeakMap<Archive, readonly FindingRecord[]>();

/** Every finding of every public report, in the order of the reports. Computed once for each archive. */
export function findingRecords(archive: Archive): readonly FindingRecord[] {
  let records = computed.get(archive);
  if (records === undefined) {
    records = withRepeats(archive.summaries.flatMap((report) => recordsOf(report, archive)));
    computed.set(archive, records);
  }
  return records;
}

const late = new WeakMap<Archive, ReadonlyMap<string, readonly FindingRecord[]>>();

/** Ids of the findings of a report whose deadline had passed, undone, on the day of the build. */
export function overdueFindings(archive: Archive, report: string): ReadonlySet<string> {
  const found =
    late.get(archive) ??
    Map.groupBy(
      findingRecords(archive).filter(({ daysOverdue }) => daysOverdue !== null),
      (record): string => record.report.id,
    );
  late.set(archive, found);
  return new Set((found.get(report) ?? []).map(({ finding }) => finding));
}

type Alone = Omit<FindingRecord, 'repeats' | 'repeatedBy'>;

function recordsOf(summary: ReportSummary, { sourced, content, today }: Archive): Alone[] {
  const { report } = sourced(summary.id);
  const advice = valueOf(report.recommendations) ?? [];
  const unit = content.units.get(report.implementingUnit.unit);
  return (valueOf(report.findings) ?? []).map((facts, index) => {
    const measures = measuresOf(report, facts.id).map((row) => ({
      facts: row,
      isSelfVerified: isOwnVerifier(row, report, unit),
    }));
    const answers = advice.filter(({ findings }) => findings.includes(facts.id));
    const state = measures.length === 0 && !isSilent(report) ? 'unseen' : stateOf(measures);
    const due = dueOf(measures) ?? earliest(answers.flatMap((item) => item.due ?? []));
    return {
      report: summary,
      finding: facts.id,
      number: index + 1,
      facts,
      recommendations: answers.map(({ text }) => text),
      measures,
      state,
      due,
      daysOverdue: due !== null && UNDONE.has(state) ? overdue(lastDayOf(due), today) : null,
    };
  });
}

/** Whether the report was read as far as its rectifications, and states none where there is none. */
function isSilent(report: Report): boolean {
  const { rectifications } = report;
  if (isAbsent(rectifications)) return rectifications.absent === 'not-stated';
  return isWhole(report, 'rectifications');
}

function measuresOf(report: Report, finding: string): readonly Rectification[] {
  return (valueOf(report.rectifications) ?? []).filter(({ findings }) =>
    (findings as readonly string[]).includes(finding),
  );
}

/** One word for several measures: the one they share; partly, where some are done; else the least advanced. */
function stateOf(measures: readonly MeasureRecord[]): FindingState {
  const states = new Set(measures.map(measureState));
  if (states.size === 0) return 'unpublished';
  const least = FINDING_STATES.find((state) => states.has(state)) ?? 'unpublished';
  const someDone = states.has('done') || states.has('unverified');
  return someDone && states.size > 1 && least !== 'unverified' ? 'partly' : least;
}

/** What is said of a measure, as far as it is proven. */
export function measureState({ facts, isSelfVerified }: MeasureRecord): FindingState {
  const { state, evidence, verifiedBy } = facts;
  const isProven = evidence !== undefined && verifiedBy !== undefined && !isSelfVerified;
  return state === 'done' && !isProven ? 'unverified' : state;
}

function dueOf(measures: readonly MeasureRecord[]): PartialDate | null {
  const dates = (rows: readonly MeasureRecord[]) => rows.flatMap(({ facts }) => valueOf(facts.due) ?? []);
  const open = dates(measures.filter(({ facts }) => facts.state !== 'done' && facts.state !== 'refused'));
  return earliest(open.length > 0 ? open : dates(measures));
}

function earliest(dates: readonly PartialDate[]): PartialDate | null {
  return [...dates].sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))[0] ?? null;
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
