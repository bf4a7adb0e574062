import { expect, test } from 'vitest';
import { threadsFor } from '../../../src/search/build/part-pool.ts';

const parts = (...sizes: readonly number[]) =>
  sizes.map((length) => ({ records: Array.from({ length }) as never[], before: null }));

test('as many threads index as pay for having to be started', () => {
  expect(threadsFor([], 2)).toBe(0);
  expect(threadsFor(parts(1, 1, 2, 1), 2)).toBe(0);
  expect(threadsFor(parts(20, 19), 2)).toBe(0);
  expect(threadsFor(parts(20, 20), 2)).toBe(1);
  expect(threadsFor(parts(20, 21), 2)).toBe(2);
  expect(threadsFor(parts(300, 300, 300), 8)).toBe(2);
  expect(threadsFor(parts(300, 300, 300), 1)).toBe(1);
  expect(threadsFor(parts(300), 2)).toBe(1);
});

test('a part that was there before is read again sooner than a thread is started, many are not', () => {
  const before = (count: number) =>
    parts(...Array.from({ length: count }, () => 200)).map((part) => ({ ...part, before: 'part.bin' }));
  expect(threadsFor(before(1), 2)).toBe(0);
  expect(threadsFor(before(2), 2)).toBe(2);
});
