import { z } from 'zod';
import { daysInMonth } from './expression/calendar.ts';
import { remembering } from './remember.ts';

/** A date with the precision that the source gives: day, month or year. */
export interface PartialDate {
  /** `2024-05-20`, `2024-05` or `2024`. */
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads an ISO date of any of the three precisions and refuses days that do not exist. */
export const parseDate = remembering((text): PartialDate | null => {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (Number(year) < 1949 || Number(year) > 2200) return null;
  if (month === undefined) return { iso: text, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { iso: text, precision: 'month' };
  const time = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
  return exists ? { iso: text, precision: 'day' } : null;
});

export const PartialDateSchema = z
  .string()
  .transform((raw, context): PartialDate => {
    const date = parseDate(raw);
    if (date) return date;
    context.addIssue({ code: 'custom', params: { problem: 'date' } });
    return z.NEVER;
  })
  .meta({
    id: 'PartialDate',
    title: '日期',
    description: '2024-05-20、2024-05 或 2024',
    examples: ['2024-05-20'],
  });

/** A calendar day that exists, as `YYYY-MM-DD` text. */
export const DaySchema = z
  .string()
  .refine((raw) => parseDate(raw)?.precision === 'day', { params: { problem: 'day' } })
  .meta({ id: 'Day', title: '日期', description: '必须到日：2024-05-20', examples: ['2024-05-20'] });

/** A budget year. Chinese fiscal years are calendar years. */
export const YearSchema = z
  .number()
  .int()
  .min(1990)
  .max(2100)
  .meta({ id: 'Year', title: '年度', examples: [2023] });

/** Last day that a date of any precision can mean, as `YYYY-MM-DD`. */
export function lastDayOf({ iso }: PartialDate): string {
  const [year = 0, month = 12, day] = iso.split('-').map(Number);
  const last = day ?? daysInMonth(year, month);
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** The year of an ISO date of any precision. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 'YYYY'.length));
}

/** First day that an ISO date of any precision can mean, as `YYYY-MM-DD`. */
export function firstDayOf(iso: string): string {
  return `${iso}-01-01`.slice(0, '2024-01-01'.length);
}

/** China keeps one time, eight hours ahead, the whole year. */
const AHEAD_MS = 8 * 3_600_000;

/** The calendar day in China at an instant, as `YYYY-MM-DD`, whatever the zone of the machine. */
export function chinaDay(instant: Date): string {
  return new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}
