import { isAbsent } from '../model/absence.ts';
import { lastDayOf } from '../model/date.ts';
import type { Report } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import type { FindingState } from './rectification/follow-up.ts';
import { followUpsOf, isUndone } from './rectification/follow-up.ts';
import { figureIds } from './report/report-figures.ts';
import { modifiedDay, publishedDay } from './report-dates.ts';

/**
 * What lists and the keys of files ask of every report beside its summary: little enough to be kept of thousands, so
 * that no facts are read for it. Plain data.
 */
export interface ReportGist {
  /** In the order of the report. */
  readonly findings: readonly FindingGist[];
  /** Figures of its page that are files of their own. */
  readonly figures: readonly string[];
  /** Whether its table of indicators was published and taken over. */
  readonly hasTable: boolean;
  /** Days as `report-dates` tells them: of the first publication, and of the last change. */
  readonly published: string;
  readonly modified: string;
}

/** One finding, and what became of it. */
export interface FindingGist {
  readonly id: string;
  readonly state: FindingState;
  /** Last day on which it may be undone, `YYYY-MM-DD`; `null` where no deadline is stated, or where it is not undone. */
  readonly undoneUntil: string | null;
}

/** @param unit the one that was evaluated, where it is known */
export function gistOf(report: Report, unit: Unit | undefined): ReportGist {
  return {
    findings: followUpsOf(report, unit).map(({ facts, state, due }) => ({
      id: facts.id,
      state,
      undoneUntil: due !== null && isUndone(state) ? lastDayOf(due) : null,
    })),
    figures: figureIds(report),
    hasTable: !isAbsent(report.indicators),
    published: publishedDay(report),
    modified: modifiedDay(report),
  };
}
