import { expect, test } from 'vitest';
import { keepingSame, onceEach, remembering } from '../../../src/model/remember.ts';

/** A reading that counts how often it was asked. */
function counted() {
  let asked = 0;
  const read = remembering((text: string) => {
    asked += 1;
    return text === '' ? null : { text };
  });
  return { read, asked: () => asked };
}

test('reads a text once, and nothing as well', () => {
  const { read, asked } = counted();
  expect(read('≥95%')).toBe(read('≥95%'));
  expect([read(''), read('')]).toEqual([null, null]);
  expect(asked()).toBe(2);
});

test('tells texts apart that differ by a blank', () => {
  const { read } = counted();
  expect([read('10'), read('10 ')]).toEqual([{ text: '10' }, { text: '10 ' }]);
});

test('reads long texts every time', () => {
  const { read, asked } = counted();
  const long = '字'.repeat(100);
  expect(read(long)).toEqual(read(long));
  expect(asked()).toBe(2);
});

test('still reads rightly when more texts have come than are kept', () => {
  const { read, asked } = counted();
  for (let index = 0; index < 10_000; index += 1) expect(read(`${index}`)?.text).toBe(`${index}`);
  expect(read('9999')).toEqual({ text: '9999' });
  expect(asked()).toBe(10_000);
});

test('keeps the last answer for the very same objects, and no other', () => {
  let made = 0;
  const answer = keepingSame((..._: readonly object[]) => {
    made += 1;
    return { made };
  });
  const [a, b] = [{}, {}];
  expect(answer(a, b)).toBe(answer(a, b));
  expect(made).toBe(1);
  for (const of of [
    [a, a],
    [b, b],
    [a, b],
    [{}, b],
  ])
    answer(...of);
  expect(made).toBe(5);
});

test('is made once of each list, even where nothing comes of it', () => {
  const asked: (readonly number[])[] = [];
  const sum = onceEach((list: readonly number[], factor: number): number | null => {
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
