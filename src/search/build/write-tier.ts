import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { bucketStem } from '../files/characters.ts';
import type { PartHead, TierEntry, TierHead } from '../files/manifest.ts';
import { partName, textFile, tierFile } from '../files/manifest.ts';
import type { SearchRecord } from '../record.ts';
import { characterBuckets } from './characters.ts';
import { reportRows, tierNames, tierSorts } from './columns.ts';
import type { IndexFolder } from './index-folder.ts';
import type { KeptTier } from './kept-tier.ts';
import type { PartSummary } from './part-file.ts';
import { PartFile } from './part-file.ts';
import { indexParts } from './part-pool.ts';
import { packsOf } from './tier.ts';
import { TierPacks } from './tier-packs.ts';
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

function countByYear(parts: readonly BuiltPart[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { year, records } of parts) counts.set(year, (counts.get(year) ?? 0) + records.length);
  return [...counts].map(([year, count]) => ({ year, count }));
}

/** Reads from the file of a part; one that turns out damaged is indexed anew. */
async function readOrIndex<T>(part: ComingPart, read: (file: PartFile) => T | Promise<T>): Promise<T> {
  await part.ready;
  try {
    return await read(new PartFile(part.file));
  } catch {
    rmSync(part.file, { force: true });
    await indexParts([part], () => undefined);
    return read(new PartFile(part.file));
  }
}

/** The words of parts, each read while the one before it is. */
async function readWords(parts: readonly ComingPart[]): Promise<readonly WordCursor[]> {
  const read: WordCursor[] = [];
  const begin = (part: ComingPart) => {
    const reading = readOrIndex(part, (file) => file.wordsAside());
    // Awaited in its turn.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = parts[0] && begin(parts[0]);
  for (const [at, part] of parts.entries()) {
    const own = reading ?? begin(part);
    const next = parts[at + 1];
    const words = await own;
    reading = next && begin(next);
    read.push(new WordCursor(words));
  }
  return read;
}

/** Writes the texts of a part that do not stand already. */
async function writeTexts(
  part: ComingPart,
  { texts, moreTexts }: PartSummary,
  folder: IndexFolder,
): Promise<void> {
  const missing = (digests: readonly string[], which: 'own' | 'other') =>
    [...digests.keys()].filter(
      (page) =>
        digests[page] !== '' && folder.take(textFile(part, page, which), digests[page] ?? '') === null,
    );
  const [own, other] = [missing(texts, 'own'), missing(moreTexts, 'other')];
  if (own.length + other.length === 0) return;
  const read = await readOrIndex(part, (file) => [
    ...own.map((page) => [textFile(part, page), file.text('texts', page)] as const),
    ...other.map((page) => [textFile(part, page, 'other'), file.text('moreTexts', page)] as const),
  ]);
  for (const [path, text] of read) folder.write(path, text);
}

/** What was written of a tier, and the common tokens of each of its parts. */
export interface WrittenTier {
  readonly entry: TierEntry;
  readonly common: readonly (readonly string[])[];
}

/** Writes the files of one tier: packs, texts, columns for filters and sorting, names. */
export async function writeTier(
  id: TierEntry['id'],
  parts: readonly ComingPart[],
  folder: IndexFolder,
  kept: KeptTier,
): Promise<WrittenTier> {
  const records = parts.map((part) => part.records);
  const writeJson = async (stem: string, value: unknown): Promise<string> => {
    const content = Buffer.from(JSON.stringify(value));
    return (await folder.writeTagged((tag) => tierFile({ id }, stem, tag), content)).tag;
  };
  const heads: PartHead[] = [];
  const read: PartSummary[] = [];
  for (const part of parts) {
    const { year, piece, records: list } = part;
    const summary = await readOrIndex(part, (file) => file.summary);
    await writeTexts(part, summary, folder);
    read.push(summary);
    heads.push({
      ...{ year, piece, zones: summary.zones, order: summary.order },
      count: list.length,
      rows: await writeJson(`rows-${partName(part)}`, reportRows(list)),
      more: summary.moreTexts.every((text) => text !== ''),
    });
  }
  const files = parts.map(({ file }) => file);
  const packs = new TierPacks(id, folder);
  const written =
    (await packs.mend(kept.read(), files)) ?? (await packs.write(packsOf(await readWords(parts))));
  kept.write({ parts: files.map((file) => basename(file)), cuts: written.cuts, packs: written.packs });
  const characters: string[] = [];
  for (const [bucket, content] of characterBuckets(read.map((part) => part.characters)).entries())
    characters.push(await writeJson(bucketStem(bucket), content));
  const head: TierHead = {
    parts: heads,
    ...written,
    characters: characters.join(''),
    sorts: await writeJson('sorts', tierSorts(records)),
    names: await writeJson('names', tierNames(read.map(({ names }) => names))),
  };
  return { entry: { id, years: countByYear(parts), head }, common: read.map(({ common }) => common) };
}
