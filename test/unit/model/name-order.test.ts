import { expect, test } from 'vitest';
import { byPinyin } from '../../../src/model/name-order.ts';

test('names stand in the order of their pinyin, numbers in that of their size', () => {
  const names = ['中山街道', '安康市', '北京市', '2期工程', '10期工程', '水务局', '教育局', '卫生健康局'];
  expect(names.toSorted(byPinyin)).toEqual([
    '2期工程',
    '10期工程',
    '安康市',
    '北京市',
    '教育局',
    '水务局',
    '卫生健康局',
    '中山街道',
  ]);
});

test('names that sound alike have one order, whatever order they come in', () => {
  const alike = ['李', '里', '理', '例', '力'];
  expect(alike.toSorted(byPinyin)).toEqual(alike.toReversed().toSorted(byPinyin));
});
