import { expect, test } from 'vitest';
import { once } from '../../../src/view/once.ts';

test('is made once of each list, even where nothing comes of it', () => {
  const asked: (readonly number[])[] = [];
  const sum = once((list: readonly number[], factor: number): number | null => {
    asked.push(list);
    return list.length === 0 ? null : factor * list.reduce((all, one) => all + one, 0);
  });
  const [list, other, empty] = [[1, 2], [1, 2], []];
  expect([sum(list, 2), sum(other, 3), sum(empty, 2), sum(list, 2), sum(empty, 2)]).toEqual([
    6,
    9,
    null,
    6,
    null,
  ]);
  expect(asked).toEqual([list, other, empty]);
});
