/** Two-character words may be doubled on purpose (研究研究); longer stretches never are. */
const SHORTEST = 3;
const LONGEST = 16;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** A stretch of Chinese characters that stands twice in a row, both times together. */
export interface Doubling {
  readonly start: number;
  readonly length: number;
}

/** The text at hand, one number for each unit; kept, because there are many short ones. */
let codes = new Uint16Array(4096);

/** Where each unit stood last, counted over all texts, so that it need not be emptied between two of them. */
const lastPlaces = new Float64Array(0x10000);
let places = LONGEST + 1;

/** Whether as many characters in a row as the shortest stretch has have stood shortly before: hardly ever. */
function mayRepeat(size: number): boolean {
  let row = 0;
  let most = 0;
  for (let at = 0; at < size; at += 1) {
    const code = codes[at] ?? 0;
    const place = places + at;
    row = place - (lastPlaces[code] ?? 0) <= LONGEST && isHan(code) ? row + 1 : 0;
    lastPlaces[code] = place;
    if (row > most) most = row;
  }
  places += size + LONGEST;
  return most >= SHORTEST;
}

/** All such stretches, the shortest reading of each. One comparison for each character and length. */
export function doublings(text: string): readonly Doubling[] {
  const found: Doubling[] = [];
  const size = text.length;
  if (codes.length < size) codes = new Uint16Array(size * 2);
  for (let at = 0; at < size; at += 1) codes[at] = text.charCodeAt(at);
  if (!mayRepeat(size)) return found;
  for (let length = SHORTEST; length <= LONGEST && 2 * length <= size; length += 1) {
    let run = 0;
    for (let at = length; at < size; at += 1) {
      // Nearly always different, and then nothing more is asked.
      if (codes[at] !== codes[at - length]) {
        run = 0;
        continue;
      }
      run = isHan(codes[at]) ? run + 1 : 0;
      if (run !== length) continue;
      const start = at + 1 - 2 * length;
      const isKnown = found.some((one) => start < one.start + one.length && one.start < at + 1);
      // 123123123 is told once, at its first two.
      if (!isKnown) found.push({ start, length: 2 * length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isHan(code = 0): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}
