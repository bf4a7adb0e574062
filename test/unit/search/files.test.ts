import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborReader } from '../../../src/search/build/cbor.ts';
import { cutBetween, packsOf } from '../../../src/search/build/tier.ts';
import { WordCursor, WordsWriter } from '../../../src/search/build/words-file.ts';
import { BUCKETS, bucketOf, readPages, writePages } from '../../../src/search/files/characters.ts';
import { packOf, readCuts, writeCuts } from '../../../src/search/files/cuts.ts';
import type { Column, UnitColumn } from '../../../src/search/files/facets.ts';
import { unitAt, valueAt, writeColumn, writeUnits } from '../../../src/search/files/facets.ts';
import { findPostings } from '../../../src/search/files/found-postings.ts';
import { NumberReader, NumberWriter } from '../../../src/search/files/numbers.ts';
import { joinParts, splitParts } from '../../../src/search/files/parts.ts';
import type { PagePositions } from '../../../src/search/files/postings.ts';

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

  test('columns of the filters come out as they went in, however many values there are', () => {
    const value = fc.tuple(fc.string(), fc.nat());
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const column = JSON.parse(JSON.stringify(writeColumn(values))) as Column<[string, number]>;
        expect(values.map((_, report) => valueAt(column, report))).toEqual(values);
        expect(valueAt(column, values.length)).toBeUndefined();
      }),
    );
    const units = Array.from({ length: 9000 }, (_, at) => ({
      id: `u${at}`,
      name: `单位${(at * 7919) % 9001}`,
    }));
    const reports = [...units, ...units.toReversed()];
    const column = JSON.parse(JSON.stringify(writeUnits(reports))) as UnitColumn;
    expect(reports.map((_, report) => unitAt(column, report))).toEqual(reports.map(({ id }) => id));
    expect(new Map(column.units)).toEqual(new Map(units.map(({ id, name }) => [id, name])));
  });

  test('numbers of all sizes come out as they went in, and can be stepped over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0x7fffffff })), (numbers) => {
        const writer = new NumberWriter();
        for (const number of numbers) writer.number(number);
        const bytes = writer.take();
        const reader = new NumberReader(bytes);
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        const skipping = new NumberReader(bytes);
        skipping.skip(numbers.length);
        expect(skipping.at).toBe(bytes.byteLength);
        expect(() => reader.number()).toThrow('cut short');
      }),
    );
  });

  test.each([
    [
      [0x83, 0x18, 0x2a, 0x61, 0x78, 0x80],
      [3, 42, 'x', 0],
    ],
    [
      [0x83, 0x19, 0x12, 0x34, 0x78, 0x01, 0x79, 0x81],
      [3, 0x1234, 'y', 1],
    ],
    [
      [0x83, 0x1a, 0x00, 0x01, 0x00, 0x00, 0x60, 0x80],
      [3, 65_536, '', 0],
    ],
  ])('CBOR numbers and texts: %j', (bytes, values) => {
    const reader = new CborReader(Uint8Array.from(bytes));
    expect([reader.array(), reader.uint(), reader.text(), reader.array()]).toEqual(values);
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
  type Postings = Readonly<Record<string, readonly PagePositions[]>>;
  const cursor = (words: Postings): WordCursor => {
    const writer = new WordsWriter();
    for (const [token, pages] of Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const [page, positions] of pages) writer.page(page, positions);
      writer.end(token);
    }
    return new WordCursor(writer.take());
  };
  const ascending = (most: number) =>
    fc
      .uniqueArray(fc.nat({ max: most }), { minLength: 1, maxLength: 8 })
      .map((list) => list.sort((a, b) => a - b));
  const postings = ascending(199).chain((pages) =>
    fc.tuple(...pages.map((page) => ascending(90_000).map((positions): PagePositions => [page, positions]))),
  );
  const words = fc.dictionary(fc.stringMatching(/^[a-c]{1,4}$/), postings, { maxKeys: 12 });

  test('give back every word of every part where it stood', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (parts) => {
        const packs = [...packsOf(parts.map(cursor))];
        const found = parts.map((): Record<string, readonly PagePositions[]> => ({}));
        for (const { bytes } of packs)
          for (const token of new Set(parts.flatMap((part) => Object.keys(part))))
            for (const [part, list] of findPostings(bytes, { token })) {
              expect(found[part]?.[token]).toBeUndefined();
              Object.assign(found[part] ?? {}, { [token]: list });
            }
        expect(found).toEqual(parts.map((part) => ({ ...part })));
        expect(packs.every(({ bytes }) => findPostings(bytes, { token: 'd' }).size === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('hold ranges of tokens that do not overlap', () => {
    const many = (count: number): PagePositions[] => [
      [0, Array.from({ length: count }, (_, index) => index)],
    ];
    const parts = [
      { aa: many(1900), ab: many(1900), ba: many(1900), ca: many(1900) },
      { ab: many(1900), bb: many(1900), cc: many(1900) },
    ];
    const packs = [...packsOf(parts.map(cursor))];
    const tokens = packs.map(({ bytes }) => new TextDecoder().decode(splitParts(bytes)[0]).split(' '));
    expect(tokens).toEqual([['aa', 'ab'], ['ba', 'bb', 'ca'], ['cc']]);
    expect(packs.map(({ cut }) => cut)).toEqual([null, 'b', 'cc']);
  });

  test('keep what is known of two characters in one file', () => {
    const many: PagePositions[] = [[0, Array.from({ length: 5000 }, (_, index) => index)]];
    const packs = [...packsOf([cursor({ aaa: many, aaax: many, aaay: many, aab: many })])];
    const tokens = packs.map(({ bytes }) => new TextDecoder().decode(splitParts(bytes)[0]).split(' '));
    expect(tokens).toEqual([['aaa', 'aaax', 'aaay'], ['aab']]);
  });

  test('have a word of nearly all reports by itself, and what is rare beside it apart', () => {
    const many = (count: number): PagePositions[] => [
      [0, Array.from({ length: count }, (_, index) => index)],
    ];
    const packs = [...packsOf([cursor({ aaa: many(9), aab: many(9000), aabx: many(9), aac: many(9) })])];
    const tokens = packs.map(({ bytes }) => new TextDecoder().decode(splitParts(bytes)[0]).split(' '));
    expect(tokens).toEqual([['aaa'], ['aab', 'aabx'], ['aac']]);
    // Also where nothing is: what nobody wrote is not looked for among what all have, but for what belongs to that.
    const cuts = packs.flatMap(({ cut }) => cut ?? []);
    const asked = { aaaz: 0, aab: 1, aabx: 1, aaby: 1, aabz: 2, aac: 2 };
    for (const [token, pack] of Object.entries(asked)) expect(packOf(token, cuts), token).toBe(pack);
  });

  test('the cut is the shortest beginning that tells two tokens apart', () => {
    expect(cutBetween('abc', 'abd')).toBe('abd');
    expect(cutBetween('abc', 'b')).toBe('b');
    expect(cutBetween('ab', 'abc')).toBe('abc');
  });
});
