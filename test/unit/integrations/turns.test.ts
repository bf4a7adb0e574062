import { describe, expect, it } from 'vitest';
import { deal, endDeal, turnsOf } from '../../../src/integrations/turns.ts';

describe('turns', () => {
  it.each([
    [0, 1],
    [1, 3],
    [24, 2],
    [300, 2],
    [1000, 4],
  ])('of %i reports among %i threads give each report to one thread', (total, threads) => {
    const shared = deal(total, threads);
    const hands = Array.from({ length: threads }, (_, thread) => turnsOf(shared, thread));
    const taken = hands.map((): number[] => []);
    // Each thread takes at its own pace.
    for (let round = 0; round < total + 1; round += 1) {
      hands.forEach((hand, thread) => {
        for (let count = 0; count <= thread * 3; count += 1) {
          const next = hand.next();
          if (next.done !== true) taken[thread]?.push(next.value);
        }
      });
    }
    const all = taken.flat().sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: total }, (_, index) => index));
    if (total >= threads * 4) for (const one of taken) expect(one.length).toBeGreaterThan(0);
  });

  it('are over when somebody ends them', () => {
    const shared = deal(1000, 2);
    const hand = turnsOf(shared, 0);
    hand.next();
    endDeal(shared);
    expect([...hand].length).toBeLessThan(shared.step);
  });
});
