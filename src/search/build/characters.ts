import type { CharacterBucket } from '../files/characters.ts';
import { BUCKETS, bucketOf, writePages } from '../files/characters.ts';

/** Pages of one part by character: those with it in title, project or unit, and those with it anywhere. */
export type PartCharacters = Readonly<Record<string, readonly [fields: string, all: string]>>;

/** Which reports of a part contain which character. Pairs cannot answer that, and as words they would be many. */
export function partCharacters(records: readonly (readonly [fields: string, all: string])[]): PartCharacters {
  const pages = new Map<string, { fields: number[]; all: number[] }>();
  for (const [page, [fields, all]] of records.entries()) {
    const inFields = new Set(fields);
    for (const char of all) {
      let entry = pages.get(char);
      if (entry === undefined) {
        entry = { fields: [], all: [] };
        pages.set(char, entry);
      }
      entry.all.push(page);
      if (inFields.has(char)) entry.fields.push(page);
    }
  }
  const rows = [...pages].map(([char, { fields, all }]) => [
    char,
    [writePages(fields, records.length), writePages(all, records.length)] as const,
  ]);
  return Object.fromEntries(rows) as PartCharacters;
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
