import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/model/decimal.ts';
import { parseQuantity, QuantitySchema } from '../../../src/model/quantity.ts';

const read = (raw: string) => {
  const quantity = parseQuantity(raw);
  return quantity && [toPlain(quantity.value), quantity.unit, quantity.approx];
};

describe('a figure as printed', () => {
  test.each([
    ['1489台/件', '1489', '台/件', false],
    ['1000余份', '1000', '份', true],
    ['1万余份', '1', '万份', true],
    ['3万多人次', '3', '万人次', true],
    ['57.96%', '57.96', '%', false],
    ['５７．９６％', '57.96', '%', false],
    ['22', '22', '', false],
    ['0', '0', '', false],
    ['-1.5℃', '-1.5', '℃', false],
    ['1,489台', '1489', '台', false],
    ['约300人', '300', '人', true],
    ['近30家', '30', '家', true],
    ['20多个', '20', '个', true],
    ['300人左右', '300', '人', true],
    ['100平方公里', '100', '平方公里', false],
    ['100㎡', '100', '㎡', false],
    ['8 家', '8', '家', false],
    ['12345678901234567890.123456789件', '12345678901234567890.123456789', '件', false],
  ])('%s', (raw, value, unit, approx) => {
    expect(read(raw)).toEqual([value, unit, approx]);
  });

  test.each([
    '',
    '两家',
    '若干',
    '约',
    '第3名',
    '12-15家',
    '12～15家',
    '3/5',
    '1,23台',
    '1.2.3家',
    '5.台',
    '05台',
    '2023年12月',
    '10个/20个',
    '①5家',
    '3 5家',
    '1e3个',
    '≥5家',
  ])('%s is none', (raw) => {
    expect(read(raw)).toBeNull();
  });

  test('any number with any unit keeps its value and unit', () => {
    const unit = fc.constantFrom('', '家', '台/件', '人次', '%', '万元', '平方公里');
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat({ max: 99 }), unit, (whole, cents, name) => {
        const digits = `${whole}.${String(cents).padStart(2, '0')}`;
        const quantity = parseQuantity(`${digits}${name}`);
        expect(quantity?.value.toFixed(2)).toBe(digits);
        expect(quantity?.unit).toBe(name);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'019.,-约余多万家%/ ①２左右') }), (raw) => {
        const quantity = parseQuantity(raw);
        if (quantity) expect(Number.isFinite(quantity.value.toNumber())).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the schema names the problem', () => {
  expect(QuantitySchema.parse('8家').unit).toBe('家');
  expect(QuantitySchema.safeParse('两家').error?.issues).toMatchObject([{ params: { problem: 'quantity' } }]);
});
