/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const K = new Uint32Array(64);
/** The same of the square roots of the first 8 primes (§5.3.3). */
const START = new Uint32Array(8);

let filled = 0;
for (let number = 2; filled < 64; number += 1) {
  let isPrime = true;
  for (let by = 2; by * by <= number; by += 1) if (number % by === 0) isPrime = false;
  if (!isPrime) continue;
  const bits = (root: number) => Math.floor((root % 1) * 0x100000000);
  if (filled < 8) START[filled] = bits(Math.sqrt(number));
  K[filled] = bits(Math.cbrt(number));
  filled += 1;
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return new Sha256().update(bytes).hex();
}

const BLOCK = 64;

/**
 * SHA-256 of bytes as they come, at once and wherever it runs: browsers offer theirs only as a promise, for the whole
 * of the bytes, and only to pages that came encrypted.
 */
export class Sha256 {
  readonly #state = START.slice();
  readonly #words = new Uint32Array(64);
  /** What has come since the last whole block. */
  readonly #rest = new Uint8Array(BLOCK);
  #length = 0;

  update(bytes: Uint8Array): this {
    let from = 0;
    const filled = this.#length % BLOCK;
    if (filled > 0) {
      from = Math.min(BLOCK - filled, bytes.length);
      this.#rest.set(bytes.subarray(0, from), filled);
      if (filled + from === BLOCK) this.#blocks(this.#rest);
    }
    this.#length += bytes.length;
    const left = bytes.subarray(from);
    const whole = left.length - (left.length % BLOCK);
    this.#blocks(left.subarray(0, whole));
    if (whole < left.length) this.#rest.set(left.subarray(whole));
    return this;
  }

  /** Ends the sum: nothing can be added after it. */
  hex(): string {
    const length = this.#length;
    const end = new Uint8Array(((BLOCK * 2 - 9 - (length % BLOCK)) % BLOCK) + 9);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(end.length - 4, (length << 3) >>> 0);
    this.update(end);
    return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #blocks(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += BLOCK) round(this.#state, this.#words, view, at);
  }
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function round(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = words[i - 15] as number;
    const b = words[i - 2] as number;
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  // One by one: eight at once would make a list of them sixty-four times for every sixty-four bytes.
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (words[i] as number)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
