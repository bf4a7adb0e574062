import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Probe } from '../../../src/search/words/probes.ts';
import { probesOf } from '../../../src/search/words/probes.ts';
import { amountToken, blockRuns, gapTokens, phraseTokens } from '../../../src/search/words/tokenize.ts';
import { phrasesOf, unitsOf } from '../../../src/search/words/units.ts';
import { contains, normalise } from '../../search-corpus/truth.ts';

const tokens = (text: string): string[] =>
  blockRuns<readonly string[]>(unitsOf(text), phraseTokens, gapTokens).flat();
const probes = (text: string): Probe[] => phrasesOf(unitsOf(text)).flatMap((phrase) => probesOf(phrase));

/** What the engine does, on one text. */
function found(text: string, term: string): boolean {
  const list = tokens(text);
  const wanted = probesOf(unitsOf(term));
  const lead = wanted[0]?.offset ?? 0;
  return list.some((_, at) => wanted.every(({ token, offset }) => list[at + offset - lead] === token));
}

const ALPHABET = [...'质量强市台件a1b2.〔〕 。%3'];
/** Folded, with one break for several. */
const fold = (text: string): string =>
  normalise(text)
    .split('\u0002')
    .filter((part) => part !== '')
    .join('\u0002');
const anyText = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 24 })
  .map((list) => list.join(''));

describe('tokens', () => {
  test('are letters and digits, so that nothing cuts them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const token of tokens(text)) expect(token).toMatch(/^(?:[a-z0-9]+|\.)$/);
      }),
    );
  });

  test('none is the beginning of another', () => {
    const texts = [
      '质量强市',
      '1489台',
      '14台',
      '3C认证',
      '3CC',
      'Wi-Fi',
      'wi',
      'ISO 9001',
      '𠮷野家',
      'かな',
      'café',
      'ca',
      '28.98',
      '28',
      '犇',
    ];
    const all = [...new Set([...texts.flatMap(tokens), amountToken(5n), amountToken(50n)])].filter(
      (token) => token !== '.',
    );
    for (const token of all)
      for (const other of all)
        if (token !== other) expect(other.startsWith(token), `${token} ${other}`).toBe(false);
  });

  test('pairs overlap, numbers stay whole, a border character stands once more alone', () => {
    expect(tokens('共检定1489台/件')).toHaveLength(6);
    expect(tokens('质量。强市')).toHaveLength(4);
    expect(tokens('14。15')).toHaveLength(4);
  });
});

describe('what is looked up', () => {
  test.each([
    ['质量', 1],
    ['质量强', 2],
    ['质量强市', 2],
    ['计量器具免费检定', 4],
    ['检定1489台', 3],
    ['财预〔2020〕10号', 3],
    ['ISO9001', 2],
    ['1489台件', 2],
  ])('%s takes %i tokens', (text, count) => {
    expect(probes(text)).toHaveLength(count);
  });

  test('finds a term exactly where the folded text contains it', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, other, from, length) => {
        const characters = Array.from(text);
        const start = from % characters.length;
        const term = characters.slice(start, start + 1 + (length % 6)).join('');
        for (const [body, wanted] of [
          [text, term],
          [other, term],
          [text + other, term],
        ] as const) {
          // One character alone is looked up elsewhere.
          if (unitsOf(wanted).length < 2) continue;
          expect(found(body, wanted), `${body} ⊃ ${wanted}`).toBe(contains(fold(body), fold(wanted)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['强市质量', '质量强市'],
    ['质量。强市', '质量强市'],
    ['质量强市', '质量。强市'],
    ['质量高强市', '质量。强市'],
    ['完成57.96万元', '57.96%'],
    ['a3质a质', 'a。a'],
    ['质量高强市', '质量强市'],
    ['21489台', '1489台'],
    ['1489.5台', '1489'],
    ['财预2020年10号', '财预〔2020〕10号'],
  ])('%s does not contain %s', (text, term) => {
    expect(found(text, term)).toBe(false);
  });
});
