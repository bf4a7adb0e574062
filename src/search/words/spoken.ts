/** A name and how it is spoken: a syllable in plain letters for each of its characters, the character itself for others. */
export type SpokenName = readonly [name: string, syllables: string];

const SHORTEST = 3;
const OFFERED = 3;

/** Where in a list of syllables typed letters fit, as whole syllables or as their first letters. */
function placeOf(letters: string, syllables: readonly string[]): readonly [from: number, to: number] | null {
  for (let from = 0; from < syllables.length; from += 1) {
    let [whole, initials] = ['', ''];
    for (let to = from; to < syllables.length; to += 1) {
      whole += syllables[to] ?? '';
      initials += (syllables[to] ?? '').charAt(0);
      if (whole === letters || initials === letters) return [from, to + 1];
      if (initials.length > letters.length) break;
    }
  }
  return null;
}

/** Pieces of names that the typed letters spell in pinyin or by first letters, the most frequent first. */
export function spokenAs(typed: string, names: readonly SpokenName[]): string[] {
  const letters = typed
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replaceAll('ü', 'v');
  if (letters.length < SHORTEST || !/^[a-zü\s']+$/i.test(typed)) return [];
  const counts = new Map<string, number>();
  for (const [name, syllables] of names) {
    const place = placeOf(letters, syllables.split(' '));
    if (place === null) continue;
    const piece = Array.from(name)
      .slice(...place)
      .join('');
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, OFFERED)
    .map(([piece]) => piece);
}
