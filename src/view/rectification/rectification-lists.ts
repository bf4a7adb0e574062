import type { ReportSummary } from '../../archive/summary.ts';
import { groupBy } from '../../model/group.ts';
import { onceEach } from '../../model/remember.ts';
import {
  FINDING_STATE_LABELS,
  FINDING_STATE_NOTES,
  RECTIFICATION_TEXT,
} from '../../text/pages/rectification.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { FindingRecord } from './finding-record.ts';
import { findingRecords } from './finding-record.ts';
import { FINDING_STATES } from './follow-up.ts';

/** A part of all findings that has a page of its own. */
export interface RectificationBy {
  readonly by: 'state' | 'unit' | 'year';
  /** State, id of the unit, or year. */
  readonly id: string;
}

/** Findings with the words and the address of their list. */
export interface FindingList {
  readonly heading: string;
  readonly description: string;
  readonly path: string;
  readonly records: readonly FindingRecord[];
}

/** A list before anybody asks for what is in it. */
export interface FindingPart extends Omit<FindingList, 'records'> {
  readonly by: RectificationBy;
  /** The report of each of its findings. */
  readonly reports: readonly ReportSummary[];
}

/** Every part that has a finding: by state, by unit, by year. */
export const findingLists = onceEach((archive: Archive): readonly FindingPart[] => {
  const records = archive.summaries.flatMap((report) =>
    archive.gist(report.id).findings.map(({ state }) => ({ report, state })),
  );
  const units = [...new Map(records.map(({ report }) => [report.unit.id, report.unit.name]))];
  const years = [...new Set(records.map(({ report }) => report.fiscalYear))].sort((a, b) => b - a);
  const parts = (by: RectificationBy['by']) => {
    const own = groupBy(records, (record) => partOf(record, by));
    return (id: string, heading: string) => ({
      by: { by, id },
      heading,
      description: RECTIFICATION_TEXT.description,
      path: PATHS.rectificationBy(by, id),
      reports: (own.get(id) ?? []).map(({ report }) => report),
    });
  };
  const [byState, byUnit, byYear] = [parts('state'), parts('unit'), parts('year')];
  return [
    ...FINDING_STATES.map((state) => ({
      ...byState(state, RECTIFICATION_TEXT.ofState(FINDING_STATE_LABELS[state])),
      description: FINDING_STATE_NOTES[state],
    })),
    ...units.map(([id, name]) => byUnit(id, RECTIFICATION_TEXT.ofUnit(name))),
    ...years.map((year) => byYear(String(year), RECTIFICATION_TEXT.ofYear(year))),
  ].filter((part) => part.reports.length > 0);
});

/** One part, or all findings. */
export function rectificationList(archive: Archive, wanted?: RectificationBy): FindingList {
  if (wanted === undefined) {
    return {
      heading: RECTIFICATION_TEXT.title,
      description: RECTIFICATION_TEXT.description,
      path: PATHS.rectification,
      records: findingRecords(archive),
    };
  }
  const { by, reports: _, ...found } = findingPart(archive, wanted);
  return { ...found, records: findingRecords(archive).filter((record) => partOf(record, by.by) === by.id) };
}

/** How many findings a list has. */
export function listLength(archive: Archive, wanted?: RectificationBy): number {
  return wanted === undefined
    ? archive.summaries.reduce((sum, { id }) => sum + archive.gist(id).findings.length, 0)
    : findingPart(archive, wanted).reports.length;
}

function findingPart(archive: Archive, wanted: RectificationBy): FindingPart {
  const found = findingLists(archive).find(({ by }) => by.by === wanted.by && by.id === wanted.id);
  if (!found) throw new Error(`No findings by ${wanted.by} ${wanted.id}`);
  return found;
}

/** Which part of one kind a finding belongs to. */
function partOf(
  { report, state }: Pick<FindingRecord, 'report' | 'state'>,
  by: RectificationBy['by'],
): string {
  if (by === 'state') return state;
  return by === 'unit' ? report.unit.id : String(report.fiscalYear);
}
