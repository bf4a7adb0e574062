import { slipsBetween } from '../model/slips.ts';

/** More differences than this and it is another word, not a slip. */
const SLIPS = 2;

/** The known name that was probably meant: full-width letters, wrong case, invisible characters, two slips. */
export function nearName(typed: string, known: readonly string[]): string | null {
  const plain = normalise(typed);
  const ranked = known
    .map((name) => ({ name, distance: slipsBetween(plain, normalise(name)) }))
    .filter((entry) => entry.distance <= Math.min(SLIPS, Math.floor(entry.name.length / 2)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name ?? null;
}

function normalise(name: string): string {
  return name
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .toLowerCase();
}
