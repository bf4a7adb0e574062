import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReportText } from '../files/manifest.ts';
import { isOnOtherPage } from '../files/manifest.ts';
import { joinParts, splitParts } from '../files/parts.ts';
import type { SearchRecord, SearchSection } from '../record.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { digest, gzip, tagOf } from './bytes.ts';
import type { PartCharacters } from './characters.ts';
import { partCharacters } from './characters.ts';
import { recordNames } from './columns.ts';
import { mainOf, pageSections } from './page-sections.ts';
import { indexTokens, PAGEFIND_VERSION } from './pagefind-run.ts';
import { recordTexts, recordWords, zoneStarts } from './record-tokens.ts';
import { simplifications, traditionalPairs } from './traditional.ts';
import { writeWords } from './words-file.ts';

/** In every cache key; raise it when this file writes something else for the same records. */
const PART_VERSION = 12;
/**
 * Reports indexed in one go. Pagefind takes about 1 MB each while it builds, so this bounds the memory of a build,
 * and it is what one edited report causes to be indexed again.
 */
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

/** The report with the text of its pages among its parts. */
function withPages(record: SearchRecord): SearchRecord {
  const read = (record.pages ?? []).flatMap(({ address, file }): readonly SearchSection[] =>
    pageSections(mainOf(readFileSync(file, 'utf8')), address),
  );
  return { ...record, sections: [...record.sections, ...read] };
}

/** The text file of one report's own page, and that of its other pages if it has any. */
export function reportTexts(record: SearchRecord, order: string): readonly [ReportText, ReportText | null] {
  const other = record.sections.filter(({ anchor }) => isOnOtherPage(anchor));
  const own = record.sections.filter(({ anchor }) => !isOnOtherPage(anchor));
  const text = textOf({ ...record, sections: own }, order);
  return other.length === 0
    ? [text, null]
    : [{ ...text, c: 1 }, textOf({ ...record, sections: other }, order)];
}

function textOf(record: SearchRecord, order: string): ReportText {
  const pairs = traditionalPairs(recordTexts(record));
  return {
    o: order,
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
    ...(record.version === null ? {} : { v: record.version }),
    x: record.sections.map(({ anchor, heading, blocks, aside = false, rows = [] }) => {
      if (rows.length > 0) return [anchor, heading, blocks, aside ? 1 : 0, rows];
      return aside ? [anchor, heading, blocks, 1] : [anchor, heading, blocks];
    }),
    ...(pairs === '' ? {} : { z: pairs }),
  };
}

/** Stands for which reports a part has, in order. */
export function orderOf(records: readonly SearchRecord[]): string {
  return tagOf(...records.map(({ id }) => id));
}

/** Name of a part in the cache: the same for exactly the same reports under the same releases. */
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
  const records = sources.map(withPages);
  const map = simplifications();
  const order = orderOf(sources);
  const zones = zoneStarts(records);
  const read = records.map((record) => recordWords(record, map, zones));
  const characters = partCharacters(read);
  const words = await indexTokens(read.map(({ tokens }) => tokens));
  const texts = records.map((record) => reportTexts(record, order));
  const zipped = (text: ReportText | null | undefined): Uint8Array =>
    text === null || text === undefined ? new Uint8Array() : gzip(Buffer.from(JSON.stringify(text)));
  const bytes = joinParts([
    Buffer.from(JSON.stringify(zones)),
    writeWords(words),
    Buffer.from(JSON.stringify(characters)),
    Buffer.from(JSON.stringify([...new Set(records.flatMap(recordNames))])),
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
