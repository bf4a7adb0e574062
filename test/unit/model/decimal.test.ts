import { describe, expect, test } from 'vitest';
import { Decimal, round, toFixed, toPlain } from '../../../src/model/decimal.ts';

describe('rounding', () => {
  test.each([
    ['1.005', 2, 'half-up', '1.01'],
    ['92.55', 1, 'half-up', '92.6'],
    ['2.5', 0, 'half-even', '2'],
    ['3.5', 0, 'half-even', '4'],
    ['9.999', 2, 'down', '9.99'],
    ['-1.005', 2, 'half-up', '-1.01'],
    ['5.796', 2, 'half-up', '5.8'],
  ] as const)('%s to %i places, %s, is %s', (value, places, rule, expected) => {
    expect(toPlain(round(new Decimal(value), places, rule))).toBe(expected);
  });

  test('toFixed keeps the places of a table', () => {
    expect(toFixed(new Decimal('5.8'), 2)).toBe('5.80');
  });

  test('a quotient just beside a tie is not taken for one', () => {
    const almost = new Decimal('1004999999999999').div('1000000000000000');
    expect(toPlain(round(almost, 2))).toBe('1');
  });

  test('no exponent is ever printed', () => {
    expect(toPlain(new Decimal('0.00000000001'))).toBe('0.00000000001');
    expect(toPlain(new Decimal('90000000000000000000'))).toBe('90000000000000000000');
  });
});
