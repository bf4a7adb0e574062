/** Which reports contain a character: bit rows of page numbers, written as base 64 of their bytes. */

/** For each part of the tier: pages with the character in title, project or unit, and pages with it anywhere. */
export type CharacterBucket = Readonly<Record<string, readonly (readonly [fields: string, all: string])[]>>;

/** Files the characters of a tier are shared out over. */
export const BUCKETS = 64;

export function bucketOf(char: string): number {
  return (char.codePointAt(0) ?? 0) % BUCKETS;
}

/** What a bucket's file is called by. */
export function bucketStem(bucket: number): string {
  return `c${bucket}`;
}

/** Bit row of some of `count` pages; empty for none. */
export function writePages(pages: readonly number[], count: number): string {
  if (pages.length === 0) return '';
  const bytes = new Uint8Array(Math.ceil(count / 8));
  for (const page of pages) bytes[page >> 3] = (bytes[page >> 3] ?? 0) | (1 << (page & 7));
  return btoa(String.fromCharCode(...bytes));
}

export function readPages(row: string): number[] {
  const pages: number[] = [];
  for (const [index, char] of Array.from(atob(row)).entries())
    for (let bit = 0; bit < 8; bit += 1)
      if (((char.charCodeAt(0) >> bit) & 1) === 1) pages.push(index * 8 + bit);
  return pages;
}
