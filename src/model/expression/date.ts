import type { CalendarPoint, TenDays } from './calendar.ts';
import { daysInMonth } from './calendar.ts';
import type { DateExpression, Reading } from './shape.ts';

interface Point {
  readonly point: CalendarPoint;
  readonly rest: string;
  /** Written as `2023.12`, which is also a number; a word such as 前 must show that it is a date. */
  readonly doubtful?: true;
}

const YEAR = /^((?:19|20)\d{2})(?:年度?|(?=[上下]半年|第?[一二三四]季度))/;
const THIS_YEAR = /^(?:当年度?|本年度?|今年|年(?=[底末终内]))/;
const DASHED_DAY = /^((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d|\2)/;
const COMPACT_DAY = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const DASHED_MONTH = /^((?:19|20)\d{2})([-./])(\d{2})(?![\d./])/;
const QUARTER = /^第?([一二三四1-4])季度?/;
const HALF = /^([上下])半年/;
const MONTH_DAY = /^(\d{1,2})月(\d{1,2})[日号]/;
const MONTH_PART = /^(\d{1,2})月份?(上旬|中旬|下旬)/;
const MONTH = /^(\d{1,2})月份?/;
const END = /^[底末终]/;

const LEAD =
  /^(?:于|在|预计|计划|最迟)?(截至到?|截止到?|至|到|不迟于|不晚于|≤|<|=)?(?:于)?(?=\d|当|本|今|年|第?[一二三四]季|[上下]半年)/;
/** What a date is the date of: 完成时间为…, 竣工验收时间：…. */
const LABEL =
  /^(\p{Script=Han}{0,10}?(?:时间|时限|期限|日期|节点))(?:应|须|要求)?(?:为|是|:|在)?(?=[于≤<]|至|到|不[迟晚]于|\d|[当本今]年|年[底末终])/u;
const BY = /^(?:之前|以前|前|之内|以内|内|为止|止)/;
const DONE =
  /^(?:全部|全面|基本|如期|按时|按期)?(?:完成|完工|竣工|验收|建成|交付|投入使用|结题|结束|到位|拨付到位|拨付|发放到位|发放|发放完毕|支付|支付完毕|开工|启动|实施|投用|通过验收|完成验收|竣工验收|完成竣工验收|完成支付|完成发放|完成建设|完成任务)$/;

function month(year: number | null, text: string): Point | null {
  const day = MONTH_DAY.exec(text);
  if (day) return dayPoint(year, Number(day[1]), Number(day[2]), text.slice(day[0].length));
  const part = MONTH_PART.exec(text);
  if (part) {
    const rest = text.slice(part[0].length);
    return inYear(Number(part[1]))
      ? { point: { year, precision: 'ten-days', month: Number(part[1]), part: part[2] as TenDays }, rest }
      : null;
  }
  const plain = MONTH.exec(text);
  if (!plain || !inYear(Number(plain[1]))) return null;
  const { end, rest } = readEnd(text.slice(plain[0].length));
  return { point: { year, precision: 'month', month: Number(plain[1]), end }, rest };
}

/** Takes 底, 末 or 终 off the front. */
function readEnd(text: string): { end: boolean; rest: string } {
  return END.test(text) ? { end: true, rest: text.slice(1) } : { end: false, rest: text };
}

function inYear(value: number): boolean {
  return value >= 1 && value <= 12;
}

function dayPoint(year: number | null, monthNumber: number, day: number, rest: string): Point | null {
  // 29 February of a year that is not named can exist.
  if (!inYear(monthNumber) || day < 1 || day > daysInMonth(year ?? 2024, monthNumber)) return null;
  return { point: { year, precision: 'day', month: monthNumber, day }, rest };
}

function withinYear(year: number | null, text: string): Point | null {
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const index = '一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1]);
    const { end, rest } = readEnd(text.slice(quarter[0].length));
    return { point: { year, precision: 'quarter', quarter: index, end }, rest };
  }
  const half = HALF.exec(text);
  if (half) {
    const { end, rest } = readEnd(text.slice(half[0].length));
    return { point: { year, precision: 'half', half: half[1] === '上' ? 1 : 2, end }, rest };
  }
  return month(year, text);
}

/** A calendar point at the start of a text. `inherited` is the year of the other end of a range. */
function readPoint(text: string, inherited: number | null): Point | null {
  const day = DASHED_DAY.exec(text);
  if (day) return dayPoint(Number(day[1]), Number(day[3]), Number(day[4]), text.slice(day[0].length));
  const compact = COMPACT_DAY.exec(text);
  if (compact) {
    const point = dayPoint(
      Number(compact[1]),
      Number(compact[2]),
      Number(compact[3]),
      text.slice(compact[0].length),
    );
    return point && { ...point, doubtful: true };
  }
  const dashed = DASHED_MONTH.exec(text);
  if (dashed && inYear(Number(dashed[3]))) {
    const { end, rest } = readEnd(text.slice(dashed[0].length));
    const point = { year: Number(dashed[1]), precision: 'month', month: Number(dashed[3]), end } as const;
    return { point, rest, ...(dashed[2] !== '-' && !end && { doubtful: true }) };
  }
  const named = YEAR.exec(text) ?? THIS_YEAR.exec(text);
  if (!named) return withinYear(inherited, text);
  const year = named[1] === undefined ? null : Number(named[1]);
  const behind = text.slice(named[0].length);
  const inner = withinYear(year, behind);
  if (inner) return inner;
  const { end, rest } = readEnd(behind);
  return { point: { year, precision: 'year', end }, rest };
}

/** `2023年1-12月`, `1—6月`, `2022-2024年`: the first end borrows its unit from the second. */
function readShortSpan(text: string): Reading<DateExpression> | null {
  const years = /^((?:19|20)\d{2})年?[-~至到]((?:19|20)\d{2})(?:年度?)?$/.exec(text);
  if (years) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    if (from > to) return null;
    const at = (year: number): CalendarPoint => ({ year, precision: 'year', end: false });
    return { t: 'date', op: 'between', date: at(from), until: at(to) };
  }
  const months = /^(?:((?:19|20)\d{2})年)?(\d{1,2})[-~至到](\d{1,2})月份?$/.exec(text);
  if (!months) return null;
  const [from, to] = [Number(months[2]), Number(months[3])];
  if (!inYear(from) || !inYear(to) || from > to) return null;
  const year = months[1] === undefined ? null : Number(months[1]);
  const at = (number: number): CalendarPoint => ({ year, precision: 'month', month: number, end: false });
  return { t: 'date', op: 'between', date: at(from), until: at(to) };
}

/**
 * Reads a cell that is a date, a deadline or a period; `null` where any part of it is not understood.
 * `ambiguous`: it may be a date, but `2023.12` is also a number and 12月内 also a duration.
 */
export function readDate(text: string): Reading<DateExpression> | 'ambiguous' | null {
  const named = LABEL.exec(text);
  if (named === null) return readBareDate(text);
  const date = readBareDate(text.slice(named[0].length));
  return date === null || typeof date === 'string' ? date : { ...date, label: named[1] ?? '' };
}

function readBareDate(text: string): Reading<DateExpression> | 'ambiguous' | null {
  const short = readShortSpan(text);
  if (short) return short;
  const lead = LEAD.exec(text);
  const first = lead && readPoint(text.slice(lead[0].length), null);
  if (!lead || !first) return null;
  const { point } = first;
  const bound = lead[1] !== undefined && lead[1] !== '=';
  if (!bound && /^[-~至到]/.test(first.rest)) {
    const second = readPoint(first.rest.slice(1), point.year);
    if (!second || (second.rest !== '' && !DONE.test(second.rest))) return null;
    return { t: 'date', op: 'between', date: point, until: second.point };
  }
  const before = BY.exec(first.rest)?.[0] ?? '';
  const rest = first.rest.slice(before.length);
  if (rest !== '' && !DONE.test(rest)) return null;
  if (before.endsWith('内') && point.precision === 'month' && point.year === null) return 'ambiguous';
  const by = bound || before !== '';
  if (first.doubtful && !by) return rest === '' ? 'ambiguous' : null;
  return { t: 'date', op: by ? 'by' : 'on', date: point };
}
