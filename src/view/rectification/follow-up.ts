import { isOwnVerifier } from '../../checks/rules/trail/verifier.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import type { PartialDate } from '../../model/date.ts';
import { lastDayOf } from '../../model/date.ts';
import type { Finding, Rectification } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { isWhole } from '../../model/transcription.ts';
import type { Unit } from '../../model/unit.ts';

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

/** One measure taken on a finding. */
export interface MeasureRecord {
  readonly facts: Rectification;
  /** The unit, or the body that carried the measure out, names itself as the one that verified it. */
  readonly isSelfVerified: boolean;
}

/** One finding of a report with everything that the report says of what followed, whatever the day. */
export interface FollowUp {
  readonly finding: string;
  /** Position in its report, from 1. */
  readonly number: number;
  readonly facts: Finding;
  readonly recommendations: readonly string[];
  readonly measures: readonly MeasureRecord[];
  readonly state: FindingState;
  /** The deadline that is still to be kept, or the last one there was; `null` where none is stated. */
  readonly due: PartialDate | null;
}

/** Work that is still to be done; `unverified` is said to be done. */
const UNDONE: ReadonlySet<FindingState> = new Set(['unpublished', 'not-started', 'in-progress', 'partly']);

/** Whether a passed deadline counts against it. */
export function isUndone(state: FindingState): boolean {
  return UNDONE.has(state);
}

/** Known, and neither solved nor refused. */
export function isOpen(state: FindingState): boolean {
  return state !== 'done' && state !== 'refused' && state !== 'unseen';
}

/** What a report says of its findings. @param unit the one that was evaluated, where it is known */
export function followUpsOf(report: Report, unit: Unit | undefined): readonly FollowUp[] {
  const advice = valueOf(report.recommendations) ?? [];
  return (valueOf(report.findings) ?? []).map((facts, index) => {
    const measures = measuresOf(report, facts.id).map((row) => ({
      facts: row,
      isSelfVerified: isOwnVerifier(row, report, unit),
    }));
    const answers = advice.filter(({ findings }) => findings.includes(facts.id));
    const state = measures.length === 0 && !isSilent(report) ? 'unseen' : stateOf(measures);
    const due = dueOf(measures) ?? earliest(answers.flatMap((item) => item.due ?? []));
    return {
      finding: facts.id,
      number: index + 1,
      facts,
      recommendations: answers.map(({ text }) => text),
      measures,
      state,
      due,
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
  return facts.state === 'done' && !isProven(facts, isSelfVerified) ? 'unverified' : facts.state;
}

/** Whether there is evidence of a measure, and somebody else than the unit has seen to it. */
export function isProven({ evidence, verifiedBy }: Rectification, isSelfVerified: boolean): boolean {
  return evidence !== undefined && verifiedBy !== undefined && !isSelfVerified;
}

function dueOf(measures: readonly MeasureRecord[]): PartialDate | null {
  const dates = (rows: readonly MeasureRecord[]) => rows.flatMap(({ facts }) => valueOf(facts.due) ?? []);
  const open = dates(measures.filter(({ facts }) => facts.state !== 'done' && facts.state !== 'refused'));
  return earliest(open.length > 0 ? open : dates(measures));
}

function earliest(dates: readonly PartialDate[]): PartialDate | null {
  return [...dates].sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))[0] ?? null;
}
