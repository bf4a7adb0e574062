import type { FindingRecord, FindingState } from './finding-record.ts';
import { FINDING_STATES, isOpen } from './finding-record.ts';

/** How many findings there are and what became of them. `total` = `done` + `refused` + `unseen` + `open`. */
export interface FindingTotals {
  readonly total: number;
  /** By state, in the order of {@link FINDING_STATES}; states without a finding count 0. */
  readonly byState: Readonly<Record<FindingState, number>>;
  /** With evidence and a verifier other than the unit. */
  readonly done: number;
  /** Neither done nor refused. */
  readonly open: number;
  /** Past their deadline and not said to be done. */
  readonly overdue: number;
  /** Said to repeat a finding of an earlier year. */
  readonly repeated: number;
}

export function findingTotals(records: readonly FindingRecord[]): FindingTotals {
  const count = (test: (record: FindingRecord) => boolean) => records.filter(test).length;
  const byState = Object.fromEntries(
    FINDING_STATES.map((state) => [state, count((record) => record.state === state)]),
  ) as Record<FindingState, number>;
  return {
    total: records.length,
    byState,
    done: byState.done,
    open: count(({ state }) => isOpen(state)),
    overdue: count(({ daysOverdue }) => daysOverdue !== null),
    repeated: count(({ facts }) => facts.repeats !== undefined),
  };
}
