/** More differences than this and it is another word, not a slip. */
const SLIPS = 2;

/** The known name that was probably meant: full-width letters, wrong case, invisible characters, two slips. */
export function nearName(typed: string, known: readonly string[]): string | null {
  const plain = normalise(typed);
  const ranked = known
    .map((name) => ({ name, distance: distance(plain, normalise(name)) }))
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

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
