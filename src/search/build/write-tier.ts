import { rmSync } from 'node:fs';
import { bucketStem } from '../files/characters.ts';
import { writeCuts } from '../files/cuts.ts';
import type { PartHead, TierEntry, TierHead } from '../files/manifest.ts';
import { packStem, partName, sizeClass, textFile, tierFile } from '../files/manifest.ts';
import type { SearchRecord } from '../record.ts';
import { characterBuckets } from './characters.ts';
import { reportRows, tierFacets, tierNames, tierSorts } from './columns.ts';
import type { IndexFolder } from './index-folder.ts';
import type { Part } from './part.ts';
import { orderOf, readPart } from './part.ts';
import { indexParts } from './part-pool.ts';
import type { Pack } from './tier.ts';
import { packsOf } from './tier.ts';
import { WordCursor } from './words-file.ts';

/** A part whose index lies in a file of the cache. */
export interface BuiltPart {
  readonly year: number;
  readonly piece: number;
  readonly records: readonly SearchRecord[];
  readonly file: string;
  /** File of what the part was at the last build, if it is still there. */
  readonly before: string | null;
}

/** A part that is being indexed; `ready` of one whose file lies there is `null`. */
export interface ComingPart extends BuiltPart {
  readonly ready: Promise<void> | null;
}

/** Packs compressed and written at the same time. */
const SIDE_BY_SIDE = 16;

function countByYear(parts: readonly BuiltPart[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { year, records } of parts) counts.set(year, (counts.get(year) ?? 0) + records.length);
  return [...counts].map(([year, count]) => ({ year, count }));
}

/** Writes the packs of a tier. */
async function writePacks(
  packs: Iterable<Pack>,
  id: TierEntry['id'],
  folder: IndexFolder,
): Promise<Pick<TierHead, 'cuts' | 'packs' | 'sizes'>> {
  const cuts: string[] = [];
  const written: { readonly tag: string; readonly bytes: number }[] = [];
  let writing: Promise<(typeof written)[number]>[] = [];
  const settle = async (): Promise<void> => {
    written.push(...(await Promise.all(writing)));
    writing = [];
  };
  for (const { bytes, cut } of packs) {
    if (cut !== null) cuts.push(cut);
    writing.push(folder.writeTagged((tag) => tierFile({ id }, packStem(cut), tag), bytes));
    if (writing.length >= SIDE_BY_SIDE) await settle();
  }
  await settle();
  return {
    cuts: writeCuts(cuts),
    packs: written.map(({ tag }) => tag).join(''),
    sizes: written.map(({ bytes }) => sizeClass(bytes)).join(''),
  };
}

/** A part from the cache; one that turns out damaged is indexed anew. */
async function readOrIndex(part: ComingPart): Promise<Part> {
  await part.ready;
  try {
    return await readPart(part.file);
  } catch {
    rmSync(part.file, { force: true });
    await indexParts([part], () => undefined);
    return readPart(part.file);
  }
}

/** Parts in order, each read while the one before it is used. */
async function* readAhead(parts: readonly ComingPart[]): AsyncGenerator<readonly [BuiltPart, Part]> {
  const begin = (part: ComingPart) => {
    const reading = readOrIndex(part);
    // Awaited in its turn.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = parts[0] && begin(parts[0]);
  for (const [at, part] of parts.entries()) {
    const own = reading ?? begin(part);
    const next = parts[at + 1];
    const read = await own;
    reading = next && begin(next);
    yield [part, read];
  }
}

/** Writes the files of one tier: packs, texts, columns for filters and sorting, names. */
export async function writeTier(
  id: TierEntry['id'],
  parts: readonly ComingPart[],
  folder: IndexFolder,
): Promise<TierEntry> {
  const records = parts.map((part) => part.records);
  const writeJson = async (stem: string, value: unknown): Promise<string> => {
    const content = Buffer.from(JSON.stringify(value));
    return (await folder.writeTagged((tag) => tierFile({ id }, stem, tag), content)).tag;
  };
  const heads: PartHead[] = [];
  const read: Omit<Part, 'texts' | 'moreTexts' | 'zones'>[] = [];
  for await (const [part, own] of readAhead(parts)) {
    const { year, piece, records: list } = part;
    const { zones, texts, moreTexts, words, characters, names } = own;
    for (const [page, text] of texts.entries()) folder.writeUnlessSame(textFile(part, page), text);
    for (const [page, text] of moreTexts.entries())
      if (text.byteLength > 0) folder.writeUnlessSame(textFile(part, page, 'other'), text);
    read.push({ words, characters, names });
    heads.push({
      ...{ year, piece, zones },
      count: list.length,
      order: orderOf(list),
      rows: await writeJson(`rows-${partName(part)}`, reportRows(list)),
      more: moreTexts.every(({ byteLength }) => byteLength > 0),
    });
  }
  const packs = await writePacks(packsOf(read.map(({ words }) => new WordCursor(words))), id, folder);
  const characters: string[] = [];
  for (const [bucket, content] of characterBuckets(read.map((part) => part.characters)).entries())
    characters.push(await writeJson(bucketStem(bucket), content));
  const head: TierHead = {
    parts: heads,
    ...packs,
    characters: characters.join(''),
    facets: await writeJson('facets', tierFacets(records)),
    sorts: await writeJson('sorts', tierSorts(records)),
    names: await writeJson('names', tierNames(read.map(({ names }) => names))),
  };
  return { id, years: countByYear(parts), head };
}
