import type { PublishedCheck } from '../../../model/published.ts';
import type { ComponentText } from '../../../narrative/block.ts';
import type { Part } from '../../../narrative/part.ts';

/** The words of a report in which the sentences that remarks are about can be led to. */
export interface MarkedWords {
  readonly parts: readonly Part[];
  /** By its words, the element that a sentence is printed in. What could not be marked is missing. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Puts an element around each sentence that a remark is about.
 * @param textOf what a figure prints among the words
 */
export function markedWords(
  parts: readonly Part[],
  checks: readonly PublishedCheck[],
  textOf: ComponentText,
): MarkedWords {
  const quotes = [...new Set(checks.flatMap(({ quote }) => quote ?? []))];
  const places = new Map<string, string>();
  if (quotes.length === 0) return { parts, places };
  const page = flatten(parts, textOf);
  const inserts: Insert[] = [];
  for (const quote of quotes) {
    const at = page.text.indexOf(quote);
    if (at < 0 || quote === '') continue;
    const [start, end] = [page.startOf(at), page.endOf(at + quote.length - 1)];
    if (!isWhole(markupBetween(parts, start, end))) continue;
    const id = `quote-${places.size + 1}`;
    places.set(quote, id);
    inserts.push({ ...start, html: `<span class="quoted" id="${id}">` }, { ...end, html: '</span>' });
  }
  return { parts: withInserts(parts, inserts), places };
}

/** Where a remark leads: to the sentence, or to the element that its result names; `null` where to none. */
export function remarkPlace(
  { anchor, quote }: PublishedCheck,
  places: MarkedWords['places'],
  page = '',
): string | null {
  if (anchor === null) return null;
  return `${page}#${(quote === null ? undefined : places.get(quote)) ?? anchor}`;
}

interface Spot {
  readonly part: number;
  readonly offset: number;
}

interface Insert extends Spot {
  readonly html: string;
}

const TOKEN = /<[^>]*>|&(?:#x([\da-f]+)|#(\d+)|(\w+));|[^<&]+/giu;
const MOST_IN_ONE_UNIT = 0xffff;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a page prints, and where each unit of it stands in the HTML: of one that a figure prints, the figure as a whole. */
interface PrintedText {
  readonly text: string;
  readonly startOf: (at: number) => Spot;
  readonly endOf: (at: number) => Spot;
}

function flatten(parts: readonly Part[], textOf: ComponentText): PrintedText {
  let text = '';
  /** By unit of the text: the part, and from where to where in it. */
  const [partOf, starts, ends]: [number[], number[], number[]] = [[], [], []];
  const place = (units: number, part: number, start: number, end: number): void => {
    for (let unit = 0; unit < units; unit += 1) {
      partOf.push(part);
      starts.push(start);
      ends.push(end);
    }
  };
  for (const [part, one] of parts.entries()) {
    if (one.kind === 'slot') {
      const shown = one.name === 'Statement' ? textOf(one) : '';
      text += shown;
      place(shown.length, part, 0, 0);
      continue;
    }
    for (const token of one.html.matchAll(TOKEN)) {
      const [words, hex, decimal, name] = token;
      let at = token.index;
      if (words.startsWith('<')) continue;
      if (words.startsWith('&')) {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        const read = name === undefined ? String.fromCodePoint(code) : (NAMED[name] ?? words);
        text += read;
        place(read.length, part, at, at + words.length);
        continue;
      }
      text += words;
      const end = at + words.length;
      while (at < end) {
        // A character of two units is never cut.
        const units = (words.codePointAt(at - token.index) ?? 0) > MOST_IN_ONE_UNIT ? 2 : 1;
        place(units, part, at, at + units);
        at += units;
      }
    }
  }
  const spot = (at: number, offsets: readonly number[]): Spot => {
    const [part, offset] = [partOf[at], offsets[at]];
    if (part === undefined || offset === undefined) throw new RangeError(`No text at ${at}`);
    return { part, offset };
  };
  return { text, startOf: (at) => spot(at, starts), endOf: (at) => spot(at, ends) };
}

/** The tags between two spots; figures print whole elements and count for nothing. */
function markupBetween(parts: readonly Part[], start: Spot, end: Spot): string {
  return parts
    .slice(start.part, end.part + 1)
    .map((part, index) => {
      if (part.kind === 'slot') return part.name === 'Statement' ? '' : '</p>';
      const last = start.part + index === end.part ? end.offset : undefined;
      return part.html.slice(index === 0 ? start.offset : 0, last);
    })
    .join('');
}

/** Whether everything that begins in a piece of HTML ends in it, so that an element can stand around it. */
function isWhole(html: string): boolean {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)[^>]*>/gi)) {
    if (/^(?:br|wbr|img)$/i.test(name)) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function withInserts(parts: readonly Part[], inserts: readonly Insert[]): readonly Part[] {
  return parts.flatMap((part, index): readonly Part[] => {
    const here = inserts.filter((insert) => insert.part === index);
    if (here.length === 0) return [part];
    if (part.kind === 'slot') {
      const [before, after] = [here.filter(isOpening), here.filter((insert) => !isOpening(insert))];
      return [...before.map(htmlPart), part, ...after.map(htmlPart)];
    }
    // An end before a beginning at the same place.
    const inOrder = [...here].sort(
      (a, b) => a.offset - b.offset || Number(isOpening(a)) - Number(isOpening(b)),
    );
    let html = '';
    let from = 0;
    for (const { offset, html: tag } of inOrder) {
      html += part.html.slice(from, offset) + tag;
      from = offset;
    }
    return [{ kind: 'html', html: html + part.html.slice(from) }];
  });
}

const isOpening = ({ html }: Insert): boolean => !html.startsWith('</');
const htmlPart = ({ html }: Insert): Part => ({ kind: 'html', html });
