/** Entries at first; twice as many whenever half of them are taken. */
const FIRST_SIZE = 1 << 14;
/** Spreads neighbouring characters over a table. */
const SPREAD = 0x9e3779b1;

const HAN_START = 0x3400;
const UNIT = 0x10000;

/** Two units of UTF-16 as a number, small for those of Han: looked up faster than a piece cut out of a text. */
export function pairNumber(left: number, right: number): number {
  return (left - HAN_START) * UNIT + right;
}

export function pairText(pair: number): string {
  const left = Math.floor(pair / UNIT);
  return String.fromCharCode(left + HAN_START, pair - left * UNIT);
}

/**
 * What is known of pairs of characters. A text asks at each of its characters, and a map of so many entries takes longer
 * to ask than everything else that is done there.
 */
export class PairTable<T> {
  #keys = new Int32Array(FIRST_SIZE);
  #values: (T | undefined)[] = Array.from({ length: FIRST_SIZE });
  #size = 0;

  /** The place of a pair, or where it would be. */
  #placeOf(key: number): number {
    const [keys, values] = [this.#keys, this.#values];
    const last = keys.length - 1;
    let at = Math.imul(key, SPREAD) >>> 8;
    for (at &= last; values[at] !== undefined && keys[at] !== key; at = (at + 1) & last);
    return at;
  }

  get(pair: number): T | undefined {
    return this.#values[this.#placeOf(pair | 0)];
  }

  set(pair: number, value: T): void {
    const key = pair | 0;
    const at = this.#placeOf(key);
    if (this.#values[at] === undefined) this.#size += 1;
    this.#keys[at] = key;
    this.#values[at] = value;
    if (2 * this.#size > this.#keys.length) this.#grow();
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(2 * keys.length);
    this.#values = Array.from({ length: 2 * keys.length });
    for (const [at, value] of values.entries()) {
      const key = keys[at] ?? 0;
      if (value === undefined) continue;
      const to = this.#placeOf(key);
      this.#keys[to] = key;
      this.#values[to] = value;
    }
  }
}
