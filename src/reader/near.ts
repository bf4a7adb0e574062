/** Names longer than this are not compared letter by letter; nobody means one of them by a slip. */
const LONGEST = 100;

/** The known names that were probably meant, the likeliest first, at most `limit`. Slips: wrong, missing, swapped letters. */
export function nearNames(typed: string, known: Iterable<string>, limit = 1): string[] {
  const plain = fold(typed);
  if (plain === '' || plain.length > LONGEST) return [];
  return [...known]
    .map((name) => ({ name, slips: slipsBetween(plain, fold(name)) }))
    .filter(({ name, slips }) => slips <= tolerance(Math.min(plain.length, name.length)))
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** One slip in a short name, one more for every four letters. */
function tolerance(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 4));
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}_-]/gu, '')
    .toLowerCase();
}

/** Fewest single-letter changes, insertions, deletions and swaps of neighbours between two names. */
function slipsBetween(a: string, b: string): number {
  // So many letters more are so many slips, and more than anybody makes.
  if (Math.abs(a.length - b.length) > tolerance(Math.min(a.length, b.length)))
    return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = (row[j - 1] ?? 0) + same;
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
