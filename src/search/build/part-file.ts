import { closeSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzipSync } from 'node:zlib';
import { joinParts, splitParts } from '../files/parts.ts';
import type { ZoneStarts } from '../words/zones.ts';
import type { PartCharacters } from './characters.ts';
import type { IndexedReport } from './indexed-report.ts';

/** What a tier is told of a part. */
export interface PartSummary {
  /** Stands for which reports it has, in order. */
  readonly order: string;
  /** Where the fields of its reports begin. */
  readonly zones: ZoneStarts;
  readonly characters: PartCharacters;
  /** Names that a mistyped query is compared with. */
  readonly names: readonly string[];
  /** Tokens that many of its reports have: said beside every other. */
  readonly common: readonly string[];
  /** Digests of its text files in page order: of the reports themselves, and of the rest of their pages, empty for none. */
  readonly texts: readonly string[];
  readonly moreTexts: readonly string[];
}

/** What is kept of each report of a part, so that the part can be made again without indexing it again. */
export interface KeptReport extends Omit<IndexedReport, 'postings' | 'texts'> {
  readonly key: string;
}

/** All of a part. */
export interface PartContent {
  readonly summary: PartSummary;
  readonly reports: readonly KeptReport[];
  /** Postings in token order, as `WordsWriter` gives them. */
  readonly words: Uint8Array;
  /** Gzipped text files in page order, as {@link PartSummary} has their digests. */
  readonly texts: readonly Uint8Array[];
  readonly moreTexts: readonly Uint8Array[];
}

/** Pieces of the file, in order. */
const PIECES = ['summary', 'reports', 'words', 'texts', 'moreTexts'] as const;
type Piece = (typeof PIECES)[number];

const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 1 });

export function writePartFile(file: string, part: PartContent): void {
  const { summary, reports, words, texts, moreTexts } = part;
  const bytes = joinParts([
    packed(summary),
    packed(reports),
    gzipSync(words, { level: 1 }),
    joinParts(texts),
    joinParts(moreTexts),
  ]);
  // Complete or not there: another build may use the same cache.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

/** The file of a part, of which is read what is asked for. */
export class PartFile {
  readonly #file: string;
  #summary: PartSummary | null = null;
  readonly #texts = new Map<Piece, readonly Uint8Array[]>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws when the file is damaged, like all that follow */
  get summary(): PartSummary {
    this.#summary ??= this.#json<PartSummary>('summary');
    return this.#summary;
  }

  get reports(): readonly KeptReport[] {
    return this.#json('reports');
  }

  words(): Uint8Array {
    return gunzipSync(this.#piece('words'));
  }

  /** The words, unpacked on another thread. */
  wordsAside(): Promise<Uint8Array> {
    return unzipAside(this.#piece('words'));
  }

  text(which: 'texts' | 'moreTexts', page: number): Uint8Array {
    let all = this.#texts.get(which);
    if (all === undefined) {
      all = splitParts(this.#piece(which));
      this.#texts.set(which, all);
    }
    const text = all[page];
    if (text === undefined) throw this.#cutShort();
    return text;
  }

  #json<T>(piece: Piece): T {
    return JSON.parse(gunzipSync(this.#piece(piece)).toString()) as T;
  }

  #piece(piece: Piece): Buffer {
    const file = openSync(this.#file, 'r');
    try {
      const head = this.#read(file, 0, (PIECES.length + 1) * LENGTH_BYTES);
      const lengths = PIECES.map((_, index) => head.readUInt32LE((index + 1) * LENGTH_BYTES));
      const at = PIECES.indexOf(piece);
      const before = lengths.slice(0, at).reduce((sum, length) => sum + length, head.byteLength);
      return this.#read(file, before, lengths[at] ?? 0);
    } finally {
      closeSync(file);
    }
  }

  #read(file: number, from: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(file, bytes, 0, length, from) !== length) throw this.#cutShort();
    return bytes;
  }

  #cutShort(): RangeError {
    return new RangeError(`The cached search part ${this.#file} is cut short`);
  }
}

/** Of the count and the lengths at the beginning of a file, see {@link joinParts}. */
const LENGTH_BYTES = 4;

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
