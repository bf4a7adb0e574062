import { EMPTY } from '../words/tokenize.ts';
import type { PagePostings, Postings } from './page-postings.ts';
import type { IndexedTokens } from './pagefind-run.ts';
import { indexTokens, NO_TOKEN } from './pagefind-run.ts';
import type { TokenStretches } from './stretch.ts';

/** Finds where each token of a sequence stands. */
class Placing {
  readonly #found: Int32Array;
  /** Of the tokens of the sequence how often each stands there, then where the next place of it is written; else 0. */
  readonly #ends: Int32Array;
  #sequence = new Int32Array();

  constructor({ tokens, sequence }: IndexedTokens) {
    this.#found = sequence;
    this.#ends = new Int32Array(tokens.length);
  }

  /** The tokens of a report by their numbers, in order. */
  #sequenceOf(report: TokenStretches): Int32Array {
    let length = 0;
    for (const stretch of report) length += stretch.length;
    if (this.#sequence.length < length) this.#sequence = new Int32Array(2 * length);
    const [found, sequence] = [this.#found, this.#sequence];
    let at = 0;
    for (const { runs } of report)
      for (const run of runs) {
        const end = run.at + run.length;
        // Most are short: faster one by one than by a call for each.
        for (let from = run.at; from < end; from += 1, at += 1) sequence[at] = found[from] ?? NO_TOKEN;
      }
    return sequence.subarray(0, length);
  }

  postingsOf(report: TokenStretches): PagePostings {
    const sequence = this.#sequenceOf(report);
    const ends = this.#ends;
    const met: number[] = [];
    let length = 0;
    for (let at = 0; at < sequence.length; at += 1) {
      const token = sequence[at] ?? NO_TOKEN;
      if (token === NO_TOKEN) continue;
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
      const token = sequence[position] ?? NO_TOKEN;
      if (token === NO_TOKEN) continue;
      const at = ends[token] ?? 0;
      positions[at] = position;
      ends[token] = at + 1;
    }
    for (const token of tokens) ends[token] = 0;
    return { tokens, counts, positions };
  }
}

/** Pagefind has no page of what is without a word. */
const wordless = ({ length }: readonly string[]): IndexedTokens => ({
  tokens: [],
  sequence: new Int32Array(length).fill(NO_TOKEN),
});

/**
 * Indexes the tokens of reports with Pagefind, whose time goes by the number of tokens and of the pages that each stands
 * on: it gets every run once, as one page. Page `n` of the result is `reports[n]`, as if each had been indexed whole.
 *
 * @param handed the tokens of all runs
 * @throws PagefindError as {@link indexTokens}
 */
export async function indexStretches(
  handed: readonly string[],
  reports: readonly TokenStretches[],
): Promise<Postings> {
  const isWorded = handed.some((token) => token !== EMPTY);
  const found = isWorded ? await indexTokens(handed) : wordless(handed);
  const placing = new Placing(found);
  return { tokens: found.tokens, pages: reports.map((report) => placing.postingsOf(report)) };
}
