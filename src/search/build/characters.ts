import type { CharacterBucket } from '../files/characters.ts';
import { BUCKETS, bucketOf, writePages } from '../files/characters.ts';
import type { SearchRecord } from '../record.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';

/** Pages of one part by character: those with it in title, project or unit, and those with it anywhere. */
export type PartCharacters = Readonly<Record<string, readonly [fields: string, all: string]>>;

function charactersOf(texts: readonly string[], simplify: CharacterMap): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const { kind, text: char } of unitsOf(text, simplify)) if (kind === 'han') found.add(char);
  return found;
}

/** Which reports of a part contain which character. Pairs cannot answer that, and as words they would be many. */
export function partCharacters(records: readonly SearchRecord[], simplify: CharacterMap): PartCharacters {
  const pages = new Map<string, { fields: number[]; all: number[] }>();
  for (const [page, { title, project, unit, sections }] of records.entries()) {
    const fields = charactersOf([title, project.name, unit.name], simplify);
    const rest = charactersOf(
      sections.flatMap(({ heading, blocks }) => [heading, ...blocks]),
      simplify,
    );
    for (const char of new Set([...fields, ...rest])) {
      const entry = pages.get(char) ?? { fields: [], all: [] };
      pages.set(char, entry);
      entry.all.push(page);
      if (fields.has(char)) entry.fields.push(page);
    }
  }
  return Object.fromEntries(
    [...pages].map(([char, { fields, all }]) => [
      char,
      [writePages(fields, records.length), writePages(all, records.length)] as const,
    ]),
  );
}

/** The files of a tier: characters shared out over a fixed number of buckets, pages by part. */
export function characterBuckets(parts: readonly PartCharacters[]): CharacterBucket[] {
  const buckets: Record<string, readonly (readonly [string, string])[]>[] = Array.from(
    { length: BUCKETS },
    () => ({}),
  );
  const characters = [...new Set(parts.flatMap((part) => Object.keys(part)))].sort();
  for (const char of characters) {
    const bucket = buckets[bucketOf(char)];
    if (bucket !== undefined) bucket[char] = parts.map((part) => part[char] ?? ['', '']);
  }
  return buckets;
}
