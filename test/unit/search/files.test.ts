import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBetween, packsOf } from '../../../src/search/build/tier.ts';
import { WordCursor } from '../../../src/search/build/words-file.ts';
import { CborReader, CborWriter } from '../../../src/search/files/cbor.ts';
import { BUCKETS, bucketOf, readPages, writePages } from '../../../src/search/files/characters.ts';
import { readCuts, writeCuts } from '../../../src/search/files/cuts.ts';
import { joinParts, splitParts } from '../../../src/search/files/parts.ts';

describe('the forms of the files', () => {
  test('byte strings come out of a joined file as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (parts) => {
        expect(splitParts(joinParts(parts)).map((part) => [...part])).toEqual(parts.map((part) => [...part]));
      }),
    );
    expect(() => splitParts(joinParts([new Uint8Array(8)]).subarray(0, 10))).toThrow('cut short');
  });

  test('page numbers come out of a bit row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 199 })), (pages) => {
        const sorted = [...pages].sort((a, b) => a - b);
        expect(readPages(writePages(sorted, 200))).toEqual(sorted);
      }),
    );
    expect(bucketOf('质')).toBeLessThan(BUCKETS);
  });

  test('cuts come out as they went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{1,60}$/)), (cuts) => {
        expect(readCuts(writeCuts(cuts))).toEqual(cuts);
      }),
    );
  });

  test('CBOR numbers and texts of all lengths', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 0xffffffff }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
        (number, text) => {
          const bytes = new CborWriter().array(3).uint(number).text(text).array(0).bytes();
          const reader = new CborReader(bytes);
          expect([reader.array(), reader.uint(), reader.text(), reader.array()]).toEqual([
            3,
            number,
            text,
            0,
          ]);
          const skipping = new CborReader(bytes);
          skipping.skip();
          expect(skipping.at).toBe(bytes.byteLength);
        },
      ),
    );
  });

  test.each([
    [[0x5f], 'major type 2'],
    [[0x9f], 'length form 31'],
    [[], 'ends early'],
    [[0x82, 0x01], 'ends early'],
  ])('CBOR that is not expected: %j', (bytes, message) => {
    expect(() => new CborReader(Uint8Array.from(bytes)).skip()).toThrow(
      message === 'major type 2' ? /length form|major type/ : message,
    );
  });
});

describe('packs', () => {
  const word = (token: string, size: number): Uint8Array =>
    new CborWriter().array(3).text(token).text('x'.repeat(size)).array(0).bytes();
  const cursor = (tokens: readonly string[], size: number): WordCursor =>
    new WordCursor(Buffer.concat(tokens.map((token) => word(token, size))));

  test('hold every word of every part once, in ranges that do not overlap', () => {
    const parts = [
      ['aa', 'ab', 'ba', 'ca'],
      ['ab', 'bb', 'cc'],
    ];
    const packs = [...packsOf(parts.map((tokens) => cursor(tokens, 9000)))];
    const read = packs.map(({ bytes }) =>
      splitParts(bytes).map((chunk) => {
        const reader = new CborReader(chunk);
        expect(reader.array()).toBe(1);
        return Array.from({ length: reader.array() }, () => {
          reader.array();
          const token = reader.text();
          reader.skip();
          reader.skip();
          return token;
        });
      }),
    );
    expect(read.flatMap(([first]) => first)).toEqual(parts[0]);
    expect(read.flatMap(([, second]) => second)).toEqual(parts[1]);
    expect(packs.map(({ cut }) => cut)).toEqual([null, 'b', 'c', 'cc']);
  });

  test('the cut is the shortest beginning that tells two tokens apart', () => {
    expect(cutBetween('abc', 'abd')).toBe('abd');
    expect(cutBetween('abc', 'b')).toBe('b');
    expect(cutBetween('ab', 'abc')).toBe('abc');
  });
});
