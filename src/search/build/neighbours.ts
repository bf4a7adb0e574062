import type { Sides } from '../files/sides.ts';
import { neighbourCode, neighbourNames } from '../files/sides.ts';
import type { Postings, PostingsPage } from './page-postings.ts';

/**
 * One in so many reports of a part has a common token at least. What all reports have is much to load, and says little
 * of any of them: so everything else says where such a token stands beside it.
 */
const SHARE = 3;

/** Of each token of a list in how many reports it is. */
function countsOf({ tokens }: Postings, reports: readonly PostingsPage[]): Int32Array {
  const counts = new Int32Array(tokens.length);
  for (const { of, page } of reports)
    if (of.tokens === tokens)
      for (const token of of.pages[page]?.tokens ?? []) counts[token] = (counts[token] ?? 0) + 1;
  return counts;
}

/** Tokens that stand in many of some reports, in order. */
export function commonTokens(reports: readonly PostingsPage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const of of new Set(reports.map((report) => report.of)))
    for (const [token, count] of countsOf(of, reports).entries()) {
      const text = of.tokens[token] ?? '';
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
  const least = reports.length / SHARE;
  return [...counts].flatMap(([token, count]) => (count >= least ? [token] : [])).sort();
}

/** Finds the common tokens beside each position of a report. */
export class Neighbours {
  readonly #codes: ReadonlyMap<string, number>;
  /** Of each token of a list what it is called, 0 for one that is not common. */
  readonly #known = new Map<readonly string[], Int32Array>();
  #at = new Int32Array();

  constructor(common: readonly string[]) {
    this.#codes = new Map(common.map((token) => [token, neighbourCode(token)]));
  }

  #codesOf({ tokens }: Postings): Int32Array {
    let codes = this.#known.get(tokens);
    if (codes === undefined) {
      codes = Int32Array.from(tokens, (token) => this.#codes.get(token) ?? 0);
      this.#known.set(tokens, codes);
    }
    return codes;
  }

  /** @param positions of all of its tokens, as {@link PagePostings.positions} */
  of({ of, page }: PostingsPage, positions: Int32Array): Sides {
    const own = of.pages[page];
    const codes = this.#codesOf(of);
    const length = positions.reduce((most, position) => Math.max(most, position), 0) + 3;
    if (this.#at.length < length) this.#at = new Int32Array(2 * length);
    // One place before the first position, and one behind the last.
    const at = this.#at.fill(0, 0, length);
    let next = 0;
    for (const [index, token] of (own?.tokens ?? []).entries()) {
      const code = codes[token] ?? 0;
      const end = next + (own?.counts[index] ?? 0);
      for (; next < end; next += 1) if (code > 0) at[(positions[next] ?? 0) + 1] = code;
    }
    return {
      before: positions.map((position) => at[position] ?? 0),
      behind: positions.map((position) => at[position + 2] ?? 0),
    };
  }
}

/**
 * Those of the tokens common to all parts that are known by what they are called, in order.
 *
 * @param parts the common tokens of each
 */
export function commonToAll(parts: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = parts.map((tokens) => new Set(tokens));
  const called = new Map<string, number>();
  for (const token of new Set(parts.flat()))
    for (const name of neighbourNames(token)) called.set(name, (called.get(name) ?? 0) + 1);
  return [...first].filter(
    (token) =>
      others.every((tokens) => tokens.has(token)) &&
      neighbourNames(token).every((name) => called.get(name) === 1),
  );
}
