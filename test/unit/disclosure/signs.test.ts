import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from '../../../src/disclosure/normalise.ts';
import { readText } from '../../../src/disclosure/reading.ts';
import { hasPersonSign, hasSign, mayHold } from '../../../src/disclosure/signs.ts';
import { KINDS_OF_PERSON, PRIVATE_FACTS } from '../../../src/disclosure/words/sensitive.ts';

/** Pieces of which secrets are made, in the ways in which they are hidden. */
const PIECES = [
  ...['1', '３', '八', '④', '&#49;', '\\u0031', '\u200b', '­', '-', ' ', '\n', '一'],
  ...['密', '﹫', '＠', '@', '甘', '甘Ａ', 'A', '住', '姓', '&#23494;', '\ud83d\ude00', '\r'],
  ...['项目', '完成', '，', '。', 'x', '九十'],
];

it('passes over no text in which a detector could find something', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const reading = readText(text, { kind: 'facts' });
      const isWorthwhile = reading.runs.length > 0 || hasSign(normalise(text).text);
      expect(isWorthwhile && !mayHold(text), JSON.stringify(text)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it.each(['完成改造面积', '≥95%', '2023年12月', '共有123个点位', 'report-12'])('passes over %s', (text) => {
  expect(mayHold(text)).toBe(false);
});

it('looks at every text that has a word of persons', () => {
  expect(
    [...KINDS_OF_PERSON, ...PRIVATE_FACTS].filter((word) => !hasPersonSign(word) || !mayHold(word)),
  ).toEqual([]);
});
