import { readFileSync } from 'node:fs';
import type { SearchRecord, SearchSection } from '../record.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { BlockReader } from './block-reader.ts';
import { recordNames } from './columns.ts';
import type { PostingsPage } from './page-postings.ts';
import { mainOf, pageSections } from './page-sections.ts';
import { recordWords } from './record-tokens.ts';
import { reportTexts } from './report-text.ts';
import { indexStretches } from './token-runs.ts';
import { simplifications } from './traditional.ts';

/**
 * Reports that Pagefind indexes in one go, in a process of its own: more take more memory, and hardly less time for
 * each.
 */
const RUN_SIZE = 50;

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
 * Reads the pages of reports and indexes them.
 *
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function indexReports(sources: readonly SearchRecord[]): Promise<IndexedReport[]> {
  const indexed: IndexedReport[] = [];
  for (let at = 0; at < sources.length; at += RUN_SIZE)
    indexed.push(...(await indexRun(sources.slice(at, at + RUN_SIZE))));
  return indexed;
}

async function indexRun(sources: readonly SearchRecord[]): Promise<IndexedReport[]> {
  const reader = new BlockReader(simplifications());
  const read = sources.map((source) => {
    const record = withPages(source);
    return { ...recordWords(record, reader), names: recordNames(record), texts: reportTexts(record) };
  });
  const of = await indexStretches(read.map(({ tokens }) => tokens));
  return read.map(({ fields, sizes, names, fieldCharacters, characters, texts }, page) => ({
    ...{ fields, sizes, names, texts },
    characters: [[...fieldCharacters].join(''), [...characters].join('')],
    postings: { of, page },
  }));
}

/** The report with the text of its pages among its parts. */
function withPages(record: SearchRecord): SearchRecord {
  const read = (record.pages ?? []).flatMap(({ address, file }): readonly SearchSection[] =>
    pageSections(mainOf(readFileSync(file, 'utf8')), address),
  );
  return { ...record, sections: [...record.sections, ...read] };
}
