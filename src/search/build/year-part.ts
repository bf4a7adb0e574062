import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader } from '../files/cbor.ts';
import type { ReportText } from '../files/manifest.ts';
import { TAG_LENGTH } from '../files/manifest.ts';
import { joinParts, splitParts } from '../files/parts.ts';
import type { SearchRecord } from '../record.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import type { IndexedWord } from './pagefind-run.ts';
import { indexTokens, PagefindError } from './pagefind-run.ts';
import { recordTexts, recordTokens } from './record-tokens.ts';
import { simplifications } from './traditional.ts';

/** Part of every cache key; raise it when this file writes something else for the same records. */
const PART_VERSION = 1;

/** One year, indexed: depends on the year's records and on nothing else. */
export interface YearPart {
  readonly year: number;
  readonly words: readonly IndexedWord[];
  readonly wordCounts: readonly number[];
  /** Gzipped text files in page order, and their version tags. */
  readonly texts: readonly Uint8Array[];
  readonly tags: string;
}

/** Deterministic on every system: the byte that names the operating system is set to "unknown". */
export function gzip(bytes: Uint8Array, level = 9): Uint8Array {
  const out = gzipSync(bytes, { level });
  out[9] = 255;
  return out;
}

export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function traditionalPairs(record: SearchRecord): string {
  const map = simplifications();
  const pairs = new Map<string, string>();
  for (const text of recordTexts(record))
    for (const char of text) {
      const simple = map.get(char);
      if (simple !== undefined) pairs.set(char, simple);
    }
  return [...pairs].flat().join('');
}

/** The text file of one report. */
export function reportText(record: SearchRecord): ReportText {
  const pairs = traditionalPairs(record);
  return {
    u: record.url,
    t: record.title,
    n: record.unit.name,
    p: record.project.name,
    y: record.year,
    k: record.kind.label,
    g: record.grade?.label ?? null,
    s: record.score,
    r: record.executionRate,
    e: record.example ? 1 : 0,
    x: record.sections.map(({ anchor, heading, blocks }) => [anchor, heading, blocks]),
    ...(pairs === '' ? {} : { z: pairs }),
  };
}

function tagOf(text: string): string {
  const number = BigInt(`0x${digest(text).slice(0, 16)}`);
  return number.toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}

async function buildPart(year: number, records: readonly SearchRecord[]): Promise<YearPart> {
  const map = simplifications();
  const indexed = await indexTokens(records.map((record) => recordTokens(record, map).join(' ')));
  if (indexed.order.some((input, page) => input !== page))
    throw new PagefindError('Pagefind numbers its pages in another order than they were added');
  const texts = records.map((record) => JSON.stringify(reportText(record)));
  return {
    year,
    words: indexed.words,
    wordCounts: indexed.wordCounts,
    texts: texts.map((text) => gzip(Buffer.from(text))),
    tags: texts.map(tagOf).join(''),
  };
}

function write(part: YearPart): Uint8Array {
  const head = Buffer.from(JSON.stringify({ year: part.year, wordCounts: part.wordCounts, tags: part.tags }));
  return gzipSync(joinParts([head, joinParts(part.words.map(({ bytes }) => bytes)), joinParts(part.texts)]), {
    level: 1,
  });
}

function read(bytes: Uint8Array): YearPart {
  const [head, words, texts] = splitParts(gunzipSync(bytes));
  if (head === undefined || words === undefined || texts === undefined)
    throw new RangeError('The cached year is cut short');
  const { year, wordCounts, tags } = JSON.parse(new TextDecoder().decode(head)) as Pick<
    YearPart,
    'year' | 'wordCounts' | 'tags'
  >;
  return {
    year,
    wordCounts,
    tags,
    words: splitParts(words).map((word) => {
      const reader = new CborReader(word);
      reader.array();
      return { token: reader.text(), bytes: word };
    }),
    texts: splitParts(texts),
  };
}

/** A year waiting in the cache folder. */
export interface CachedYear {
  readonly year: number;
  readonly count: number;
  readonly file: string;
  readonly fromCache: boolean;
}

/**
 * Indexes one year unless the cache has it for exactly these records. The result lies in a file, so that no two
 * years are in memory at once.
 */
export async function cacheYear(
  year: number,
  records: readonly SearchRecord[],
  cacheDir: string,
  engineVersion: string,
): Promise<CachedYear> {
  const key = digest(
    JSON.stringify([PART_VERSION, TOKENIZER_VERSION, engineVersion]),
    ...records.map((record) => JSON.stringify(record)),
  );
  const file = join(cacheDir, `search-${year}-${key.slice(0, 24)}.bin`);
  const fromCache = existsSync(file);
  if (!fromCache) {
    mkdirSync(dirname(file), { recursive: true });
    const bytes = write(await buildPart(year, records));
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  }
  return { year, count: records.length, file, fromCache };
}

/** @throws RangeError when the cached file is damaged */
export function readYear(cached: CachedYear): YearPart {
  return read(readFileSync(cached.file));
}
