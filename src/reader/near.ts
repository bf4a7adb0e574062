import { slipsBetween } from '../model/slips.ts';

/** Names longer than this are not compared letter by letter; nobody means one of them by a slip. */
const LONGEST = 100;

/** The known names that were probably meant, the likeliest first, at most `limit`. Slips: wrong, missing, swapped letters. */
export function nearNames(typed: string, known: Iterable<string>, limit = 1): string[] {
  const plain = fold(typed);
  if (plain === '' || plain.length > LONGEST) return [];
  return [...known]
    .map((name) => ({ name, slips: slipsIn(plain, fold(name)) }))
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

function slipsIn(a: string, b: string): number {
  // So many letters more are so many slips, and more than anybody makes.
  return Math.abs(a.length - b.length) > tolerance(Math.min(a.length, b.length))
    ? Number.POSITIVE_INFINITY
    : slipsBetween(a, b);
}
