import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { joinParts, splitParts } from '../files/parts.ts';
import type { SearchRecord, SearchSection } from '../record.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { recordNames } from './columns.ts';
import type { CountedWords } from './merge-words.ts';
import { mainOf, pageSections } from './page-sections.ts';
import { indexTokens } from './pagefind-run.ts';
import type { Rooms } from './record-tokens.ts';
import { recordWords, roomsOf } from './record-tokens.ts';
import { reportTexts } from './report-text.ts';
import { simplifications } from './traditional.ts';
import { writeWords } from './words-file.ts';

/**
 * Reports that Pagefind indexes in one go: what one edited report causes to be read and indexed again. Fewer would be
 * more files to read for the same words.
 */
export const BATCH_SIZE = 10;

/** What is made of some reports that follow one another in a part, whichever part that is. */
export interface Batch extends CountedWords {
  /** Where the fields of the reports begin in `words`. */
  readonly zones: ZoneStarts;
  /** How much room each report needs in each field. */
  readonly rooms: readonly Rooms[];
  /** Names that a mistyped query is compared with. */
  readonly names: readonly string[];
  /** Characters of each report: those in title, project or unit, and all. */
  readonly characters: readonly (readonly [fields: string, all: string])[];
  /** Of each report its text and that of its other pages as JSON, without saying which reports its part has. */
  readonly texts: readonly (readonly [own: string, other: string | null])[];
}

/** One batch of a part: from the cache, as far as that holds, else from the built pages. */
export class BatchSource {
  readonly #file: string;
  readonly #sources: readonly SearchRecord[];
  readonly #kept: Batch | null;
  #read: readonly SearchRecord[] | null = null;

  /** @param file in the cache; its name says which reports it is made of */
  constructor(sources: readonly SearchRecord[], file: string) {
    this.#file = file;
    this.#sources = sources;
    this.#kept = readBatch(file);
  }

  rooms(): readonly Rooms[] {
    return this.#kept?.rooms ?? this.#records().map(roomsOf);
  }

  /** @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release */
  async batch(zones: ZoneStarts): Promise<Batch> {
    if (this.#kept !== null && JSON.stringify(this.#kept.zones) === JSON.stringify(zones)) return this.#kept;
    const batch = await makeBatch(this.#records(), zones);
    writeBatch(this.#file, batch);
    return batch;
  }

  #records(): readonly SearchRecord[] {
    this.#read ??= this.#sources.map(withPages);
    return this.#read;
  }
}

/** The report with the text of its pages among its parts. */
function withPages(record: SearchRecord): SearchRecord {
  const read = (record.pages ?? []).flatMap(({ address, file }): readonly SearchSection[] =>
    pageSections(mainOf(readFileSync(file, 'utf8')), address),
  );
  return { ...record, sections: [...record.sections, ...read] };
}

async function makeBatch(records: readonly SearchRecord[], zones: ZoneStarts): Promise<Batch> {
  const map = simplifications();
  const read = records.map((record) => recordWords(record, map, zones));
  const words = await indexTokens(read.map(({ tokens }) => tokens));
  return {
    zones,
    rooms: records.map(roomsOf),
    count: records.length,
    words: writeWords(words),
    names: records.flatMap(recordNames),
    characters: read.map(({ fieldCharacters, characters }) => [
      [...fieldCharacters].join(''),
      [...characters].join(''),
    ]),
    texts: records.map(reportTexts),
  };
}

/** Complete or not there: another build may use the same cache. */
function writeBatch(file: string, { words, ...rest }: Batch): void {
  const bytes = gzipSync(joinParts([Buffer.from(JSON.stringify(rest)), words]), { level: 1 });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

/** @returns `null` where there is none, or a damaged one */
function readBatch(file: string): Batch | null {
  try {
    const [rest, words] = splitParts(gunzipSync(readFileSync(file)));
    if (!rest || !words) return null;
    return { ...(JSON.parse(Buffer.from(rest).toString()) as Omit<Batch, 'words'>), words };
  } catch {
    return null;
  }
}
