import { valueOf } from '../model/absence.ts';
import type { Report } from '../model/report.ts';

/** Whether an original with the points of the indicators lies beside the report. */
export function hasScoreTableAnnex(report: Report): boolean {
  return (valueOf(report.annexes) ?? []).some(
    ({ kind, file }) => kind === 'score-table' && file !== undefined,
  );
}
