/** Part of a month, as official Chinese counts it. */
export type TenDays = '上旬' | '中旬' | '下旬';

/** A day or a stretch of the calendar. `year` is `null` where the cell leaves the fiscal year to the reader. */
export type CalendarPoint = { readonly year: number | null } & (
  | { readonly precision: 'day'; readonly month: number; readonly day: number }
  | { readonly precision: 'ten-days'; readonly month: number; readonly part: TenDays }
  | { readonly precision: 'month'; readonly month: number; readonly end: boolean }
  | { readonly precision: 'quarter'; readonly quarter: number; readonly end: boolean }
  | { readonly precision: 'half'; readonly half: 1 | 2; readonly end: boolean }
  | { readonly precision: 'year'; readonly end: boolean }
);

const TEN_DAYS: Readonly<Record<TenDays, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, Math.min(day, daysInMonth(year, month))));
  return date.toISOString().slice(0, 10);
}

/** First and last day of a stretch as `YYYY-MM-DD`; `null` where neither the cell nor `fiscalYear` gives a year. */
export function calendarSpan(
  point: CalendarPoint,
  fiscalYear?: number,
): { first: string; last: string } | null {
  const year = point.year ?? fiscalYear;
  if (year === undefined) return null;
  const months = (from: number, to: number) => ({ first: iso(year, from, 1), last: iso(year, to, 31) });
  switch (point.precision) {
    case 'day': {
      const day = iso(year, point.month, point.day);
      return { first: day, last: day };
    }
    case 'ten-days': {
      const [from, to] = TEN_DAYS[point.part];
      return { first: iso(year, point.month, from), last: iso(year, point.month, to) };
    }
    case 'month':
      return months(point.month, point.month);
    case 'quarter':
      return months(point.quarter * 3 - 2, point.quarter * 3);
    case 'half':
      return point.half === 1 ? months(1, 6) : months(7, 12);
    case 'year':
      return months(1, 12);
  }
}

/** Whole days from one `YYYY-MM-DD` to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const QUARTERS = ['一', '二', '三', '四'];

/** The stretch in its plainest printed form, which reads back as the same stretch. */
export function printCalendar(point: CalendarPoint): string {
  const year = point.year === null ? '' : `${point.year}年`;
  switch (point.precision) {
    case 'day':
      return `${year}${point.month}月${point.day}日`;
    case 'ten-days':
      return `${year}${point.month}月${point.part}`;
    case 'month':
      return `${year}${point.month}月${point.end ? '底' : ''}`;
    case 'quarter':
      return `${year}第${QUARTERS[point.quarter - 1] ?? ''}季度${point.end ? '末' : ''}`;
    case 'half':
      return `${year}${point.half === 1 ? '上' : '下'}半年${point.end ? '末' : ''}`;
    case 'year':
      return `${year === '' ? '当年' : year}${point.end ? '底' : ''}`;
  }
}
