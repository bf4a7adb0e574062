import { ColumnReader } from '../files/postings.ts';
import type { ZoneStarts } from '../words/zones.ts';
import { commonTokens, Neighbours } from './neighbours.ts';
import type { PagePostings, Postings, PostingsPage } from './page-postings.ts';
import { NO_POSTINGS, PostingsList, visitTokens } from './page-postings.ts';
import { WordCursor, WordsWriter } from './words-file.ts';

/**
 * From positions among the tokens of a report, which follow one another, to those in its part, where each field begins
 * at the same place in all reports; or back.
 */
class Places {
  readonly #from: ZoneStarts;
  readonly #by: readonly number[];

  /** @param to where the same fields begin in the other of the two */
  constructor(from: ZoneStarts, to: ZoneStarts) {
    this.#from = from;
    this.#by = from.map((start, zone) => (to[zone] ?? 0) - start);
  }

  /** Where all the words of a report stand there. */
  all({ positions }: PagePostings): Int32Array {
    const [starts, by] = [this.#from, this.#by];
    const moved = new Int32Array(positions.length);
    // What is known of the field that the last position was in.
    let [zone, begin, end, distance] = [0, 0, 0, 0];
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      if (position < begin || position >= end) {
        if (position < begin) zone = 0;
        // Of a field without words the beginning is that of the next.
        while ((starts[zone + 1] ?? Number.POSITIVE_INFINITY) <= position) zone += 1;
        [begin, end] = [starts[zone] ?? 0, starts[zone + 1] ?? Number.POSITIVE_INFINITY];
        distance = by[zone] ?? 0;
      }
      moved[at] = position + distance;
    }
    return moved;
  }
}

/** The words of a part, and which of them nearly every report has. */
export interface PartWords {
  readonly words: Uint8Array;
  readonly common: readonly string[];
}

/** The words of a part, of what was found in each of its reports. */
export function writePartWords(
  reports: readonly PostingsPage[],
  fields: readonly ZoneStarts[],
  zones: ZoneStarts,
): PartWords {
  const writer = new WordsWriter();
  const moved = reports.map(({ of, page }, report) =>
    new Places(fields[report] ?? [], zones).all(of.pages[page] ?? NO_POSTINGS),
  );
  const common = commonTokens(reports);
  const neighbours = new Neighbours(common);
  const sides = reports.map((report, at) => neighbours.of(report, moved[at] ?? NO_POSTINGS.positions));
  visitTokens(reports, {
    page: (report, from, to) =>
      writer.page(report, moved[report] ?? NO_POSTINGS.positions, from, to, sides[report]),
    end: (token) => writer.end(token),
  });
  return { words: writer.take(), common };
}

/** What was found in each report of a part, from its words. */
export function readPartWords(words: Uint8Array, fields: readonly ZoneStarts[], zones: ZoneStarts): Postings {
  const pages = fields.map(() => new PostingsList());
  const tokens: string[] = [];
  const cursor = new WordCursor(words);
  const read = new ColumnReader(cursor.columns);
  for (; cursor.token !== null; cursor.advance()) {
    let report = 0;
    for (let left = cursor.pages; left > 0; left -= 1) {
      report += read.pages.number();
      const own = pages[report];
      if (own === undefined) throw new RangeError('The words of a part are damaged');
      const many = read.counts.number();
      own.end(tokens.length, many);
      let last = 0;
      for (let more = many; more > 0; more -= 1) {
        last += read.low.byte() + (read.high.number() << 8);
        own.position(last);
      }
    }
    tokens.push(cursor.token);
  }
  return {
    tokens,
    pages: pages.map((list, report) => {
      const own = list.take();
      return { ...own, positions: new Places(zones, fields[report] ?? []).all(own) };
    }),
  };
}
