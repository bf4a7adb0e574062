import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Newest } from '../../../src/desk/browser/page/newest.ts';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

test('whoever asks gets an answer to how things stood then or later; one runs at a time', async () => {
  const events = fc.array(fc.oneof(fc.constant('change'), fc.constant('ask'), fc.constant('time')), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(events, fc.nat(3), async (happened, slowness) => {
      let state = 0;
      let running = 0;
      let runs = 0;
      const newest = new Newest(async () => {
        const seen = state;
        runs += 1;
        running += 1;
        expect(running).toBe(1);
        for (let ticks = 0; ticks < slowness; ticks += 1) await tick();
        running -= 1;
        if (seen % 5 === 4) throw new Error(String(seen));
        return seen;
      });
      const answers: Promise<boolean>[] = [];
      for (const event of happened) {
        if (event === 'time') await tick();
        else if (event === 'change') state += 1;
        else {
          const asked = state;
          const answer = newest.ask().catch((error: unknown) => Number((error as Error).message));
          answers.push(answer.then((seen) => seen >= asked));
        }
      }
      expect(await Promise.all(answers)).toEqual(answers.map(() => true));
      expect(runs).toBeLessThanOrEqual(answers.length);
      // What was asked last is answered by what was begun last.
      expect(await newest.ask().catch((error: unknown) => Number((error as Error).message))).toBe(state);
    }),
    { numRuns: 200 },
  );
});
