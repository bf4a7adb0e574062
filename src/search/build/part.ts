import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { joinParts, splitParts } from '../files/parts.ts';
import type { SearchRecord } from '../record.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import type { ZoneStarts } from '../words/zones.ts';
import type { Batch } from './batch.ts';
import { BATCH_SIZE, BatchSource } from './batch.ts';
import { digest, gzip, tagOf } from './bytes.ts';
import type { PartCharacters } from './characters.ts';
import { partCharacters } from './characters.ts';
import { mergeWords } from './merge-words.ts';
import { PAGEFIND_VERSION } from './pagefind-run.ts';
import { zoneStarts } from './record-tokens.ts';
import { placedText } from './report-text.ts';

/** In every cache key; raise it when this file writes something else for the same records. */
const PART_VERSION = 14;
/** Reports whose words lie together: what is read and written again when one of them is edited. */
export const PART_SIZE = 200;

/** A year, or a piece of a long one: depends on its own reports and on nothing else. */
export interface Part {
  /** Where the fields of its reports begin. */
  readonly zones: ZoneStarts;
  /** Postings in token order; see {@link writeWords}. */
  readonly words: Uint8Array;
  readonly characters: PartCharacters;
  /** Names that a mistyped query is compared with. */
  readonly names: readonly string[];
  /** Gzipped text files in page order: of the reports' own pages, and of their other ones, empty for none. */
  readonly texts: readonly Uint8Array[];
  readonly moreTexts: readonly Uint8Array[];
}

/** Stands for which reports a part has, in order. */
export function orderOf(records: readonly SearchRecord[]): string {
  return tagOf(...records.map(({ id }) => id));
}

/** The batches of a part, each with its file in the cache. */
export function batchesOf(
  records: readonly SearchRecord[],
  cacheDir: string,
): readonly { readonly records: readonly SearchRecord[]; readonly file: string }[] {
  return Array.from({ length: Math.ceil(records.length / BATCH_SIZE) }, (_, index) => {
    const batch = records.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE);
    return { records: batch, file: join(cacheDir, `${partKey(batch)}.batch`) };
  });
}

/** Name of some reports in the cache: the same for exactly the same ones under the same releases. */
export function partKey(records: readonly SearchRecord[]): string {
  const versions = JSON.stringify([PART_VERSION, TOKENIZER_VERSION, PAGEFIND_VERSION]);
  const said = records.map(({ pages = [], ...record }) =>
    JSON.stringify([record, pages.map(({ address, digest: hash }) => [address, hash])]),
  );
  return digest(versions, ...said).slice(0, 32);
}

/**
 * Indexes the reports of one part into a file.
 *
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function writePart(sources: readonly SearchRecord[], file: string): Promise<void> {
  if (existsSync(file)) return;
  const batches = batchesOf(sources, dirname(file)).map(
    (batch) => new BatchSource(batch.records, batch.file),
  );
  const zones = zoneStarts(batches.flatMap((batch) => batch.rooms()));
  const made: Batch[] = [];
  for (const batch of batches) made.push(await batch.batch(zones));
  const order = orderOf(sources);
  const zipped = (text: string | null): Uint8Array =>
    text === null ? new Uint8Array() : gzip(Buffer.from(placedText(text, order)));
  const texts = made.flatMap((batch) => batch.texts);
  const bytes = joinParts([
    Buffer.from(JSON.stringify(zones)),
    mergeWords(made),
    Buffer.from(JSON.stringify(partCharacters(made.flatMap(({ characters }) => characters)))),
    Buffer.from(JSON.stringify([...new Set(made.flatMap(({ names }) => names))])),
    joinParts(texts.map(([own]) => zipped(own))),
    joinParts(texts.map(([, other]) => zipped(other))),
  ]);
  // Complete or not there: another build may use the same cache.
  writeFileSync(`${file}.${process.pid}`, gzipSync(bytes, { level: 1 }));
  renameSync(`${file}.${process.pid}`, file);
}

/** @throws RangeError when the file is damaged */
export function readPart(file: string): Part {
  const [zones, words, characters, names, texts, moreTexts] = splitParts(gunzipSync(readFileSync(file)));
  if (!zones || !words || !characters || !names || !texts || !moreTexts)
    throw new RangeError(`The cached search part ${file} is cut short`);
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return {
    zones: JSON.parse(decode(zones)) as number[],
    words,
    characters: JSON.parse(decode(characters)) as PartCharacters,
    names: JSON.parse(decode(names)) as string[],
    texts: splitParts(texts),
    moreTexts: splitParts(moreTexts),
  };
}
