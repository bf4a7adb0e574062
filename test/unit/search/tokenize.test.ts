import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourCode } from '../../../src/search/files/sides.ts';
import type { Probe, TokenFacts } from '../../../src/search/words/probes.ts';
import { probesOf } from '../../../src/search/words/probes.ts';
import { amountToken, blockRuns, gapTokens, phraseTokens } from '../../../src/search/words/tokenize.ts';
import { phrasesOf, unitsOf } from '../../../src/search/words/units.ts';
import { contains, normalise } from '../../search-corpus/truth.ts';

const tokens = (text: string): string[] =>
  blockRuns<readonly string[]>(unitsOf(text), phraseTokens, gapTokens).flat();
const probes = (text: string): Probe[] => phrasesOf(unitsOf(text)).flatMap((phrase) => probesOf(phrase));

/** What the engine does, on one text. */
function found(text: string, term: string, facts?: TokenFacts): boolean {
  const list = tokens(text);
  const wanted = probesOf(unitsOf(term), facts);
  const lead = wanted[0]?.offset ?? 0;
  const isAt = (at: number, token: string | undefined): boolean => token === undefined || list[at] === token;
  return list.some((_, start) =>
    wanted.every(({ token, offset, before, behind }) => {
      const at = start + offset - lead;
      return isAt(at, token) && isAt(at - 1, before) && isAt(at + 1, behind);
    }),
  );
}

/** Some tokens that are common and some that are heavy, others by every seed. */
const factsOf = (seed: number): TokenFacts => ({
  weight: (token) => neighbourCode(`${token}${seed}`) % 5,
  isCommon: (token) => neighbourCode(`${seed}${token}`) % 2 === 0,
});

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

  test('leaves out what the tokens beside it tell, at both ends too, and the heaviest of what is left', () => {
    const common = new Set(tokens('开展环境').slice(0, 1).concat(tokens('目标').slice(0, 1)));
    const [first = '', next = ''] = tokens('开展环境');
    const isCommon = (token: string): boolean => common.has(token);
    const weight = (token: string): number => (common.has(token) ? 9 : 1);
    const [one, ...others] = probesOf(unitsOf('开展环'), { weight, isCommon });
    expect(others).toEqual([]);
    expect(one).toEqual({ token: next, offset: 1, before: first });
    // Where it is here already, it is taken.
    expect(probesOf(unitsOf('开展环'), { weight: () => 0, isCommon })).toHaveLength(2);
    const [, middle] = tokens('的目标');
    expect(probesOf(unitsOf('的目标是'), { weight, isCommon }).map(({ token }) => token)).not.toContain(
      middle,
    );
    // A break tells it too.
    const [over, ...more] = probesOf(unitsOf('开展。环'), { weight, isCommon });
    expect(more).toEqual([]);
    expect(over).toEqual({ ...probesOf(unitsOf('开展。环'))[1], before: first });
  });

  test('finds a term exactly where the folded text contains it', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), fc.nat(), (text, other, from, length, seed) => {
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
          const isThere = contains(fold(body), fold(wanted));
          expect(found(body, wanted), `${body} ⊃ ${wanted}`).toBe(isThere);
          expect(found(body, wanted, factsOf(seed)), `${body} ⊃ ${wanted} ${seed}`).toBe(isThere);
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
