import { describe, expect, test } from 'vitest';
import { frameIn } from '../../../src/reader/code-frame.ts';
import { indexLines } from '../../../src/reader/position.ts';

const SOURCE = ['{', '  "题名": "报告",', '  "全年执行数": "28.98万",', '  "x": 1', '}'].join('\n');

describe('a code frame', () => {
  test('shows two lines around and carets as wide as the text', () => {
    expect(frameIn(indexLines(SOURCE), { line: 3, column: 12, length: 8 })).toBe(
      [
        '  1 | {',
        '  2 |   "题名": "报告",',
        '> 3 |   "全年执行数": "28.98万",',
        '    |                 ^^^^^^^^^',
        '  4 |   "x": 1',
        '  5 | }',
      ].join('\n'),
    );
  });

  test('takes line breaks of Windows and tabs', () => {
    const source = `{\r\n\t"a"：1\r\n}`;
    expect(frameIn(indexLines(source), { line: 2, column: 5, length: 1 }, { around: 0 })).toBe(
      ['> 2 |  "a"：1', '    |     ^^'].join('\n'),
    );
  });

  test('pads line numbers', () => {
    const source = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(frameIn(indexLines(source), { line: 9, column: 1, length: 4 }, { around: 1 })).toBe(
      ['   8 | line 8', '>  9 | line 9', '     | ^^^^', '  10 | line 10'].join('\n'),
    );
  });

  test('cuts a long line to the part around the carets', () => {
    const source = `${'质'.repeat(100)}错误${'量'.repeat(100)}`;
    const frame = frameIn(indexLines(source), { line: 1, column: 101, length: 2 });
    const [line = '', carets = ''] = frame.split('\n');
    expect(line.startsWith('> 1 | …质')).toBe(true);
    expect(line.endsWith('量…')).toBe(true);
    const columns = [...line].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
    expect(columns).toBeLessThanOrEqual(120);
    const before = [...line.slice(0, line.indexOf('错'))];
    expect(carets.indexOf('^')).toBe(
      before.reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0),
    );
    expect(carets.trim().endsWith('^^^^')).toBe(true);
  });

  test('stands at the end of the text', () => {
    expect(frameIn(indexLines('{'), { line: 1, column: 2, length: 1 })).toBe(
      ['> 1 | {', '    |  ^'].join('\n'),
    );
    expect(frameIn(indexLines(''), { line: 1, column: 1 })).toBe(['> 1 |', '    | ^'].join('\n'));
  });

  test('counts characters outside the basic plane as one', () => {
    const frame = frameIn(indexLines('{"𠮷": 错}'), { line: 1, column: 7, length: 1 });
    expect(frame).toBe(['> 1 | {"𠮷": 错}', '    |        ^^'].join('\n'));
  });
});
