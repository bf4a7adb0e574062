/** Readings of a character in plain letters, without tones. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

/** Reads what the build wrote: `a啊阿|ai爱…`. */
export function readSounds(text: string): Sounds {
  const sounds = new Map<string, string[]>();
  for (const group of text.split('|')) {
    const [, sound = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(group) ?? [];
    for (const char of characters) sounds.set(char, [...(sounds.get(char) ?? []), sound]);
  }
  return sounds;
}

/** Sounds that many speakers do not tell apart when they type: `zh` and `z`, `ing` and `in`. */
function alike(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
}

/** Whether two characters are easily typed for each other. */
export function soundAlike(a: string, b: string, sounds: Sounds): boolean {
  const known = new Set((sounds.get(a) ?? []).map(alike));
  return (sounds.get(b) ?? []).some((sound) => known.has(alike(sound)));
}

const SHORTEST = 3;
const OFFERED = 3;

/** What may be typed for a character. */
type Spelling = (char: string) => readonly string[];

function endOf(letters: string, name: readonly string[], from: number, spell: Spelling): number {
  if (letters === '') return from;
  const char = name[from];
  if (char === undefined) return -1;
  for (const typed of spell(char)) {
    if (!letters.startsWith(typed)) continue;
    const end = endOf(letters.slice(typed.length), name, from + 1, spell);
    if (end >= 0) return end;
  }
  return -1;
}

function piecesOf(letters: string, names: readonly string[], spell: Spelling): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const characters = Array.from(name);
    const found = characters.findIndex((_, from) => endOf(letters, characters, from, spell) >= 0);
    if (found < 0) continue;
    const piece = characters.slice(found, endOf(letters, characters, found, spell)).join('');
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([piece]) => piece);
}

/**
 * Pieces of names that typed letters spell: in full, by their first letters, or by some of each; the first of these
 * that fits, the most frequent pieces first.
 */
export function spokenAs(typed: string, names: readonly string[], sounds: Sounds): string[] {
  const letters = typed
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v');
  if (letters.length < SHORTEST || !/^[a-z]+$/.test(letters)) return [];
  const full: Spelling = (char) => sounds.get(char) ?? [];
  const initial: Spelling = (char) => [
    ...new Set(full(char).flatMap((sound) => [sound.charAt(0), ...(/^[zcs]h/.exec(sound) ?? [])])),
  ];
  const both: Spelling = (char) => [...full(char), ...initial(char)];
  for (const spell of [full, initial, both]) {
    const pieces = piecesOf(letters, names, spell);
    if (pieces.length > 0) return pieces.slice(0, OFFERED);
  }
  return [];
}
