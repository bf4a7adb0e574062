import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cutSums, PIECES_INDEX, pathsWith, pieceName } from '../../../src/exports/sum-pieces.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** As many files as a site of ten thousand reports has. */
const sumsOf = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, index) => [`reports/2023/r-${index}/report.json`, sha256(`${index}`)]),
  );

describe('the list of checksums in pieces', () => {
  test.each([
    [0, 0, 1],
    [1000, 0, 1],
    [1001, 1, 16],
    [16_001, 2, 256],
    [130_000, 2, 256],
  ])('of %d files is named by %d digits: %d pieces', (files, digits, pieces) => {
    const cut = cutSums(sumsOf(files));
    expect(JSON.parse(cut.get(PIECES_INDEX) ?? '')).toEqual({ files, digits });
    expect(cut.size).toBe(pieces + 1);
    const largest = Math.max(...[...cut.values()].map((text) => Buffer.byteLength(text)));
    expect(largest).toBeLessThan(110 * 1024);
  });

  test('holds every file once, in the piece that its checksum names', () => {
    const sums = sumsOf(1700);
    const cut = cutSums(sums);
    for (const [path, sum] of sums) expect(pathsWith(sum, cut.get(pieceName(sum, 1)) ?? '')).toEqual([path]);
    const lines = [...cut].flatMap(([name, text]) =>
      name === PIECES_INDEX ? [] : text.split('\n').slice(0, -1),
    );
    expect(lines.sort()).toEqual([...sums].map(([path, sum]) => `${sum}  ${path}`).sort());
  });

  test('knows a file that lies at several addresses, and a name with spaces', () => {
    const sum = sha256('same');
    const piece = cutSums(
      new Map([
        ['a.csv', sum],
        ['b/附件 1.pdf', sum],
        ['c.csv', sha256('other')],
      ]),
    ).get(pieceName(sum, 0));
    expect(pathsWith(sum, piece ?? '')).toEqual(['a.csv', 'b/附件 1.pdf']);
    expect(pathsWith(sha256('none'), piece ?? '')).toEqual([]);
  });
});
