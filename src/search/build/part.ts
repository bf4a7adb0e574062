import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzipSync } from 'node:zlib';
import { joinParts, splitParts } from '../files/parts.ts';
import type { SearchRecord } from '../record.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { digest, gzip, tagOf } from './bytes.ts';
import type { PartCharacters } from './characters.ts';
import { partCharacters } from './characters.ts';
import type { IndexedReport } from './indexed-report.ts';
import { indexReports } from './indexed-report.ts';
import { PAGEFIND_VERSION } from './pagefind-run.ts';
import { readPartWords, writePartWords } from './part-words.ts';
import { zoneStarts } from './record-tokens.ts';
import { placedText } from './report-text.ts';

/** In every cache key; raise it when this file writes something else for the same records. */
const PART_VERSION = 16;
/** Reports whose words lie together: what is read and written again when one of them is edited. */
export const PART_SIZE = 200;

/** A year, or a piece of a long one: depends on its own reports and on nothing else. */
export interface Part {
  /** Where the fields of its reports begin. */
  readonly zones: ZoneStarts;
  /** Postings in token order, as `WordsWriter` gives them. */
  readonly words: Uint8Array;
  readonly characters: PartCharacters;
  /** Names that a mistyped query is compared with. */
  readonly names: readonly string[];
  /** Gzipped text files in page order: of the reports themselves, and of the rest of their pages, empty for none. */
  readonly texts: readonly Uint8Array[];
  readonly moreTexts: readonly Uint8Array[];
}

/** What is kept of each report of a part, so that the part can be made again without indexing it again. */
interface KeptReport extends Omit<IndexedReport, 'postings' | 'texts'> {
  readonly key: string;
}

/** What stands at the beginning of a part's file. */
interface PartFile extends Omit<Part, 'words' | 'texts' | 'moreTexts'> {
  readonly order: string;
  readonly reports: readonly KeptReport[];
}

/** Stands for which reports a part has, in order. */
export function orderOf(records: readonly SearchRecord[]): string {
  return tagOf(...records.map(({ id }) => id));
}

/** Name of some reports in the cache: the same for exactly the same ones under the same releases. */
export function partKey(records: readonly SearchRecord[]): string {
  return digest(...records.map(reportKey)).slice(0, 32);
}

const VERSIONS = JSON.stringify([PART_VERSION, TOKENIZER_VERSION, PAGEFIND_VERSION]);

function reportKey({ pages = [], ...record }: SearchRecord): string {
  const said = JSON.stringify([record, pages.map(({ address, digest: hash }) => [address, hash])]);
  return digest(VERSIONS, said).slice(0, 32);
}

/** A part to be indexed into a file. */
export interface PartJob {
  readonly records: readonly SearchRecord[];
  readonly file: string;
  /** File of a part that may hold some of the reports already. */
  readonly before: string | null;
}

/** What of a part has to be indexed. */
interface PartPlan {
  readonly file: string;
  readonly order: string;
  readonly keys: readonly string[];
  readonly known: ReadonlyMap<string, Known>;
  readonly missing: readonly SearchRecord[];
}

function planPart({ records, file, before }: PartJob): PartPlan {
  const order = orderOf(records);
  const keys = records.map(reportKey);
  const known = before === null ? new Map<string, Known>() : knownReports(before, order);
  const missing = records.filter((_, index) => !known.has(keys[index] ?? ''));
  return { file, order, keys, known, missing };
}

/**
 * Indexes the reports of some parts together, and each part into its file.
 *
 * @returns how many were not there yet
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function writeParts(jobs: readonly PartJob[]): Promise<number> {
  const plans = jobs.filter(({ file }) => !existsSync(file)).map(planPart);
  const missing = plans.flatMap((plan) => plan.missing);
  const indexed = (await indexReports(missing)).values();
  for (const plan of plans) writePart(plan, indexed);
  return missing.length;
}

/** @param indexed gives those that were missing, in order */
function writePart({ file, order, keys, known }: PartPlan, indexed: Iterator<IndexedReport>): void {
  const reports = keys.map((key): Known => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const next = indexed.next();
    const { texts, ...report } = next.done === true ? unknownReport(key) : next.value;
    return { ...report, texts: texts.map((text) => (text === null ? null : zippedText(text, order))) };
  });
  const zones = zoneStarts(reports.map(({ sizes }) => sizes));
  const head: PartFile = {
    order,
    zones,
    characters: partCharacters(reports.map(({ characters }) => characters)),
    names: [...new Set(reports.flatMap(({ names }) => names))],
    reports: reports.map(({ fields, sizes, names, characters }, index) => ({
      ...{ key: keys[index] ?? '', fields, sizes, names, characters },
    })),
  };
  const words = writePartWords(
    reports.map(({ postings }) => postings),
    reports.map(({ fields }) => fields),
    zones,
  );
  const bytes = joinParts([
    gzipSync(JSON.stringify(head), { level: 1 }),
    gzipSync(words, { level: 1 }),
    joinParts(reports.map(({ texts: [own] }) => own ?? NO_TEXT)),
    joinParts(reports.map(({ texts: [, other] }) => other ?? NO_TEXT)),
  ]);
  // Complete or not there: another build may use the same cache.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

const NO_TEXT = new Uint8Array();

function unknownReport(key: string): never {
  throw new RangeError(`Nothing was indexed of report ${key}`);
}

function zippedText(text: string, order: string): Uint8Array {
  return gzip(Buffer.from(placedText(text, order)));
}

/** A report with its texts as they are published. */
interface Known extends Omit<IndexedReport, 'texts'> {
  readonly texts: readonly (Uint8Array | null)[];
}

/** The reports of a part by their keys; none of one that is damaged or not there. @param order of the part they go to */
function knownReports(file: string, order: string): ReadonlyMap<string, Known> {
  try {
    const { head, words, texts, moreTexts } = openPart(file);
    const fields = head.reports.map((report) => report.fields);
    const postings = readPartWords(words, fields, head.zones);
    const text = (bytes: Uint8Array | undefined): Uint8Array | null => {
      if (bytes === undefined || bytes.byteLength === 0) return null;
      if (head.order === order) return bytes;
      const { o: _order, ...rest } = JSON.parse(gunzipSync(bytes).toString()) as Record<string, unknown>;
      return zippedText(JSON.stringify(rest), order);
    };
    return new Map(
      head.reports.map(({ key, ...report }, page) => [
        key,
        { ...report, postings: { of: postings, page }, texts: [text(texts[page]), text(moreTexts[page])] },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** @throws when the file is damaged */
function openPart(file: string): Pick<Part, 'words' | 'texts' | 'moreTexts'> & { readonly head: PartFile } {
  const { head, words, ...texts } = piecesOf(file, readFileSync(file));
  return { head: JSON.parse(gunzipSync(head).toString()) as PartFile, words: gunzipSync(words), ...texts };
}

/** @throws when the file is damaged */
export async function readPart(file: string): Promise<Part> {
  const pieces = piecesOf(file, await readFile(file));
  const [head, words] = await Promise.all([unzipAside(pieces.head), unzipAside(pieces.words)]);
  const { zones, characters, names } = JSON.parse(head.toString()) as PartFile;
  return { zones, characters, names, words, texts: pieces.texts, moreTexts: pieces.moreTexts };
}

const inBackground = promisify(gunzip);
/** A gzip file ends in how long it is unpacked, four bytes. */
const SIZE_BYTES = 4;

/** Unpacks on another thread, in one piece: each goes there and back. */
function unzipAside(bytes: Uint8Array): Promise<Buffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength < SIZE_BYTES) throw new RangeError('What is packed is cut short');
  const size = new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - SIZE_BYTES, true);
  // A damaged one says anything.
  const least = Math.min(size + 1, MOST_UNPACKED * byteLength);
  return inBackground(bytes, { chunkSize: Math.max(constants.Z_MIN_CHUNK, least) });
}

/** Most that a file of ours grows by being unpacked. */
const MOST_UNPACKED = 16;

function piecesOf(file: string, bytes: Uint8Array) {
  const [head, words, texts, moreTexts] = splitParts(bytes);
  if (!head || !words || !texts || !moreTexts)
    throw new RangeError(`The cached search part ${file} is cut short`);
  return { head, words, texts: splitParts(texts), moreTexts: splitParts(moreTexts) };
}
