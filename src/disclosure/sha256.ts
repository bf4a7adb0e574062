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

/**
 * SHA-256 in lower-case hexadecimal, at once and wherever it runs: browsers offer theirs only as a promise, and only
 * to pages that came encrypted.
 */
export function sha256Hex(bytes: Uint8Array): string {
  const length = bytes.length;
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const state = START.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) round(state, words, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function round(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  const w = (index: number) => words[index] as number;
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = w(i - 15);
    const b = w(i - 2);
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = w(i - 16) + s0 + w(i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + w(i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = (state[index] as number) + word;
}
