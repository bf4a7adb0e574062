import { EMPTY } from '../words/tokenize.ts';
import type { PagePostings, Postings } from './page-postings.ts';
import { NO_POSTINGS } from './page-postings.ts';
import type { IndexedTokens } from './pagefind-run.ts';
import { indexTokens } from './pagefind-run.ts';
import type { Stretch, TokenStretches } from './stretch.ts';

/** What is handed to Pagefind: every run once, one after the other, and where each begins. */
interface Handover {
  readonly tokens: readonly string[];
  readonly places: ReadonlyMap<readonly string[], number>;
}

function handOver(stretches: readonly Stretch[]): Handover {
  const tokens: string[] = [];
  const places = new Map<readonly string[], number>();
  for (const { runs } of stretches)
    for (const run of runs) {
      if (places.has(run)) continue;
      places.set(run, tokens.length);
      for (const token of run) tokens.push(token);
    }
  return { tokens, places };
}

/** Stands where a position has no token. */
const NONE = -1;

const NOTHING: IndexedTokens = { tokens: [], page: NO_POSTINGS };

/** The token of each position of what was handed over, by its number. */
function sequenceOf({ tokens, counts, positions }: PagePostings, length: number): Int32Array {
  const sequence = new Int32Array(length).fill(NONE);
  let at = 0;
  for (let index = 0; index < tokens.length; index += 1)
    for (let left = counts[index] ?? 0; left > 0; left -= 1, at += 1)
      sequence[positions[at] ?? 0] = tokens[index] ?? NONE;
  return sequence;
}

/** Finds where each token of a sequence stands. */
class Placing {
  /** Of the tokens of the sequence how often each stands there, then where the next place of it is written; else 0. */
  readonly #ends: Int32Array;

  /** @param count how many tokens there are */
  constructor(count: number) {
    this.#ends = new Int32Array(count);
  }

  postingsOf(sequence: Int32Array): PagePostings {
    const ends = this.#ends;
    const met: number[] = [];
    let length = 0;
    for (let at = 0; at < sequence.length; at += 1) {
      const token = sequence[at] ?? NONE;
      if (token === NONE) continue;
      const before = ends[token] ?? 0;
      if (before === 0) met.push(token);
      ends[token] = before + 1;
      length += 1;
    }
    const tokens = Int32Array.from(met).sort();
    const counts = new Int32Array(tokens.length);
    for (let index = 0, end = 0; index < tokens.length; index += 1) {
      const token = tokens[index] ?? 0;
      const count = ends[token] ?? 0;
      counts[index] = count;
      ends[token] = end;
      end += count;
    }
    const positions = new Int32Array(length);
    for (let position = 0; position < sequence.length; position += 1) {
      const token = sequence[position] ?? NONE;
      if (token === NONE) continue;
      const at = ends[token] ?? 0;
      positions[at] = position;
      ends[token] = at + 1;
    }
    for (const token of tokens) ends[token] = 0;
    return { tokens, counts, positions };
  }
}

/**
 * Indexes the tokens of reports with Pagefind, whose time goes by the number of tokens and of the pages that each stands
 * on: it gets every run once, as one page. Page `n` of the result is `reports[n]`, as if each had been indexed whole.
 *
 * @throws PagefindError as {@link indexTokens}
 */
export async function indexStretches(reports: readonly TokenStretches[]): Promise<Postings> {
  const { stretches, order } = numbered(reports);
  const { tokens: handed, places } = handOver(stretches);
  // Pagefind has no page of what is without a word.
  const isWorded = handed.some((token) => token !== EMPTY);
  const { tokens, page } = isWorded ? await indexTokens(handed.join(' ')) : NOTHING;
  const found = sequenceOf(page, handed.length);
  const sequences = stretches.map((stretch) => joined(stretch, places, found));
  const placing = new Placing(tokens.length);
  return { tokens, pages: order.map((numbers) => placing.postingsOf(wholeOf(numbers, sequences))) };
}

/** The stretches of some reports, each once, and of every report by their numbers. */
function numbered(reports: readonly TokenStretches[]) {
  const numbers = new Map<Stretch, number>();
  const order = reports.map((report) => {
    const own = new Int32Array(report.length);
    for (const [at, stretch] of report.entries()) {
      let number = numbers.get(stretch);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stretch, number);
      }
      own[at] = number;
    }
    return own;
  });
  return { stretches: [...numbers.keys()], order };
}

const NO_TOKENS = new Int32Array();

/** Some of several sequences one after the other. */
function wholeOf(numbers: Int32Array, sequences: readonly Int32Array[]): Int32Array {
  let length = 0;
  for (const number of numbers) length += sequences[number]?.length ?? 0;
  const whole = new Int32Array(length);
  let at = 0;
  for (const number of numbers) {
    const sequence = sequences[number] ?? NO_TOKENS;
    // Most are short: faster one by one than by a call for each.
    for (let index = 0; index < sequence.length; index += 1, at += 1) whole[at] = sequence[index] ?? NONE;
  }
  return whole;
}

/** The tokens of a stretch by their numbers. @param found those of all that was handed over */
function joined({ runs, length }: Stretch, places: Handover['places'], found: Int32Array): Int32Array {
  const sequence = new Int32Array(length);
  let at = 0;
  for (const run of runs) {
    const from = places.get(run) ?? 0;
    for (let index = 0; index < run.length; index += 1, at += 1) sequence[at] = found[from + index] ?? NONE;
  }
  return sequence;
}
