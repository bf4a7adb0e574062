import { describe, expect, test } from 'vitest';
import { csvFile } from '../../../src/model/csv.ts';

const lines = (text: string) => text.replace(/^\uFEFF/, '').split('\r\n');

describe('csvFile', () => {
  test('starts with a byte order mark and ends its lines as spreadsheets do', () => {
    expect(csvFile(['a'], [['1']])).toBe('\uFEFFa\r\n1\r\n');
  });

  test.each([
    ['甲,乙', '"甲,乙"'],
    ['说"好"', '"说""好"""'],
    ['第一行\n第二行', '"第一行\n第二行"'],
    [' 前后有空格 ', '" 前后有空格 "'],
    [null, ''],
    [0, '0'],
    [false, 'false'],
  ])('writes %j as %j', (value, cell) => {
    expect(lines(csvFile(['a'], [[value]]))[1]).toBe(cell);
  });

  test.each([
    '=1+1',
    '@SUM(A1)',
    '+86',
    '-cmd|x',
    "-2+3+cmd|' /C calc'!A0",
    '＝1+1',
    '－A1',
    '-1-1',
    '-1.5.2',
    '＋1',
    '＠A1',
    '-0x1',
    '-1e5',
    '-',
  ])('text that a spreadsheet would run, %s, is defused', (text) => {
    expect(lines(csvFile(['a'], [[text]]))[1]).toBe(`'${text}`);
  });

  test.each(['-12.50', '-1.5', '-1,234.5', '-57.96%', '－3', '－57.96％'])(
    'the number %s stays one',
    (text) => {
      expect(lines(csvFile(['a'], [[text]]))[1]).toBe(text.includes(',') ? `"${text}"` : text);
    },
  );
});
