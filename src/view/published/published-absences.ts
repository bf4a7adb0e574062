import type { AbsenceReason } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import { ABSENT_PARTS } from '../../model/published-origin.ts';
import type { Report } from '../../model/report.ts';

/** Why values are not there, by their fields; a remark and what is printed instead go with the reason. */
export type Absences<K extends string> = Partial<
  Record<K, { reason: AbsenceReason; printed: string | null; note: string | null }>
>;

/** Why values of a row are not there, by their fields. */
export function absencesOf<K extends string>(
  row: Readonly<Partial<Record<K, unknown>>>,
  fields: readonly K[],
): Absences<K> {
  const found: Absences<K> = {};
  for (const field of fields) {
    const value = row[field];
    if (isAbsent(value))
      found[field] = { reason: value.absent, printed: value.printed ?? null, note: value.note ?? null };
  }
  return found;
}

/** Why a part of a record is empty or null. */
export function publishedAbsences(report: Report) {
  const { funds, goals } = report;
  return absencesOf(
    {
      ...report,
      fundSplit: isAbsent(funds) ? undefined : funds.split,
      goalsExpected: goals.expected,
      goalsActual: goals.actual,
    },
    ABSENT_PARTS,
  );
}
