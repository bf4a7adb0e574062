import type { CharacterMap } from './units.ts';

/** Reads pairs written one after the other (`標标準准`). */
export function readCharacterMap(pairs: string): CharacterMap {
  const map = new Map<string, string>();
  const characters = Array.from(pairs);
  for (let index = 0; index + 1 < characters.length; index += 2) {
    const [from, to] = [characters[index], characters[index + 1]];
    if (from !== undefined && to !== undefined) map.set(from, to);
  }
  return map;
}
