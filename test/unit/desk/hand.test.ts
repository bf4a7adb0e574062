import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hand } from '../../../src/desk/browser/page/hand.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FACTS = { isPrimary: true, button: 0, buttons: 0, pointerType: 'mouse', key: ' ' };

/** A press begins with the first and ends with one of the others; some ends come without a click, some pages hear none. */
const PRESSES: readonly (readonly [begin: string, ...ends: string[]])[] = [
  ['pointerdown', 'pointerup', 'click'],
  ['pointerdown', 'pointerup'],
  ['pointerdown', 'pointercancel'],
  ['pointerdown', 'pointermove'],
  ['pointerdown', 'blur'],
  ['keydown', 'keyup', 'click'],
  ['keydown', 'keyup'],
  ['compositionstart', 'compositionend'],
];

test('nothing changes between press and click; afterwards everything does, in its order', async () => {
  const press = fc.record({
    press: fc.constantFrom(...PRESSES),
    held: fc.nat(3000),
    changes: fc.nat(3),
    after: fc.constantFrom(0, 50, 200),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 6 }), async (presses) => {
      const world = new EventTarget();
      const hand = new Hand(world);
      const seen: number[] = [];
      let asked = 0;
      let isDown = false;
      const change = () => {
        const own = asked;
        asked += 1;
        hand.whenLifted(() => {
          expect(isDown).toBe(false);
          seen.push(own);
        });
      };
      for (const {
        press: [begin, ...ends],
        held,
        changes,
        after,
      } of presses) {
        world.dispatchEvent(Object.assign(new Event(begin), FACTS));
        isDown = true;
        for (let time = 0; time < changes; time += 1) change();
        await vi.advanceTimersByTimeAsync(held);
        // The click is the last of a press that has one: until then everything stands where it stood.
        for (const [index, end] of ends.entries()) {
          isDown = index < ends.length - 1;
          world.dispatchEvent(Object.assign(new Event(end), FACTS));
        }
        await vi.advanceTimersByTimeAsync(after);
      }
      await vi.advanceTimersByTimeAsync(100);
      change();
      expect(seen).toEqual(Array.from({ length: asked }, (_, index) => index));
    }),
    { numRuns: 200 },
  );
});

test('what the click itself says is said at once', () => {
  const world = new EventTarget();
  const hand = new Hand(world);
  const said: string[] = [];
  world.addEventListener('click', () => hand.whenLifted(() => said.push('click')));
  for (const type of ['pointerdown', 'pointerup', 'click'])
    world.dispatchEvent(Object.assign(new Event(type), FACTS));
  expect(said).toEqual(['click']);
});

test('another button, or a second finger, presses nothing', () => {
  const world = new EventTarget();
  const hand = new Hand(world);
  let count = 0;
  for (const facts of [{ button: 2 }, { isPrimary: false }]) {
    world.dispatchEvent(Object.assign(new Event('pointerdown'), FACTS, facts));
    hand.whenLifted(() => {
      count += 1;
    });
  }
  expect(count).toBe(2);
});
