import type { Random } from '../bench/random.ts';
import { seeded } from '../bench/random.ts';

/** A generator of its own for each report, so that a new report changes no other. */
export function chanceFor(name: string): Random {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return seeded(hash);
}

/** One of several ways to say a thing. Neighbouring turns get different ones. */
export function turn<T>(variants: readonly T[], number: number): T {
  const chosen = variants[((number % variants.length) + variants.length) % variants.length];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
}
