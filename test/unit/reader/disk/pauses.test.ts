import { expect, test } from 'vitest';
import { pauses } from '../../../../src/reader/disk/pauses.ts';

const busyFor = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('what waits comes in where work has gone on for a while, and not before', async () => {
  let turns = 0;
  const pause = pauses();
  setImmediate(() => {
    turns += 1;
  });
  await pause();
  expect(turns).toBe(0);
  busyFor(250);
  await pause();
  expect(turns).toBe(1);
  setImmediate(() => {
    turns += 1;
  });
  await pause();
  expect(turns).toBe(1);
});
