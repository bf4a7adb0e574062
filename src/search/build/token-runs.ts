import { EMPTY } from '../words/tokenize.ts';
import type { PagePostings, Postings } from './page-postings.ts';
import { indexTokens } from './pagefind-run.ts';

/**
 * The tokens of a report in order, as the runs they were read in: phrases and breaks. Most of what reports print they print
 * alike (heads, labels, sentences of the site, what every report says): such a run is one and the same array in all of them.
 */
export type TokenRuns = readonly (readonly string[])[];

/** Where a run stands among what was handed to Pagefind. */
interface RunPlace {
  readonly content: number;
  readonly from: number;
}

/** What is handed to Pagefind: shared runs once, one after the other, and of each report the rest. */
interface Handover {
  readonly contents: readonly (readonly string[])[];
  /** Of each report the places of its runs. */
  readonly places: readonly (readonly RunPlace[])[];
}

function handOver(reports: readonly TokenRuns[]): Handover {
  const holders = new Map<readonly string[], number>();
  for (const run of reports.flat()) holders.set(run, (holders.get(run) ?? 0) + 1);
  const contents: string[][] = [];
  const begin = () => contents.push([]) - 1;
  const put = (run: readonly string[], content: number): RunPlace => {
    const tokens = contents[content] ?? [];
    const from = tokens.length;
    for (const token of run) tokens.push(token);
    return { content, from };
  };
  const shared = new Map<readonly string[], RunPlace>();
  for (const [run, times] of holders)
    if (times > 1 && run.length > 0) shared.set(run, put(run, contents.length === 0 ? begin() : 0));
  const places = reports.map((runs) => {
    const own = begin();
    return runs.map((run) => shared.get(run) ?? put(run, own));
  });
  return { contents, places };
}

/** Stands where a position has no token. */
const NONE = -1;

const NOTHING: PagePostings = { tokens: [], counts: [], positions: [] };

/** The token of each position of a content, by its number. */
function sequenceOf(page: PagePostings | undefined, length: number): Int32Array {
  const { tokens, counts, positions } = page ?? NOTHING;
  const sequence = new Int32Array(length).fill(NONE);
  let at = 0;
  for (const [index, token] of tokens.entries())
    for (let left = counts[index] ?? 0; left > 0; left -= 1, at += 1) sequence[positions[at] ?? 0] = token;
  return sequence;
}

/** The positions of each token of a sequence. @param count how many tokens there are */
function postingsOf(sequence: Int32Array, count: number): PagePostings {
  const ends = new Int32Array(count + 1);
  for (const token of sequence) if (token !== NONE) ends[token + 1] = (ends[token + 1] ?? 0) + 1;
  const found: PagePostings = { tokens: [], counts: [], positions: [] };
  for (let token = 0; token < count; token += 1) {
    const here = ends[token + 1] ?? 0;
    ends[token + 1] = (ends[token] ?? 0) + here;
    if (here === 0) continue;
    found.tokens.push(token);
    found.counts.push(here);
  }
  const positions = new Int32Array(ends[count] ?? 0);
  for (const [position, token] of sequence.entries()) {
    if (token === NONE) continue;
    const at = ends[token] ?? 0;
    positions[at] = position;
    ends[token] = at + 1;
  }
  for (const position of positions) found.positions.push(position);
  return found;
}

/**
 * Indexes the tokens of reports with Pagefind, whose time goes by the number of tokens: what several of them share it
 * gets once. Page `n` of the result is `reports[n]`, as if each had been indexed whole.
 *
 * @throws PagefindError as {@link indexTokens}
 */
export async function indexRuns(reports: readonly TokenRuns[]): Promise<Postings> {
  const { contents, places } = handOver(reports);
  // Pagefind has no page of what is without a word.
  const worded = contents.filter((content) => content.some((token) => token !== EMPTY));
  const { tokens, pages } = await indexTokens(worded.map((content) => content.join(' ')));
  const found = new Map(worded.map((content, index) => [content, pages[index]]));
  const sequences = contents.map((content) => sequenceOf(found.get(content), content.length));
  return {
    tokens,
    pages: reports.map((runs, report) => {
      const whole = new Int32Array(runs.reduce((length, run) => length + run.length, 0));
      let at = 0;
      for (const [index, run] of runs.entries()) {
        const { content, from } = places[report]?.[index] ?? { content: NONE, from: 0 };
        whole.set(sequences[content]?.subarray(from, from + run.length) ?? [], at);
        at += run.length;
      }
      return postingsOf(whole, tokens.length);
    }),
  };
}
