import { chinaDay } from '../model/date.ts';

/** The year that reports written now mostly speak of, by the calendar in China. */
export function lastYear(now: Date): number {
  return Number(chinaDay(now).slice(0, 4)) - 1;
}
