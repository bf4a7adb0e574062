import type { Head } from './label.ts';
import { readHead } from './label.ts';
import type { Numeral } from './numeral.ts';
import { readDigits, readNumeral } from './numeral.ts';
import { combine } from './operators.ts';
import type { NumberExpression, RangeExpression, RatioExpression, Reading } from './shape.ts';
import type { Tail } from './tail.ts';
import { readTail } from './tail.ts';
import { readUnit, unitOf } from './units.ts';

type NumericReading = Reading<NumberExpression> | Reading<RangeExpression> | Reading<RatioExpression>;

const SIGN = /[≥≤<>=](?=-?[0-9])/g;
const FIRST_DIGIT = /-?[0-9]/;
const FIRST_WORD = /[百千]分之|百分百|[零〇一二两三四五六七八九十]/;
const SEPARATOR = /^(?:-|~|至|到)(?=[0-9])/;
const UPPER_BOUND = /^(?:,且|,|且|并且|并)?[≤<](?=[0-9])/;
const RATIO = /^[:比/](?=[0-9])/;

/** Where the value starts: behind the only sign, else at the first digit, else at the first number in words. */
function startOfValue(text: string): number | undefined {
  const signs = [...text.matchAll(SIGN)];
  const [sign] = signs;
  if (sign && signs.length === 1) return sign.index + 1;
  return FIRST_DIGIT.exec(text)?.index ?? FIRST_WORD.exec(text)?.index;
}

/** Splits a cell into its value and the words before it. */
function split(text: string): { head: string; numeral: Numeral } | 'broken-number' | null {
  const at = startOfValue(text);
  if (at === undefined) return null;
  const numeral = readNumeral(text.slice(at));
  return numeral === null || numeral === 'broken-number' ? numeral : { head: text.slice(0, at), numeral };
}

function extras(head: Head, of = '') {
  return {
    ...(head.label !== '' && { label: head.label }),
    ...(head.trend !== null && { trend: head.trend }),
    ...(of !== '' && { of }),
  };
}

/** `3:1`, `3比1`, `17/20`. */
function readRatio(head: Head, first: Numeral): Reading<RatioExpression> | null {
  const sign = RATIO.exec(first.rest);
  if (!sign) return null;
  const second = readDigits(first.rest.slice(1));
  if (second === null || second === 'broken-number' || second.value.isZero()) return null;
  const tail = readTail(second, false);
  if (tail?.unit !== '' || tail.of !== '') return null;
  const operator = combine([...head.operators, ...tail.operators]);
  if (operator === null || operator.op === 'approx') return null;
  const { trend: _, ...rest } = extras(head);
  return { t: 'ratio', op: operator.op, num: first.value, den: second.value, ...rest };
}

/** `18-54周岁`, `95%-100%`, `5至10天`, `≥80%且≤95%`. */
function readRange(head: Head, first: Numeral): Reading<RangeExpression> | null {
  const firstUnit = readUnit(first.rest)?.text ?? '';
  const behind = first.rest.slice(firstUnit.length);
  const [operator] = head.operators;
  const bounded = operator !== undefined && (operator.op === 'ge' || operator.op === 'gt');
  const sign = (bounded ? UPPER_BOUND : SEPARATOR).exec(behind);
  if (!sign || head.operators.length > (bounded ? 1 : 0)) return null;
  const second = readDigits(behind.slice(sign[0].length));
  if (second === null || second === 'broken-number' || first.value.gt(second.value)) return null;
  const tail = readTail({ ...second, rest: second.rest.replace(/之间$/, '') }, bounded);
  if (!tail || tail.operators.length > 0) return null;
  if (firstUnit !== '' && unitOf(firstUnit).dimension !== unitOf(tail.unit).dimension) return null;
  if (firstUnit !== '' && !unitOf(firstUnit).num.eq(unitOf(tail.unit).num)) return null;
  return { t: 'range', min: first.value, max: second.value, unit: tail.unit, ...extras(head, tail.of) };
}

/** 2023年, 3月份 and a bare 15日 name a date; they are no amount of years, months or days. */
function isCalendar(numeral: Numeral, { unit, of }: Tail, bounded: boolean): boolean {
  const { value } = numeral;
  if (of !== '' && /^(?:[年月季日]|[年月]份|年度|季度)$/.test(unit)) return true;
  if (/^年度?/.test(unit)) return value.gte(1900) && value.lte(2100);
  if (/^月份?$/.test(unit)) return value.lte(12);
  return unit === '日' && !bounded;
}

function readSingle(head: Head, numeral: Numeral): Reading<NumberExpression> | null {
  const tail = readTail(numeral, head.operators.length > 0);
  if (!tail) return null;
  const operators = [...head.operators, ...tail.operators];
  const operator = combine(operators);
  if (operator === null || isCalendar(numeral, tail, operators.length > 0)) return null;
  return {
    t: 'num',
    op: operator.op,
    value: numeral.value,
    unit: tail.unit,
    ...(operator.inexact && { inexact: operator.inexact }),
    ...extras(head, tail.of),
  };
}

/** Reads a cell that is one quantity and nothing else; `null` where any part of it is not understood. */
export function readNumber(text: string): NumericReading | 'broken-number' | null {
  const parts = split(text);
  if (parts === null || parts === 'broken-number') return parts;
  const head = readHead(parts.head);
  if (head === null) return null;
  const { numeral } = parts;
  if (!numeral.words) {
    const compound = readRange(head, numeral) ?? readRatio(head, numeral);
    if (compound) return compound;
  }
  return readSingle(head, numeral);
}
