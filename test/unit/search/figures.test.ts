import { describe, expect, test } from 'vitest';
import { otherFigures } from '../../../src/search/words/figures.ts';

describe('numbers in another notation', () => {
  test.each([
    ['五十万', ['50万']],
    ['百分之八十一点五四', ['81.54%']],
    ['百分之九十', ['90%']],
    ['二〇二三年', ['2023年']],
    ['三百二十人', ['320人']],
    ['培训一万二千人次', ['培训12000人次']],
    ['一亿三千万', ['13000万']],
    ['81.54%', ['百分之八十一点五四']],
    ['12个班次', ['十二个班次']],
    ['105户', ['一百零五户']],
    ['20所', ['二十所']],
    ['0户', ['零户']],
  ])('%s', (text, others) => {
    expect(otherFigures(text)).toEqual(others);
  });

  test.each(['2023年', '一是', '第三方', '质量强市', '007号', '3.5', '1,489台', ''])(
    '%s has none',
    (text) => {
      expect(otherFigures(text)).toEqual([]);
    },
  );
});
