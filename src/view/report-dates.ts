import { valueOf } from '../model/absence.ts';
import type { Report } from '../model/report.ts';

/**
 * The first day on which the report can have been public: the day of publication, or, where the report does not tell
 * it, the day of the last review before release; the empty text for a draft with neither. A month or a year counts from its first day.
 */
export function publishedDay({ disclosure, review }: Pick<Report, 'disclosure' | 'review'>): string {
  const on = valueOf(disclosure.publishedOn)?.iso;
  if (on !== undefined) return firstDay(on);
  const reviews = [review?.secrecy, review?.privacy].flatMap((one) => (one === undefined ? [] : [one.on]));
  return reviews.length === 0 ? '' : newest(reviews);
}

/** The last day on which something of the report changed: a correction, or news of a rectification. */
export function modifiedDay(report: Report): string {
  return newest([
    publishedDay(report),
    ...report.corrections.map(({ on }) => on),
    ...(valueOf(report.rectifications) ?? []).map(({ updatedOn }) => updatedOn),
  ]);
}

/** The latest of some days; the empty text where there is none. */
export function newest(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** `2024` → `2024-01-01`, `2024-05` → `2024-05-01`. */
function firstDay(iso: string): string {
  const [year = '', month = '01', day = '01'] = iso.split('-');
  return `${year}-${month}-${day}`;
}
