import { formatCount } from '../../model/format.ts';
import { groupBy } from '../../model/group.ts';
import {
  FINDING_STATE_LABELS,
  FINDING_STATE_NOTES,
  RECTIFICATION_TEXT,
} from '../../text/pages/rectification.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { MarkedRows } from '../marked-rows.ts';
import { markedRows } from '../marked-rows.ts';
import type { Share } from '../share.ts';
import { shareOf } from '../share.ts';
import type { FindingRecord } from './finding-record.ts';
import type { FindingTotals } from './finding-totals.ts';
import { findingCount, findingTotals, standingFindings } from './finding-totals.ts';
import type { FindingState } from './follow-up.ts';
import { FINDING_STATES } from './follow-up.ts';

/** How many findings are in one state. */
export interface StateCount extends Share {
  readonly state: FindingState;
  readonly label: string;
  readonly meaning: string;
  /** What the list holds, examples apart. */
  readonly listed: string;
  /** The list of them; `null` where there are none or where it would leave the list at hand. */
  readonly href: string | null;
}

/**
 * Counts by state with their shares, every state listed; what is not seen only where there is any. Examples are counted
 * where there is nothing else.
 *
 * @param deployment for links to the lists, if there are to be any
 */
export function stateCounts(
  records: readonly FindingRecord[],
  deployment: Deployment | null,
): MarkedRows<StateCount> {
  const { counted, isExample } = standingFindings(records);
  const { byState, total } = findingTotals(counted);
  const listed = groupBy(records, ({ state }) => state);
  const rows = FINDING_STATES.filter((state) => state !== 'unseen' || listed.has(state)).map((state) => {
    const own = listed.get(state) ?? [];
    return {
      state,
      label: FINDING_STATE_LABELS[state],
      meaning: FINDING_STATE_NOTES[state],
      ...shareOf(byState[state], total),
      listed: findingCount(own),
      href: deployment && own.length > 0 ? href(deployment, PATHS.rectificationBy('state', state)) : null,
    };
  });
  return markedRows(RECTIFICATION_TEXT.byState, rows, isExample);
}

type Column = keyof typeof RECTIFICATION_TEXT.columns;
const COLUMNS = Object.keys(RECTIFICATION_TEXT.columns) as Column[];

/** What one unit has to answer for. The counts before `overdue` add up to `total`. */
export interface UnitFindings extends Link {
  readonly counts: readonly {
    readonly column: Column;
    readonly count: string;
  }[];
  readonly example: boolean;
}

/** Units by the number of findings that are not solved, most first; what is not seen has a column where there is any. */
export function unitFindings(
  records: readonly FindingRecord[],
  deployment: Deployment,
): readonly UnitFindings[] {
  const byUnit = new Map<string, FindingRecord[]>();
  const columns = COLUMNS.filter(
    (column) => column !== 'unseen' || records.some(({ state }) => state === 'unseen'),
  );
  for (const record of records) {
    const own = byUnit.get(record.report.unit.id);
    if (own) own.push(record);
    else byUnit.set(record.report.unit.id, [record]);
  }
  return [...byUnit]
    .map(([id, own]) => ({ id, own, totals: findingTotals(standingFindings(own).counted) }))
    .sort((a, b) => b.totals.open - a.totals.open || (a.id < b.id ? -1 : 1))
    .map(({ id, own, totals }) => ({
      label: own[0]?.report.unit.name ?? id,
      href: href(deployment, PATHS.rectificationBy('unit', id)),
      counts: columnsOf(totals, columns),
      example: own.every(({ report }) => report.example),
    }));
}

function columnsOf(
  { total, byState, overdue }: FindingTotals,
  columns: readonly Column[],
): UnitFindings['counts'] {
  const counts: Record<Column, number> = {
    total,
    done: byState.done,
    unverified: byState.unverified,
    undone: byState['not-started'] + byState['in-progress'] + byState.partly,
    unpublished: byState.unpublished,
    refused: byState.refused,
    unseen: byState.unseen,
    overdue,
  };
  return columns.map((column) => ({ column, count: formatCount(counts[column]) }));
}
