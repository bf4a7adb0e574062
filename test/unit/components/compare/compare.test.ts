import { describe, expect, test } from 'vitest';
import { comparability } from '../../../../src/components/compare/comparability.ts';
import {
  readCompareAddress,
  reportIdIn,
  writeCompareAddress,
} from '../../../../src/components/compare/compare-address.ts';
import { problemsOf } from '../../../../src/components/compare/compare-page.ts';
import { COMPARABLE_WORDS, COMPARE_WORDS } from '../../../../src/text/pages/compare.ts';
import type { CompareColumn } from '../../../../src/view/compare/compare-column.ts';

describe('the address of a comparison', () => {
  test('is read as it is written', () => {
    const ids = ['2023/a', '2022/b-c'];
    expect(writeCompareAddress(ids)).toBe('?r=2023/a&r=2022/b-c');
    expect(readCompareAddress(writeCompareAddress(ids))).toMatchObject({ ids, twice: [], beyond: [] });
    expect(writeCompareAddress([])).toBe('');
  });

  test('tells what cannot be shown', () => {
    const address = readCompareAddress('?r=2023/a&r=2023/a&r=2023/b&r=2023/c&r=2023/d&r=2023/e&r=%3Cb%3E&r=');
    expect(address).toEqual({
      ids: ['2023/a', '2023/b', '2023/c', '2023/d'],
      twice: ['2023/a'],
      beyond: ['2023/e'],
      malformed: ['<b>'],
    });
    expect(
      problemsOf(address, [
        { state: 'unknown', id: '2023/b' },
        { state: 'failed', id: '2023/c' },
      ]),
    ).toEqual([
      COMPARE_WORDS.unknown('<b>'),
      COMPARE_WORDS.unknown('2023/b'),
      COMPARE_WORDS.failed('2023/c'),
      COMPARE_WORDS.twice('2023/a'),
      COMPARE_WORDS.tooMany(['2023/e']),
    ]);
  });

  test('takes the address of a page for its report', () => {
    expect(reportIdIn('https://example.gov.cn/jx/reports/2023/a-b/?q=x#money')).toBe('2023/a-b');
    expect(reportIdIn(' 2023/a-b ')).toBe('2023/a-b');
    expect(reportIdIn('reports/2023/a-b/v1/')).toBe('2023/a-b');
    for (const text of ['', '2023', '1023/a', '2023/A', '2023/a--b', '../2023', '2023/<b>'])
      expect(reportIdIn(text), text).toBeNull();
  });
});

describe('what stands against comparing', () => {
  const column = (title: string, by: Partial<CompareColumn['by']> = {}) => ({
    title,
    by: {
      scheme: { id: 'cn-2020', title: '办法甲' },
      kind: '单位自评',
      basis: '全年预算数',
      year: '2023年度',
      ...by,
    },
  });

  test('is nothing but a caution where the scheme is one', () => {
    expect(comparability([column('a'), column('b')])).toEqual([COMPARABLE_WORDS.same('办法甲')]);
    expect(comparability([column('a')])).toEqual([]);
  });

  test('is said for schemes, kinds, bases and years that differ', () => {
    const other = { id: 'sh', title: '办法乙' };
    expect(
      comparability([
        column('a'),
        column('b', { scheme: other, kind: '财政评价', basis: '到位资金', year: '2022年度' }),
      ]),
    ).toEqual([
      COMPARABLE_WORDS.schemes(['办法甲', '办法乙']),
      COMPARABLE_WORDS.kinds(['单位自评', '财政评价']),
      COMPARABLE_WORDS.bases(['全年预算数', '到位资金']),
      COMPARABLE_WORDS.years(['2023年度', '2022年度']),
    ]);
  });

  test('is said where a report names no scheme', () => {
    expect(comparability([column('a'), column('b', { scheme: null })])).toEqual([
      COMPARABLE_WORDS.noScheme(['b']),
    ]);
    expect(comparability([column('a', { scheme: null }), column('b', { scheme: null })])).toEqual([
      COMPARABLE_WORDS.noSchemes,
    ]);
  });
});
