import {
  FINDING_STATE_LABELS,
  FINDING_STATE_NOTES,
  RECTIFICATION_TEXT,
} from '../../text/pages/rectification.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { FindingRecord } from './finding-record.ts';
import { FINDING_STATES, findingRecords } from './finding-record.ts';

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

type PartList = FindingList & { readonly by: RectificationBy };

const computed = new WeakMap<Archive, readonly PartList[]>();

/** Every part that has a finding: by state, by unit, by year. Computed once for each archive. */
export function findingLists(archive: Archive): readonly PartList[] {
  let lists = computed.get(archive);
  if (lists === undefined) {
    lists = listsOf(archive);
    computed.set(archive, lists);
  }
  return lists;
}

function listsOf(archive: Archive): readonly PartList[] {
  const records = findingRecords(archive);
  const units = [...new Map(records.map(({ report }) => [report.unit.id, report.unit.name]))];
  const years = [...new Set(records.map(({ report }) => report.fiscalYear))].sort((a, b) => b - a);
  const list = (by: RectificationBy['by'], id: string, heading: string, own: readonly FindingRecord[]) => ({
    by: { by, id },
    heading,
    description: RECTIFICATION_TEXT.description,
    path: PATHS.rectificationBy(by, id),
    records: own,
  });
  return [
    ...FINDING_STATES.map((state) => ({
      ...list(
        'state',
        state,
        RECTIFICATION_TEXT.ofState(FINDING_STATE_LABELS[state]),
        records.filter((record) => record.state === state),
      ),
      description: FINDING_STATE_NOTES[state],
    })),
    ...units.map(([id, name]) =>
      list(
        'unit',
        id,
        RECTIFICATION_TEXT.ofUnit(name),
        records.filter(({ report }) => report.unit.id === id),
      ),
    ),
    ...years.map((year) =>
      list(
        'year',
        String(year),
        RECTIFICATION_TEXT.ofYear(year),
        records.filter(({ report }) => report.fiscalYear === year),
      ),
    ),
  ].filter((part) => part.records.length > 0);
}

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
  const found = findingLists(archive).find(({ by }) => by.by === wanted.by && by.id === wanted.id);
  if (!found) throw new Error(`No findings by ${wanted.by} ${wanted.id}`);
  return found;
}
