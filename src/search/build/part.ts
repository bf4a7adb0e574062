import { existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SearchRecord } from '../record.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import { digest, gzip, tagOf } from './bytes.ts';
import { partCharacters } from './characters.ts';
import type { IndexedReport } from './indexed-report.ts';
import { indexReports } from './indexed-report.ts';
import { PAGEFIND_VERSION } from './pagefind-run.ts';
import { PartFile, writePartFile } from './part-file.ts';
import { readPartWords, writePartWords } from './part-words.ts';
import { zoneStarts } from './record-tokens.ts';
import { placedText } from './report-text.ts';

/** In every cache key; raise it when this file writes something else for the same records. */
const PART_VERSION = 20;
/** Reports whose words lie together: what is read and written again when one of them is edited. */
export const PART_SIZE = 200;

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
  const indexed = indexReports(missing);
  for (const plan of plans) await writePart(plan, indexed);
  return missing.length;
}

/** @param indexed gives those that were missing, in order */
async function writePart(
  { file, order, keys, known }: PartPlan,
  indexed: AsyncIterator<IndexedReport>,
): Promise<void> {
  const reports: Known[] = [];
  for (const key of keys) {
    const kept = known.get(key);
    reports.push(kept ?? placed(await nextOf(indexed, key), order));
  }
  const zones = zoneStarts(reports.map(({ sizes }) => sizes));
  const texts = reports.map(({ texts: [own] }) => own ?? NO_TEXT);
  const moreTexts = reports.map(({ texts: [, other] }) => other ?? NO_TEXT);
  const { words, common } = writePartWords(
    reports.map(({ postings }) => postings),
    reports.map(({ fields }) => fields),
    zones,
  );
  writePartFile(file, {
    summary: {
      order,
      zones,
      characters: partCharacters(reports.map(({ characters }) => characters)),
      names: [...new Set(reports.flatMap(({ names }) => names))],
      common,
      texts: texts.map(digestOf),
      moreTexts: moreTexts.map(digestOf),
    },
    reports: reports.map(({ fields, sizes, names, characters }, index) => ({
      ...{ key: keys[index] ?? '', fields, sizes, names, characters },
    })),
    words,
    texts,
    moreTexts,
  });
}

const digestOf = (text: Uint8Array): string => (text.byteLength === 0 ? '' : digest(text));

const NO_TEXT = new Uint8Array();

async function nextOf(indexed: AsyncIterator<IndexedReport>, key: string): Promise<IndexedReport> {
  const next = await indexed.next();
  if (next.done === true) throw new RangeError(`Nothing was indexed of report ${key}`);
  return next.value;
}

function placed({ texts, ...report }: IndexedReport, order: string): Known {
  return { ...report, texts: texts.map((text) => (text === null ? null : zippedText(text, order))) };
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
    const part = new PartFile(file);
    const { reports, summary } = part;
    const fields = reports.map((report) => report.fields);
    const postings = readPartWords(part.words(), fields, summary.zones);
    const text = (which: 'texts' | 'moreTexts', page: number): Uint8Array | null => {
      if (summary[which][page] === '') return null;
      const bytes = part.text(which, page);
      if (summary.order === order) return bytes;
      const { o: _order, ...rest } = JSON.parse(gunzipSync(bytes).toString()) as Record<string, unknown>;
      return zippedText(JSON.stringify(rest), order);
    };
    return new Map(
      reports.map(({ key, ...report }, page) => [
        key,
        {
          ...report,
          postings: { of: postings, page },
          texts: [text('texts', page), text('moreTexts', page)],
        },
      ]),
    );
  } catch {
    return new Map();
  }
}
