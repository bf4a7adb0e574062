import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/charts/label.ts';
import { placeLabels } from '../../../src/charts/label.ts';
import { textWidth, wrapText } from '../../../src/charts/text-width.ts';

const FRAME = { height: 13, left: 2, right: 1 };

const at = (text: string, x: number): Candidate => [
  { text, x, y: 100, dx: 0, dy: 1.5, anchor: 'middle', role: 'tick' },
];

describe('labels', () => {
  test('wait for a wider figure where they do not fit a narrow one', () => {
    const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    const placed = placeLabels(
      [],
      years.map((year, index) => at(String(year), (index + 0.5) * 10)),
      FRAME,
    );
    const narrow = placed.filter(({ tier }) => tier === 0);
    expect(narrow.length).toBeGreaterThan(2);
    expect(narrow.length).toBeLessThan(years.length);
    expect(placed).toHaveLength(years.length);
  });

  test('take the next place that would do, and are left out where none does', () => {
    const one = { x: 50, y: 50, dx: 0, dy: -0.8, anchor: 'middle', role: 'value' } as const;
    const first = { ...one, text: '90' };
    const second = { ...one, text: '91' };
    const placed = placeLabels(
      [],
      [[first], [second, { ...second, dy: 1.6 }], [{ ...one, text: '92' }]],
      FRAME,
    );
    expect(placed.map(({ text, dy }) => [text, dy])).toEqual([
      ['90', -0.8],
      ['91', 1.6],
    ]);
  });

  test('cover no column', () => {
    const column = { x: 40, y: 0, width: 20, height: 100 };
    const label = { text: '558.5', x: 35, y: 50, dx: 0, dy: 0, anchor: 'middle', role: 'value' } as const;
    expect(placeLabels([], [[label]], FRAME, [column]).map(({ tier }) => tier)).not.toContain(0);
  });
});

describe('the width of a text', () => {
  test('counts Chinese as full squares and figures as less', () => {
    expect(textWidth('质量强区')).toBe(4);
    expect(textWidth('2023')).toBeCloseTo(2.4);
    expect(textWidth('（𠮷）')).toBe(3);
  });

  test('breaks Chinese anywhere but before closing punctuation, and never inside a number', () => {
    expect(wrapText('农村公路（含桥梁）2023年度', 5)).toEqual(['农村公路', '（含桥梁）', '2023年度']);
    expect(wrapText('', 5)).toEqual([]);
    expect(wrapText('农村公路', 0.5)).toEqual(['农', '村', '公', '路']);
  });
});
