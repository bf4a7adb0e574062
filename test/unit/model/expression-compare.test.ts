import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/model/expression/compare.ts';
import {
  calendarSpan,
  comparable,
  daysBetween,
  measuresOf,
  mismatchBetween,
  parseExpression,
  unitOf,
} from '../../../src/model/expression.ts';
import { readDecimal } from '../../../src/model/read-decimal.ts';
import { Decimal } from '../../support/decimal.ts';

function measure(raw: string): Measure {
  const [first] = measuresOf(parseExpression(raw));
  if (!first) throw new Error(`no figure in ${raw}`);
  return first;
}

describe('comparable', () => {
  it.each([
    ['5000万元', '0.5亿元', 0],
    ['100万元', '999999.99元', -1],
    ['15亩', '1公顷', 0],
    ['1亩', '666.67平方米', 1],
    ['1亩', '666.66平方米', -1],
    ['1平方公里', '1500亩', 0],
    ['95%', '950‰', 0],
    ['90%', '9成', 0],
    ['200%', '2倍', 0],
    ['1次/月', '12次/年', 0],
    ['3年', '36个月', 0],
    ['1天', '24小时', 0],
    ['1吨', '2000斤', 0],
    ['1万人', '9999人', -1],
    ['5个', '5家', 0],
    ['100人', '100', 0],
    ['100', '101', 1],
    ['10个工作日', '10个工作日', 0],
    ['100人（次）', '120人次', 1],
    ['50台/件', '50台（件）', 0],
    ['增长5%', '6%', 1],
    ['下降5%', '下降6%', 1],
    ['≤35微克/立方米', '0.035毫克/立方米', 0],
  ])('%s and %s', (target, actual, order) => {
    expect(comparable(measure(target), measure(actual))).toMatchObject({ ok: true, order });
  });

  it.each([
    ['100%', '1000件', 'dimension'],
    ['100%', '5个', 'dimension'],
    ['95%', '100人', 'dimension'],
    ['100万元', '5个', 'dimension'],
    ['10个工作日', '10天', 'unit-differs'],
    ['3个月', '90天', 'unit-differs'],
    ['5%', '5个百分点', 'unit-differs'],
    ['90分', '95%', 'dimension'],
    ['100人', '100人次', 'unit-differs'],
    ['5户', '5家', 'unit-differs'],
    ['4次/年', '4次', 'unit-differs'],
    ['500元/人', '500元', 'unit-differs'],
    ['95%', '0.97', 'unit-missing'],
    ['95%', '97', 'unit-missing'],
    ['100万元', '98', 'unit-missing'],
    ['100', '98万元', 'unit-missing'],
    ['5个百分点', '5', 'unit-missing'],
    ['≥10Mbps', '10个', 'unit-differs'],
    ['增长5%', '下降6%', 'trend'],
    ['下降5%', '增长6%', 'trend'],
    ['5%', '下降6%', 'trend'],
  ])('%s and %s: %s', (target, actual, mismatch) => {
    expect(comparable(measure(target), measure(actual))).toEqual({ ok: false, mismatch });
    expect(mismatchBetween(parseExpression(target), parseExpression(actual))).toBe(mismatch);
  });

  it('keeps the fraction exact, so that a tie stays a tie', () => {
    const comparison = comparable(measure('3亩'), measure('1亩'));
    if (!comparison.ok) throw new Error('must compare');
    expect(comparison.actual.times('0.015').div(comparison.target).toFixed()).toBe('0.005');
  });

  it('orders as the plain numbers do, whatever the two units of money', () => {
    const factor = { 元: '1', 万元: '10000', 亿元: '100000000' };
    const unit = fc.constantFrom(...(Object.keys(factor) as (keyof typeof factor)[]));
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, unit, amount, unit, (a, ua, b, ub) => {
        const plain = new Decimal(b)
          .times(readDecimal(factor[ub]))
          .cmp(new Decimal(a).times(readDecimal(factor[ua])));
        const found = comparable({ value: new Decimal(a), unit: ua }, { value: new Decimal(b), unit: ub });
        expect(found).toMatchObject({ ok: true, order: plain });
      }),
    );
  });
});

describe('unitOf', () => {
  it.each([
    ['', 'none', 'none'],
    ['%', 'ratio', 'ratio'],
    ['万元', 'money', 'money'],
    ['元/人/月', 'rate', 'money/count:人/months'],
    ['名', 'count', 'count:人'],
    ['台套', 'count', 'count:台/套'],
    ['千瓦时', 'energy', 'energy'],
    ['万千瓦', 'power', 'power'],
    ['学分绩点', 'other', 'other:学分绩点'],
  ])('%s', (unit, kind, dimension) => {
    expect(unitOf(unit)).toMatchObject({ kind, dimension });
  });
});

describe('mismatchBetween', () => {
  it('finds none where one side has no figure', () => {
    expect(mismatchBetween(parseExpression('有效'), parseExpression('100%'))).toBeNull();
    expect(mismatchBetween(parseExpression('18—54周岁'), parseExpression('30岁'))).toBeNull();
    expect(mismatchBetween(parseExpression('95%-100%'), parseExpression('96%'))).toBeNull();
  });
});

describe('calendarSpan', () => {
  function span(raw: string, fiscalYear?: number) {
    const e = parseExpression(raw);
    if (e.t !== 'date') throw new Error(`no date in ${raw}`);
    return calendarSpan(e.date, fiscalYear);
  }

  it.each([
    ['2023年12月底前', undefined, '2023-12-01', '2023-12-31'],
    ['2024年2月底前', undefined, '2024-02-01', '2024-02-29'],
    ['2月底前', 2023, '2023-02-01', '2023-02-28'],
    ['2月29日', 2024, '2024-02-29', '2024-02-29'],
    ['2023年第二季度', undefined, '2023-04-01', '2023-06-30'],
    ['下半年', 2022, '2022-07-01', '2022-12-31'],
    ['2023年2月下旬', undefined, '2023-02-21', '2023-02-28'],
    ['年底前', 2023, '2023-01-01', '2023-12-31'],
    ['2023-06-05', undefined, '2023-06-05', '2023-06-05'],
  ])('%s in %s', (raw, year, first, last) => {
    expect(span(raw, year)).toEqual({ first, last });
  });

  it('does not guess the year', () => {
    expect(span('12月底前')).toBeNull();
  });

  it('counts whole days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-12-31', '2023-12-30')).toBe(-1);
  });
});
