import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from '../../../src/integrations/side-by-side.ts';

test('begins in order, and no more at a time than it may', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await sideBySide([5, 1, 4, 2, 3], 2, async (turns) => {
    begun.push(turns);
    now += 1;
    most = Math.max(most, now);
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    now -= 1;
  });
  expect({ begun, most, now }).toEqual({ begun: [5, 1, 4, 2, 3], most: 2, now: 0 });
});

test('fails as what it does fails', async () => {
  const work = (one: number) => (one === 2 ? Promise.reject(new Error('two')) : Promise.resolve());
  await expect(sideBySide([1, 2, 3], 2, work)).rejects.toThrow('two');
});
