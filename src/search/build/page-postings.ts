/** Which tokens stand where in one report: tokens ascend, and the positions of each too. */
export interface PagePostings {
  /** Positions among {@link Postings.tokens}. */
  readonly tokens: Int32Array;
  /** How often each stands there. */
  readonly counts: Int32Array;
  /** Positions of all, one token after the other. */
  readonly positions: Int32Array;
}

export const NO_POSTINGS: PagePostings = {
  tokens: new Int32Array(),
  counts: new Int32Array(),
  positions: new Int32Array(),
};

/** {@link PagePostings} that are being read. */
export class PostingsList {
  readonly #tokens: number[] = [];
  readonly #counts: number[] = [];
  readonly #positions: number[] = [];

  /** Of the token that {@link end} names next. */
  position(position: number): void {
    this.#positions.push(position);
  }

  /** @param count how many positions it has */
  end(token: number, count: number): void {
    this.#tokens.push(token);
    this.#counts.push(count);
  }

  take(): PagePostings {
    const [tokens, counts, positions] = [this.#tokens, this.#counts, this.#positions].map((list) =>
      Int32Array.from(list),
    ) as [Int32Array, Int32Array, Int32Array];
    return { tokens, counts, positions };
  }
}

/** What was found in some reports. */
export interface Postings {
  /** Ascending. */
  readonly tokens: readonly string[];
  readonly pages: readonly PagePostings[];
}

/** Two ascending lists as one, each token once. */
function union(left: readonly string[], right: readonly string[]): string[] {
  const all: string[] = [];
  for (let [a, b] = [0, 0]; a < left.length || b < right.length; ) {
    const [one, other] = [left[a], right[b]];
    const next = other === undefined || (one !== undefined && one <= other) ? one : other;
    if (next === undefined) break;
    if (one === next) a += 1;
    if (other === next) b += 1;
    all.push(next);
  }
  return all;
}

/** For each token of a list its position in one that has them all. */
function placesIn(all: readonly string[], list: readonly string[]): Int32Array {
  const places = new Int32Array(list.length);
  let at = 0;
  for (const [index, token] of list.entries()) {
    while (all[at] !== token) at += 1;
    places[index] = at;
  }
  return places;
}

/** A report among those of some {@link Postings}. */
export interface PostingsPage {
  readonly of: Postings;
  readonly page: number;
}

/** Told of every token of several reports in order: first the reports that have it, then what it is. */
export interface TokenVisitor {
  /** Where the token stands in a report: at its {@link PagePostings.positions} from one index up to another. */
  page(report: number, from: number, to: number): void;
  end(token: string): void;
}

/** The reports that have each token of a list, token after token. */
class Holders {
  readonly #reports: Int32Array;
  readonly #ends: Int32Array;

  /** @param lists of each report its tokens, by their positions in the list */
  constructor(count: number, lists: readonly Int32Array[]) {
    const ends = new Int32Array(count + 1);
    for (const list of lists) for (const token of list) ends[token + 1] = (ends[token + 1] ?? 0) + 1;
    for (let token = 0; token < count; token += 1)
      ends[token + 1] = (ends[token + 1] ?? 0) + (ends[token] ?? 0);
    this.#reports = new Int32Array(ends[count] ?? 0);
    this.#ends = ends;
    const filled = ends.slice(0, count);
    for (const [report, list] of lists.entries())
      for (const token of list) {
        const at = filled[token] ?? 0;
        this.#reports[at] = report;
        filled[token] = at + 1;
      }
  }

  of(token: number): Int32Array {
    return this.#reports.subarray(this.#ends[token], this.#ends[token + 1]);
  }
}

/**
 * Goes through the tokens of reports that were found apart as if they had been found together. What no report has is
 * left out.
 */
export function visitTokens(reports: readonly PostingsPage[], visitor: TokenVisitor): void {
  const lists = [...new Set(reports.map(({ of }) => of.tokens))];
  const all = lists.reduce<readonly string[]>(union, []);
  const places = new Map(lists.map((list) => [list, placesIn(all, list)]));
  // How far each report has been read: all of them have their tokens in the same order.
  const read = reports.map(({ of, page }) => {
    const own = of.pages[page];
    const into = places.get(of.tokens);
    if (own === undefined || into === undefined) throw new RangeError(`There is no page ${page}`);
    return { ...own, tokens: own.tokens.map((token) => into[token] ?? 0), next: 0, at: 0 };
  });
  const holders = new Holders(
    all.length,
    read.map(({ tokens }) => tokens),
  );
  for (const [place, token] of all.entries()) {
    const having = holders.of(place);
    for (const report of having) {
      const own = read[report];
      if (own === undefined) continue;
      const from = own.at;
      own.at += own.counts[own.next] ?? 0;
      own.next += 1;
      visitor.page(report, from, own.at);
    }
    if (having.length > 0) visitor.end(token);
  }
}
