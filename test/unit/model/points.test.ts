import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/model/decimal.ts';
import { PointsSchema, parsePoints } from '../../../src/model/points.ts';

describe('points as printed', () => {
  test.each([
    ['90', '90', 0],
    ['9.50', '9.5', 2],
    ['1.10', '1.1', 2],
    ['90分', '90', 0],
    ['90 分', '90', 0],
    ['９０．５', '90.5', 1],
    ['0', '0', 0],
    ['-2', '-2', 0],
    ['100.000001', '100.000001', 6],
  ])('%s', (raw, value, decimals) => {
    const points = parsePoints(raw);
    expect(points && [toPlain(points.value), points.decimals, points.raw]).toEqual([value, decimals, raw]);
  });

  test.each(['', '分', '九十', '90%', '10/10', '12345', '1.2345678', '.5', '1,000', '①0', '9 0', '1e1'])(
    '%s is none',
    (raw) => {
      expect(parsePoints(raw)).toBeNull();
    },
  );

  test('keep value and precision of any printed number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (whole, places, seed) => {
        const raw = `${whole}.${String(seed).padStart(places, '0').slice(-places)}`;
        const points = parsePoints(raw);
        expect(points?.decimals).toBe(places);
        expect(points?.value.toFixed(places)).toBe(raw);
      }),
    );
  });
});

test('the schema takes text only and names the problem', () => {
  expect(PointsSchema.parse('90').decimals).toBe(0);
  expect(PointsSchema.safeParse('九十').error?.issues).toMatchObject([{ params: { problem: 'points' } }]);
  expect(PointsSchema.safeParse(90).success).toBe(false);
});
