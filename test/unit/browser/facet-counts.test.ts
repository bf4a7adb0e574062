import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FacetCounts, valuesInOrder } from '../../../src/browser/facet-counts.ts';

const NAMES = ['unit', 'grade', 'open'] as const;
type Values = Readonly<Record<(typeof NAMES)[number], string>>;

test('a choice counts what would be found if it were chosen and the other facets stayed', () => {
  const value = fc.constantFrom('', 'a', 'b');
  const values = fc.record({ unit: value, grade: value, open: value });
  fc.assert(
    fc.property(fc.array(values, { maxLength: 20 }), values, (things, asked) => {
      const failed = (thing: Values, wish: Values) =>
        NAMES.filter((name) => wish[name] !== '' && thing[name] !== wish[name]);
      const counts = new FacetCounts(NAMES);
      for (const thing of things) counts.add(thing, failed(thing, asked));
      for (const name of NAMES) {
        for (const choice of ['a', 'b']) {
          const chosen = { ...asked, [name]: choice };
          const found = things.filter((thing) => failed(thing, chosen).length === 0).length;
          expect(counts.of(name).get(choice) ?? 0).toBe(found);
        }
        expect(counts.of(name).has('')).toBe(false);
      }
    }),
  );
});

test('what has no value comes last, whichever way is sorted', () => {
  const order = (sign: 1 | -1) => [null, 2, 1, null, 3].sort((a, b) => valuesInOrder(a, b, sign));
  expect(order(1)).toEqual([1, 2, 3, null, null]);
  expect(order(-1)).toEqual([3, 2, 1, null, null]);
});
