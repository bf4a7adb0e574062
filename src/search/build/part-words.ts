import { NumberReader } from '../files/postings.ts';
import type { ZoneStarts } from '../words/zones.ts';
import type { PagePostings, Postings, PostingsPage } from './page-postings.ts';
import { visitTokens } from './page-postings.ts';
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

  /** The same positions there. @param positions ascending, some of them from one index up to another */
  moved(positions: readonly number[], from = 0, to = positions.length): number[] {
    const moved: number[] = [];
    let zone = 0;
    for (let at = from; at < to; at += 1) {
      const position = positions[at] ?? 0;
      // Of a field without words the beginning is that of the next.
      while ((this.#from[zone + 1] ?? Number.POSITIVE_INFINITY) <= position) zone += 1;
      moved.push(position + (this.#by[zone] ?? 0));
    }
    return moved;
  }
}

/** The words of a part, of what was found in each of its reports. */
export function writePartWords(
  reports: readonly PostingsPage[],
  fields: readonly ZoneStarts[],
  zones: ZoneStarts,
): Uint8Array {
  const writer = new WordsWriter();
  const places = fields.map((own) => new Places(own, zones));
  visitTokens(reports, {
    page(report, positions, from, to) {
      writer.page(report, places[report]?.moved(positions, from, to) ?? []);
    },
    end: (token) => writer.end(token),
  });
  return writer.take();
}

/** What was found in each report of a part, from its words. */
export function readPartWords(words: Uint8Array, fields: readonly ZoneStarts[], zones: ZoneStarts): Postings {
  const pages = fields.map((): PagePostings => ({ tokens: [], counts: [], positions: [] }));
  const places = fields.map((own) => new Places(zones, own));
  const tokens: string[] = [];
  const cursor = new WordCursor(words);
  const [page, count, low, high] = Array.from(
    { length: 4 },
    (_, column) => new NumberReader(cursor.columns[column]),
  );
  if (!page || !count || !low || !high) throw new RangeError('The words of a part are cut short');
  for (; cursor.token !== null; cursor.advance()) {
    let report = 0;
    for (let left = cursor.pages; left > 0; left -= 1) {
      report += page.number();
      const own = pages[report];
      const place = places[report];
      if (own === undefined || place === undefined) throw new RangeError('The words of a part are damaged');
      own.tokens.push(tokens.length);
      const many = count.number();
      own.counts.push(many);
      const positions: number[] = [];
      let last = 0;
      for (let more = many; more > 0; more -= 1) {
        last += low.byte() + (high.number() << 8);
        positions.push(last);
      }
      for (const position of place.moved(positions)) own.positions.push(position);
    }
    tokens.push(cursor.token);
  }
  return { tokens, pages };
}
