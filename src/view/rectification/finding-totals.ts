import { formatCount } from '../../model/format.ts';
import { RECTIFICATION_TEXT } from '../../text/pages/rectification.ts';
import type { Standing } from '../standing.ts';
import { standing } from '../standing.ts';
import type { FindingRecord } from './finding-record.ts';
import type { FindingState } from './follow-up.ts';
import { FINDING_STATES, isOpen } from './follow-up.ts';

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

/** The findings that a figure may add up: those of real reports, or of examples where there is nothing else. */
export function standingFindings(records: readonly FindingRecord[]): Standing<FindingRecord> {
  const marked = records.map((record) => ({ record, example: record.report.example }));
  const { counted, isExample, leftOut } = standing(marked);
  return { counted: counted.map(({ record }) => record), isExample, leftOut };
}

/** `2条，示例57条`: how many a list holds, examples apart. */
export function findingCount(records: readonly Pick<FindingRecord, 'report'>[]): string {
  const examples = records.filter(({ report }) => report.example).length;
  return RECTIFICATION_TEXT.countApart(formatCount(records.length - examples), formatCount(examples));
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
