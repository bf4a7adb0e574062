import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from '../../../src/search/build/pagefind-turn.ts';

test('one after the other has its turn, also after one that failed', async () => {
  let running = 0;
  const most: number[] = [];
  const runs = Array.from({ length: 5 }, (_, index) =>
    inTurn(async () => {
      running += 1;
      most.push(running);
      await setTimeout(2);
      running -= 1;
      if (index === 1) throw new RangeError('It failed');
      return index;
    }),
  );
  const ended = await Promise.allSettled(runs);
  expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual([0, null, 2, 3, 4]);
  expect(most).toEqual([1, 1, 1, 1, 1]);
});
