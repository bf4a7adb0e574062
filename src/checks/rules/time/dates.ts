import type { PartialDate } from '../../../model/date.ts';
import { calendarSpan, daysInMonth } from '../../../model/expression/calendar.ts';

/** First and last day that a date of any precision can mean. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

export function spanOf(date: PartialDate): Span {
  const [year = 0, month, day] = date.iso.split('-').map(Number);
  const base = { year, end: false };
  const span =
    month === undefined
      ? calendarSpan({ ...base, precision: 'year' })
      : day === undefined
        ? calendarSpan({ ...base, precision: 'month', month })
        : { first: date.iso, last: date.iso };
  return span ?? { first: date.iso, last: date.iso };
}

/** Dates in running text that are told to the day: 2023年7月8日, 2023-07-08. */
export const DAYS =
  /((?:19|20)\d{2})(?:年\s?(\d{1,2})月\s?(\d{1,2})日|-(\d{1,2})-(\d{1,2})(?!\d)|\.(\d{1,2})\.(\d{1,2})(?![\d.]))/g;
/** Dates told to the month: 2018年11月. */
export const MONTHS = /((?:19|20)\d{2})年\s?(\d{1,2})月(?!\s?\d{1,2}日)/g;

/** The days that a match of {@link DAYS} or {@link MONTHS} means; `null` for one that does not exist. */
export function spanOfMatch(match: RegExpMatchArray): Span | null {
  const [, year, ...rest] = match;
  const [month, day] = rest.filter((part) => part !== undefined).map(Number);
  if (month === undefined || month < 1 || month > 12) return null;
  if (day === undefined) {
    return calendarSpan({ year: Number(year), precision: 'month', month, end: false });
  }
  if (day < 1 || day > daysInMonth(Number(year), month)) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { first: iso, last: iso };
}
