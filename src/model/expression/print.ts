import { toPlain } from '../decimal.ts';
import { printCalendar } from './calendar.ts';
import { OPERATOR_SIGN } from './operators.ts';
import type { DateExpression, Expression, NumberExpression } from './shape.ts';
import { unitOf } from './units.ts';

function printNumber(e: NumberExpression): string {
  const value = toPlain(e.value);
  const label = e.label ?? '';
  const before = label === '' ? '' : `${label}:`;
  const behind = `${e.unit}${e.of ?? ''}`;
  if (e.op === 'approx')
    return e.inexact === 'over' ? `${before}${value}余${behind}` : `${before}约${value}${behind}`;
  // A word that is not a known unit, and 日, read as a unit only behind a sign.
  const bare = label === '' && unitOf(e.unit).kind !== 'other' && e.unit !== '日';
  if (e.op === 'eq' && bare) return `${value}${behind}`;
  return `${label}${OPERATOR_SIGN[e.op]}${value}${behind}`;
}

function printDate(e: DateExpression): string {
  return e.label ? `${e.label}:${printBareDate(e)}` : printBareDate(e);
}

function printBareDate(e: DateExpression): string {
  const date = printCalendar(e.date);
  if (e.until) {
    // The second end borrows the year, as the source does: 2023年1月至12月.
    const sameYear = e.until.year === e.date.year && e.until.precision !== 'year';
    return `${date}至${printCalendar(sameYear ? { ...e.until, year: null } : e.until)}`;
  }
  return e.op === 'by' ? `${date}前` : date;
}

function printBody(e: Exclude<Expression, { t: 'qual' | 'text' }>): string {
  switch (e.t) {
    case 'num':
      return printNumber(e);
    case 'range':
      return `${e.label ? `${e.label}:` : ''}${toPlain(e.min)}-${toPlain(e.max)}${e.unit}${e.of ?? ''}`;
    case 'ratio':
      return `${e.label ? `${e.label}:` : ''}${e.op === 'eq' ? '' : OPERATOR_SIGN[e.op]}${toPlain(e.num)}:${toPlain(e.den)}`;
    case 'date':
      return printDate(e);
  }
}

/** The value in one normal spelling. What was not read, or is in words, stays exactly as printed in the source. */
export function printExpression(e: Expression): string {
  if (e.t === 'qual' || e.t === 'text') return e.raw;
  return printBody(e) + (e.note === undefined ? '' : `(${e.note})`);
}
