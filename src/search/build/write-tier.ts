import { rmSync } from 'node:fs';
import { bucketFile } from '../files/characters.ts';
import type { TierEntry, TierHead } from '../files/manifest.ts';
import { partName, SEARCH_FORMAT, textFile } from '../files/manifest.ts';
import type { SearchRecord } from '../record.ts';
import { digest } from './bytes.ts';
import { characterBuckets } from './characters.ts';
import { reportRows, tierFacets, tierNames, tierSorts } from './columns.ts';
import type { IndexFolder } from './index-folder.ts';
import type { Part } from './part.ts';
import { readPart } from './part.ts';
import { indexParts } from './part-pool.ts';
import type { Pack } from './tier.ts';
import { PACK_BYTES, packsOf } from './tier.ts';
import { WordCursor } from './words-file.ts';

/** A part whose index lies in a file of the cache. */
export interface BuiltPart {
  readonly year: number;
  readonly piece: number;
  readonly records: readonly SearchRecord[];
  readonly file: string;
}

/** Packs compressed and written at the same time. */
const SIDE_BY_SIDE = 16;

function countByYear(parts: readonly BuiltPart[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { year, records } of parts) counts.set(year, (counts.get(year) ?? 0) + records.length);
  return [...counts].map(([year, count]) => ({ year, count }));
}

async function writePacks(packs: Iterable<Pack>, dir: string, folder: IndexFolder): Promise<string> {
  const cuts: string[] = [];
  let number = 0;
  let writing: Promise<void>[] = [];
  for (const { bytes, cut } of packs) {
    if (cut !== null) cuts.push(cut);
    writing.push(folder.writeZipped(`${dir}/${(number++).toString(36)}.bin`, bytes));
    if (writing.length < SIDE_BY_SIDE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  return cuts.join(' ');
}

/** A part from the cache; one that turns out damaged is indexed anew. */
async function readOrIndex(part: BuiltPart): Promise<Part> {
  try {
    return readPart(part.file);
  } catch {
    rmSync(part.file, { force: true });
    await indexParts([part], () => undefined);
    return readPart(part.file);
  }
}

/** Writes the files of one tier: packs, texts, columns for filters and sorting, names, head. */
export async function writeTier(
  id: TierEntry['id'],
  parts: readonly BuiltPart[],
  folder: IndexFolder,
): Promise<TierEntry> {
  const records = parts.map((part) => part.records);
  // The files of the parts are named by their content, so their names stand for it.
  const version = digest(
    JSON.stringify([SEARCH_FORMAT, PACK_BYTES, id]),
    ...parts.map(({ file }) => file.replace(/^.*[\\/]/, '')),
  );
  const dir = `${id}-${version.slice(0, 12)}`;
  const read: Part[] = [];
  for (const part of parts) read.push(await readOrIndex(part));
  const heads = parts.map(({ year, piece, records: list }, index) => ({
    year,
    piece,
    count: list.length,
    tags: read[index]?.tags ?? '',
  }));
  for (const [index, { texts }] of read.entries()) {
    const part = heads[index];
    if (part !== undefined)
      for (const [page, text] of texts.entries()) folder.write(textFile(part, page), text);
  }
  const cuts = await writePacks(packsOf(read.map(({ words }) => new WordCursor(words))), dir, folder);
  const buckets = characterBuckets(read.map(({ characters }) => characters));
  for (const [bucket, content] of buckets.entries())
    await folder.writeJson(`${dir}/${bucketFile(bucket)}`, content);
  await folder.writeJson(`${dir}/facets.bin`, tierFacets(records));
  await folder.writeJson(`${dir}/sorts.bin`, tierSorts(records));
  await folder.writeJson(`${dir}/names.bin`, tierNames(read.map(({ names }) => names)));
  for (const part of parts)
    await folder.writeJson(`${dir}/rows-${partName(part)}.bin`, reportRows(part.records));
  const head: TierHead = { parts: heads, cuts };
  return { id, dir, years: countByYear(parts), head };
}
