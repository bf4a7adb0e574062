/** A small seeded generator (mulberry32), so that a corpus is the same on every machine and every run. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** @throws NothingToPick where there are none */
  pick<T>(items: readonly T[]): T;
  chance(percent: number): boolean;
}

/** Thrown where one of none was to be picked. */
export class NothingToPick extends RangeError {
  override readonly name = 'NothingToPick';
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new NothingToPick('Nothing to pick from');
      return item;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
