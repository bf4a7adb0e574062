import { NumberReader } from '../files/postings.ts';
import type { ZoneStarts } from '../words/zones.ts';
import type { PagePostings, Postings, PostingsPage } from './page-postings.ts';
import { visitTokens } from './page-postings.ts';
import { WordCursor, WordsWriter } from './words-file.ts';

/**
 * Positions among the tokens of a report, which follow one another, and positions in its part, where each field begins
 * at the same place in all reports.
 */
class Places {
  readonly #own: ZoneStarts;
  readonly #part: ZoneStarts;

  constructor(own: ZoneStarts, part: ZoneStarts) {
    this.#own = own;
    this.#part = part;
  }

  inPart(position: number): number {
    return moved(position, this.#own, this.#part);
  }

  inReport(position: number): number {
    return moved(position, this.#part, this.#own);
  }
}

function moved(position: number, from: ZoneStarts, to: ZoneStarts): number {
  let zone = from.length - 1;
  // Of a field without words the beginning is that of the next.
  while (zone > 0 && (from[zone] ?? 0) > position) zone -= 1;
  return position - (from[zone] ?? 0) + (to[zone] ?? 0);
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
      const placed: number[] = [];
      for (let at = from; at < to; at += 1) placed.push(places[report]?.inPart(positions[at] ?? 0) ?? 0);
      writer.page(report, placed);
    },
    end: (token) => writer.end(token),
  });
  return writer.take();
}

/** What was found in each report of a part, from its words. */
export function readPartWords(words: Uint8Array, fields: readonly ZoneStarts[], zones: ZoneStarts): Postings {
  const pages = fields.map((): PagePostings => ({ tokens: [], counts: [], positions: [] }));
  const places = fields.map((own) => new Places(own, zones));
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
      let last = 0;
      for (let more = many; more > 0; more -= 1) {
        last += low.byte() + (high.number() << 8);
        own.positions.push(place.inReport(last));
      }
    }
    tokens.push(cursor.token);
  }
  return { tokens, pages };
}
