import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverWords } from '../../../../src/search/server/words.ts';
import { unitsOf } from '../../../../src/search/words/units.ts';
import { bothFind } from '../../../support/search-server/compare.ts';
import { SEED } from '../../../support/seed.ts';

// What a search server makes of our words: the same phrases are found in the same texts as by our own units.

test.each([
  ['共检定1489台/件', '共检定 1489 台件'],
  ['完成率95%，执行率57.96％', '完成率 95 z2 z0 执行率 57.96 z2'],
  ['ISO 9001、ISO9001', 'iso z1 9001 z0 iso 9001'],
  ['财预〔2020〕10号', '财预 2020 z1 10 号'],
  ['1,489.50万元', '1489.50 万元'],
  ['𠮷カé', '0x20bb7 0x30ab 0xe9'],
  ['佐々木', '佐 0x3005 木'],
  ['，。', ''],
])('%s is given as %s', (text, words) => {
  expect(serverWords(unitsOf(text))).toBe(words);
});

test.each([
  // A single character, an even and an odd run, one that reads over a number.
  ['质量强市', '强', true],
  ['质量强市', '量强', true],
  ['质量强市', '质量强', true],
  ['质量。强市', '量强', false],
  ['共检定1489台/件', '定1489台', true],
  ['共检定1489台/件', '检定1489', true],
  ['共检定21489台', '定1489', false],
  ['达95%以上', '95以上', false],
  ['完成。验收', '完成，验收', true],
])('in %s %s is found: %s', (text, phrase, found) => {
  expect(bothFind(text, phrase)).toEqual({ own: found, server: found });
});

const PIECES = [
  '质',
  '量',
  '强',
  '〇',
  '々',
  '1',
  '20',
  '3.5',
  '.',
  '%',
  'a',
  'iso',
  'é',
  'カ',
  '𠮷',
  ' ',
  '-',
  '，',
  '\n',
  '●',
];

test('any phrase is found in any text where our own units stand one after the other, and nowhere else', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
  const part = fc.tuple(text, fc.nat(), fc.nat({ max: 7 })).map(([whole, from, length]) => {
    const start = whole === '' ? 0 : from % whole.length;
    return [whole, whole.slice(start, start + length)] as const;
  });
  const any = fc.tuple(
    text,
    fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
  );
  let found = 0;
  fc.assert(
    fc.property(fc.oneof(part, any), ([whole, phrase]) => {
      fc.pre(unitsOf(phrase).length > 0);
      const { own, server } = bothFind(whole, phrase);
      found += own ? 1 : 0;
      expect(server).toBe(own);
    }),
    { seed: SEED, numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(500);
});
