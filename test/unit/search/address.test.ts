import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_STATE, readState, writeState } from '../../../src/search/browser/address-state.ts';
import { resultsCsv } from '../../../src/search/browser/csv.ts';
import { SORTS } from '../../../src/search/runtime/filters.ts';
import { QUERY_LIMIT } from '../../../src/search/runtime/query.ts';

const year = fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: null });
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 4 });

describe('the address holds the whole state', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(
        fc.record({
          q: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
          filters: fc.record({
            years: fc.tuple(year, year),
            unit: ids,
            kind: ids,
            grade: ids,
            rate: ids,
            amount: ids,
            table: fc.boolean(),
            open: fc.boolean(),
          }),
          sort: fc.constantFrom(...SORTS),
          page: fc.integer({ min: 1, max: 900 }),
        }),
        (state) => {
          expect(readState(writeState(state))).toEqual(state);
        },
      ),
    );
  });

  test.each([
    ['', EMPTY_STATE],
    ['?year=2023', { ...EMPTY_STATE, filters: { ...EMPTY_STATE.filters, years: [2023, 2023] } }],
    ['?year=2019-', { ...EMPTY_STATE, filters: { ...EMPTY_STATE.filters, years: [2019, null] } }],
    ['?year=-2019', { ...EMPTY_STATE, filters: { ...EMPTY_STATE.filters, years: [null, 2019] } }],
    ['?year=abc&sort=drop&page=-3&table=yes&unit=', EMPTY_STATE],
    ['?page=1e99', EMPTY_STATE],
  ])('%s', (search, state) => {
    expect(readState(search)).toEqual(state);
  });
});

test('a long query is cut in the address where it is cut in the search', () => {
  const q = new URLSearchParams(writeState({ ...EMPTY_STATE, q: '𠮷'.repeat(5000) })).get('q') ?? '';
  expect(q).toBe('𠮷'.repeat(QUERY_LIMIT + 1));
});

describe('results as CSV', () => {
  test('opens in Excel, quotes what must be quoted, and holds no formula', () => {
    const csv = resultsCsv(
      [
        [
          '2023/x',
          '/reports/2023/x/',
          '=1+1,"好"',
          '单位',
          '项目',
          '部门评价',
          null,
          '90',
          '57.96',
          50_000_005,
          0,
        ],
      ],
      'https://example.gov.cn/jx/',
    );
    expect(csv.startsWith('\uFEFFid,title,unit,')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe(
      `2023/x,"'=1+1,""好""",单位,项目,2023,部门评价,,90,57.96,500000.05,0,https://example.gov.cn/jx/reports/2023/x/`,
    );
  });
});
