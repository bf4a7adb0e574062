import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dropped, Wishes } from '../../../src/desk/browser/page/wishes.ts';

// Buttons are pressed at any moment. Here the moments are drawn.

/** What happens: a wish of some steps, some of which fail; everything is let go of; time passes. */
type Event =
  | { readonly is: 'wish'; readonly steps: number; readonly fails: boolean }
  | { readonly is: 'drop' }
  | { readonly is: 'time'; readonly ticks: number };

const events = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant('wish' as const),
        steps: fc.integer({ min: 1, max: 4 }),
        fails: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('drop' as const) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('time' as const), ticks: fc.nat(6) }) },
  ),
  { maxLength: 14 },
);

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

async function live(happened: readonly Event[]) {
  const wishes = new Wishes();
  const done: string[] = [];
  const outcomes: Promise<string>[] = [];
  const dropped: number[] = [];
  let number = 0;
  for (const event of happened) {
    if (event.is === 'drop') dropped.push(wishes.drop());
    else if (event.is === 'time') for (let tick_ = 0; tick_ < event.ticks; tick_ += 1) await tick();
    else {
      const own = number;
      number += 1;
      const wish = wishes.run(async (step) => {
        for (let at = 0; at < event.steps; at += 1) {
          await step(tick());
          done.push(`${own}.${at}`);
        }
        if (event.fails) throw new Error('failed');
      });
      outcomes.push(
        wish.then(
          () => 'done',
          (error: unknown) => (error instanceof Dropped ? 'dropped' : 'failed'),
        ),
      );
    }
  }
  return { done, dropped, outcomes: await Promise.all(outcomes) };
}

test('wishes are fulfilled in their order; what is let go of does nothing more, and everything is answered', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (happened) => {
      const wished = happened.flatMap((event) => (event.is === 'wish' ? [event] : []));
      const { done, dropped, outcomes } = await live(happened);
      // In order, never mixed: a later wish has not begun before the earlier one was done, failed or let go of.
      const order = done.map((one) => one.split('.').map(Number) as [number, number]);
      expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
      for (const [index, outcome] of outcomes.entries()) {
        const steps = order.filter(([own]) => own === index).length;
        if (outcome === 'dropped') expect(steps).toBeLessThanOrEqual(wished[index]?.steps ?? 0);
        else {
          expect(steps).toBe(wished[index]?.steps);
          expect(outcome).toBe(wished[index]?.fails ? 'failed' : 'done');
        }
      }
      expect(outcomes.filter((outcome) => outcome === 'dropped').length).toBe(
        dropped.reduce((sum, count) => sum + count, 0),
      );
    }),
    { numRuns: 200 },
  );
});

test('a wish that never ends holds up none that is made after it was let go of', async () => {
  const wishes = new Wishes();
  const hung = wishes.run((step) => step(new Promise(() => {})));
  const behind = wishes.run(async () => 'never');
  expect(wishes.drop()).toBe(2);
  await expect(hung).rejects.toBeInstanceOf(Dropped);
  await expect(behind).rejects.toBeInstanceOf(Dropped);
  expect(await wishes.run(async () => 'now')).toBe('now');
  expect(wishes.drop()).toBe(0);
});
