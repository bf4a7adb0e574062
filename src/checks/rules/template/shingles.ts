/** Length of the compared stretches, in characters. */
const GRAM = 8;
/** Bins of a signature: the share of equal bins estimates the share of common stretches to about 3.5 points. */
export const BINS = 128;
/** Shorter texts have too few stretches to compare. */
const FEWEST = 200;

const EMPTY = 0xffffffff;
/** Everything but letters: figures and marks change from year to year. */
const NOT_LETTERS = /[^\p{L}]+/gu;

/** The letters at hand, one number for each unit: each is in as many stretches as a stretch has letters. */
let codes = new Uint32Array(8192);

/** MinHash of a text by one permutation: each stretch falls into one bin, and each bin keeps its smallest hash. */
export function signatureOf(text: string): Uint32Array | null {
  const letters = text.replace(NOT_LETTERS, '');
  if (letters.length < FEWEST + GRAM) return null;
  if (codes.length < letters.length) codes = new Uint32Array(letters.length * 2);
  for (let at = 0; at < letters.length; at += 1) codes[at] = letters.charCodeAt(at);
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let start = 0; start + GRAM <= letters.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + GRAM; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193);
    const mixed = mix(hash);
    const bin = mixed % BINS;
    if (mixed < (bins[bin] ?? 0)) bins[bin] = mixed;
  }
  return filled(bins);
}

/** One number for some bins in a row. Equal bins give equal numbers; different bins hardly ever do. */
export function digest(bins: Uint32Array, from: number, count: number): number {
  let hash = 0;
  for (let bin = from; bin < from + count; bin += 1)
    hash = Math.imul(mix(hash ^ (bins[bin] ?? 0)), 0x9e3779b1);
  return hash;
}

/** Bins that are compared before it is asked whether two texts can still be alike. */
const STEP = 16;

/**
 * Share of common stretches, estimated: 0 to 1.
 * @param least a smaller share is given as 0: most texts that are compared are soon seen to be that different
 */
export function similarity(a: Uint32Array, b: Uint32Array, least = 0): number {
  const most = BINS - Math.ceil(least * BINS);
  let different = 0;
  for (let from = 0; from < BINS; from += STEP) {
    for (let bin = from; bin < from + STEP; bin += 1) {
      // Counted without a branch: no processor guesses which bins of two texts are equal.
      const bits = (a[bin] ?? 0) ^ (b[bin] ?? 0);
      different += (bits | -bits) >>> 31;
    }
    if (different > most) return 0;
  }
  return 1 - different / BINS;
}

/** An empty bin takes the value of the next full one, marked by the distance, so that two short texts compare. */
function filled(bins: Uint32Array): Uint32Array {
  const full = Uint32Array.from(bins);
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let step = 1; full[bin] === EMPTY && step < BINS; step += 1) {
      const value = bins[(bin + step) % BINS] ?? EMPTY;
      if (value !== EMPTY) full[bin] = mix(value + step);
    }
  }
  return full;
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
