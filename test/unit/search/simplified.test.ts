import { expect, test } from 'vitest';
import { simplifications } from '../../../src/search/build/traditional.ts';
import { parseQuery } from '../../../src/search/runtime/query.ts';
import { isSimplified, mayBeTraditional } from '../../../src/search/words/simplified.ts';
import { unitsOf, unitText } from '../../../src/search/words/units.ts';

test.each([...'著么乾幺昇'])('%s is right in simplified Chinese and stays', (char) => {
  expect(isSimplified(char)).toBe(true);
  expect(simplifications().has(char)).toBe(false);
});

test('nothing that is right in simplified Chinese is replaced, and what replaces is final', () => {
  const map = simplifications();
  expect(map.size).toBeGreaterThan(2000);
  expect([...map.keys()].filter(isSimplified)).toEqual([]);
  expect([...map.values()].filter((char) => map.has(char))).toEqual([]);
});

test.each(['显著', '什么', '乾坤', '昇平', '質量強區', '資金撥付及時', '効益'])(
  '%s is read alike on both sides',
  (text) => {
    const map = simplifications();
    const indexed = unitText(unitsOf(text, map));
    const [term] = parseQuery(text, mayBeTraditional(text) ? map : undefined).terms;
    expect(unitText(term?.phrases[0] ?? [])).toBe(indexed);
  },
);

test('every character that the index replaces is one for which a query loads the map', () => {
  expect([...simplifications().keys()].filter((char) => !mayBeTraditional(char))).toEqual([]);
});
