import { chinaDay, yearOf } from '../model/date.ts';

/** The year that reports written now mostly speak of, by the calendar in China. */
export function lastYear(now: Date): number {
  return yearOf(chinaDay(now)) - 1;
}
