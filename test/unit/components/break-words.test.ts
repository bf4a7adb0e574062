import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakWords } from '../../../src/components/parts/break-words.ts';

test.each([
  ['2024年度市本级义务教育保障项目绩效评价报告', '2024年度|市本级|义务|教育|保障|项目|绩效评价|报告'],
  ['2022年度农村公路养护项目绩效评价报告', '2022年度|农村|公路|养护|项目|绩效评价|报告'],
  ['麦积区质量强市工作项目支出绩效部门评价报告（2023年度）', null],
  ['天水市麦积区市场监督管理局', null],
  ['', ''],
  ['A', 'A'],
])('%s breaks between words', (text, expected) => {
  const words = breakWords(text);
  if (expected !== null) expect(words.join('|')).toBe(expected);
  expect(words.every((word) => !/^[）》。，、的年]/u.test(word))).toBe(true);
  expect(words.every((word) => !/[（《第]$/u.test(word))).toBe(true);
});

test('compounds of the field stay whole', () => {
  const words = breakWords('关于质量强市专项资金项目支出绩效自评一级指标的说明');
  for (const whole of ['质量强市', '专项资金', '项目支出', '绩效自评', '一级指标的'])
    expect(words).toContain(whole);
});

test('no character is lost or added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(breakWords(text).join('')).toBe(text);
    }),
  );
});
