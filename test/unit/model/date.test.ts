import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DaySchema, PartialDateSchema, parseDate, YearSchema } from '../../../src/model/date.ts';

describe('a date with the precision that the source gives', () => {
  test.each([
    ['2024-05-20', 'day'],
    ['2024-02-29', 'day'],
    ['2024-12', 'month'],
    ['2024', 'year'],
    ['1949', 'year'],
  ])('%s is a %s', (iso, precision) => {
    expect(parseDate(iso)).toEqual({ iso, precision });
  });

  test.each([
    '',
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-00',
    '2024-13',
    '2024-00-10',
    '2024-01-00',
    '2024-5-20',
    '2024-5',
    '24-05-20',
    '2024/05/20',
    '2024.05.20',
    '2024年5月20日',
    '２０２４-05-20',
    '2024-05-20T00:00:00Z',
    '1948',
    '2201',
    ' 2024',
  ])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('every day of the calendar is one, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1949, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const two = (number: number) => String(number).padStart(2, '0');
          const exists = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
          expect(parseDate(`${year}-${two(month)}-${two(day)}`) !== null).toBe(exists);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('schemas', () => {
  expect(PartialDateSchema.parse('2024-05')).toEqual({ iso: '2024-05', precision: 'month' });
  expect(PartialDateSchema.safeParse('2024-13').error?.issues).toMatchObject([
    { params: { problem: 'date' } },
  ]);
  expect(DaySchema.parse('2024-05-20')).toBe('2024-05-20');
  expect(DaySchema.safeParse('2024-05').error?.issues).toMatchObject([{ params: { problem: 'day' } }]);
  expect([1989, 1990, 2023, 2100, 2101, 2023.5].filter((year) => YearSchema.safeParse(year).success)).toEqual(
    [1990, 2023, 2100],
  );
});
