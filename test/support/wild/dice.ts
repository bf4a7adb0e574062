/** Draws from lists, the same for the same seed. */
export interface Dice {
  readonly of: <T>(list: readonly T[]) => T;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
}

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    of: (list) => list[Math.floor(next() * list.length)] as never,
    once: (times) => next() * times < 1,
  };
}
