import { readFileSync } from 'node:fs';
import type { SearchRecord, SearchSection } from '../record.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { BlockReader } from './block-reader.ts';
import { CharacterKinds } from './character-kinds.ts';
import { recordNames } from './columns.ts';
import type { PostingsPage } from './page-postings.ts';
import { mainOf, pageSections } from './page-sections.ts';
import type { RecordWords } from './record-tokens.ts';
import { recordWords } from './record-tokens.ts';
import { reportTexts } from './report-text.ts';
import { indexStretches } from './token-runs.ts';
import { simplifications } from './traditional.ts';

/**
 * Tokens from which on Pagefind indexes what has been read, in a process of its own: most of its time goes into the words
 * that differ, of which five times as many reports have hardly more than twice as many, but all lies in memory at once.
 */
const RUN_TOKENS = 600_000;

/** What is made of one report, whichever part it stands in. */
export interface IndexedReport {
  /** Where its fields begin among its tokens, and how many each has. */
  readonly fields: ZoneStarts;
  readonly sizes: readonly number[];
  /** Names that a mistyped query is compared with. */
  readonly names: readonly string[];
  /** Its characters: those in title, project or unit, and all. */
  readonly characters: readonly [fields: string, all: string];
  readonly postings: PostingsPage;
  /** Its text and that of the rest of its pages as JSON, without saying which reports its part has. */
  readonly texts: readonly [own: string, other: string | null];
}

/**
 * Reads the pages of reports and indexes them, many at once.
 *
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function* indexReports(sources: readonly SearchRecord[]): AsyncGenerator<IndexedReport> {
  const simplify = simplifications();
  const kinds = new CharacterKinds(simplify);
  let reader = new BlockReader(simplify, kinds);
  let read: ReadReport[] = [];
  for (const [at, source] of sources.entries()) {
    read.push(readReport(source, reader));
    if (reader.runs.tokens.length < RUN_TOKENS && at + 1 < sources.length) continue;
    yield* await indexRun(read, reader);
    reader = new BlockReader(simplify, kinds);
    read = [];
  }
}

/** A report with its words read, before it is indexed. */
type ReadReport = RecordWords & Pick<IndexedReport, 'names' | 'texts'>;

function readReport(source: SearchRecord, reader: BlockReader): ReadReport {
  const record = withPages(source);
  return { ...recordWords(record, reader), names: recordNames(record), texts: reportTexts(record) };
}

async function indexRun(read: readonly ReadReport[], { runs }: BlockReader): Promise<IndexedReport[]> {
  const stretches = read.map(({ tokens }) => tokens);
  const of = await indexStretches(runs.tokens, stretches);
  return read.map(({ tokens: _tokens, ...report }, page) => ({ ...report, postings: { of, page } }));
}

/** The report with the text of its pages among its parts. */
function withPages(record: SearchRecord): SearchRecord {
  const read = (record.pages ?? []).flatMap(({ address, file }): readonly SearchSection[] =>
    pageSections(mainOf(readFileSync(file, 'utf8')), address),
  );
  return { ...record, sections: [...record.sections, ...read] };
}
