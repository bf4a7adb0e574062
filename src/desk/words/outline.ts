import type { Paragraph, Place, Section } from '../proposal.ts';
import type { Marker } from './markers.ts';
import { markersIn } from './markers.ts';

/** What is uncertain about the headings of a text. */
export type OutlineDoubt =
  | 'jump'
  | 'lone'
  | 'comma-title'
  | 'glued'
  | 'no-boundary'
  | 'inverted'
  | 'broken-paragraph';

export interface OutlineReading {
  /** Words before the first heading, the printed title among them. */
  readonly preface: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly doubts: readonly { readonly doubt: OutlineDoubt; readonly text: string; readonly at: Place }[];
}

interface Open {
  readonly style: Marker['style'];
  next: number;
  /** Of its headings, from 1. */
  level: number;
}

interface Draft {
  readonly mark: string;
  readonly title: string;
  readonly level: number;
  readonly at: Place;
  readonly paragraphs: Paragraph[];
}

const TITLE_MAX = 24;
const COMMA_TITLE_MAX = 16;
const LINE_TITLE_MAX = 40;

/** Whether what was made of a doubt stands; it does until somebody says no. */
type Decide = (doubt: OutlineDoubt) => boolean;

/**
 * Divides a text by its numbers. A number joins the innermost list of its style that expects just this number; number
 * one opens a list below the current heading; 一、 goes back to the top. Marks and titles stay as printed.
 */
export function readOutline(paragraphs: readonly Paragraph[], stands: Decide = () => true): OutlineReading {
  const preface: Paragraph[] = [];
  const sections: Draft[] = [];
  const doubts: OutlineReading['doubts'][number][] = [];
  const open: Open[] = [];
  /** Says what is doubtful, and whether it stands. */
  const say = (doubt: OutlineDoubt, text: string, at: Place): boolean => {
    doubts.push({ doubt, text, at });
    return stands(doubt);
  };

  const into = () => sections.at(-1)?.paragraphs ?? preface;
  let last: Marker | null = null;
  for (const paragraph of mended(paragraphs, say)) {
    const { at, table } = paragraph;
    if (table) {
      into().push(paragraph);
      continue;
    }
    for (const [order, piece] of cut(paragraph.text).entries()) {
      const { marker } = piece;
      if (marker === null) {
        if (piece.text !== '') into().push({ text: piece.text, at });
        continue;
      }
      if (COUNTS_ITEMS.test(sections.at(-1)?.title ?? '') && isItem(piece.text, marker, last)) {
        last = marker;
        into().push({ text: piece.text, at });
        continue;
      }
      const found = titleOf(piece.text, marker);
      const isCut = found !== null || order > 0 || say('no-boundary', piece.text.slice(0, 20), at);
      const heading = found ?? (isCut ? null : wholeTitle(piece.text, marker));
      const before = open.map((list) => ({ ...list }));
      const depth = heading === null ? null : depthOf(open, marker);
      const words = `${marker.text}${heading?.title ?? ''}`;
      // A number that nothing came before is no heading, unless somebody says that it is one.
      const isLone = heading !== null && depth === null && say('lone', piece.text.slice(0, 20), at);
      const isHeading =
        heading !== null &&
        !isLone &&
        (order === 0 || depth === null || say('glued', words, at)) &&
        (!heading.isCommaTitle || depth === null || say('comma-title', words, at));
      if (!isHeading) {
        open.splice(0, open.length, ...before);
        join(into(), piece.text, at, order > 0);
        continue;
      }
      const list = depth === null ? undefined : open[depth];
      if (list && depth !== null && isInverted(open, depth) && !say('inverted', words, at))
        list.level = rankOf(open, depth);
      const level = list?.level ?? sections.at(-1)?.level ?? 1;
      sections.push({ mark: marker.text, title: heading.title, level, at, paragraphs: [] });
      if (heading.rest !== '') into().push({ text: heading.rest, at });
    }
  }
  return { preface, sections, doubts };
}

/** Sections that count what they hold. */
const COUNTS_ITEMS = /问题|建议|措施|整改/;

/** A whole sentence behind a plain number is an item of a list, and so is what goes on counting from it. */
function isItem(text: string, { text: mark, style, value }: Marker, last: Marker | null): boolean {
  if (style !== 'digit') return false;
  const words = text.slice(mark.length).trim();
  const goesOn = last !== null && last.style === style && last.value + 1 === value;
  return /^[^。；！？]{4,}，[^。；！？]+。$/.test(words) || (goesOn && /。$/.test(words));
}

/** Paragraphs without the table of contents; where one was broken in two it is one again. */
function mended(
  paragraphs: readonly Paragraph[],
  say: (doubt: OutlineDoubt, text: string, at: Place) => boolean,
): readonly Paragraph[] {
  const whole: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (isContents(paragraph.text)) continue;
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      !last.table &&
      !paragraph.table &&
      isBroken(last.text) &&
      markersIn(paragraph.text)[0]?.index !== 0 &&
      say('broken-paragraph', last.text.slice(-12), last.at);
    if (goesOn) whole[whole.length - 1] = { text: `${last.text}${paragraph.text}`, at: last.at };
    else whole.push(paragraph);
  }
  return whole;
}

/** A heading that somebody said is one: up to the end of its first sentence. */
function wholeTitle(text: string, marker: Marker): Title {
  const words = text.slice(marker.text.length).trim();
  const [title = words] = /^[^。；]+/.exec(words) ?? [];
  return {
    title,
    rest: words
      .slice(title.length)
      .replace(/^[。；]/, '')
      .trim(),
    isCommaTitle: false,
  };
}

/** The level that the order of official documents gives to a number, whatever stands above it. */
function rankOf(open: readonly Open[], depth: number): number {
  const own = ORDER.indexOf(open[depth]?.style ?? 'han');
  return 1 + open.slice(0, depth).filter(({ style }) => ORDER.indexOf(style) < own).length;
}

const ORDER: readonly Marker['style'][] = [
  ...(['part', 'han', 'han-bracket', 'digit', 'digit-bracket', 'digit-close', 'circled'] as const),
];

/** A line of a table of contents: it ends in its page. */
function isContents(text: string): boolean {
  return /(?:…{2,}|\.{6,}|\t)\s*\d{1,3}$/.test(text);
}

/** The paragraph at the numbers that may begin a heading. */
function cut(text: string): readonly { readonly marker: Marker | null; readonly text: string }[] {
  const markers = markersIn(text);
  const pieces: { marker: Marker | null; text: string }[] = [];
  const first = markers[0]?.index ?? text.length;
  if (first > 0) pieces.push({ marker: null, text: text.slice(0, first).trim() });
  for (const [index, marker] of markers.entries())
    pieces.push({ marker, text: text.slice(marker.index, markers[index + 1]?.index ?? text.length).trim() });
  return pieces;
}

/** Puts a piece back to the words before it, so that no paragraph is torn by a number that is no heading. */
function join(into: Paragraph[], text: string, at: Place, goesOn: boolean): void {
  const last = into.at(-1);
  if (goesOn && last && last.at.at === at.at) into[into.length - 1] = { text: `${last.text}${text}`, at };
  else into.push({ text, at });
}

interface Title {
  readonly title: string;
  readonly rest: string;
  readonly isCommaTitle: boolean;
}

function titleOf(text: string, marker: Marker): Title | null {
  const words = text.slice(marker.text.length).trim();
  const stop = /[。：:]/.exec(words);
  if (stop && stop.index <= TITLE_MAX && stop.index > 0)
    return {
      title: words.slice(0, stop.index),
      rest: words.slice(stop.index + 1).trim(),
      isCommaTitle: false,
    };
  if (!/[。；！？]/.test(words) && words.length <= LINE_TITLE_MAX && words !== '')
    return { title: words, rest: '', isCommaTitle: false };
  const comma = /[，,]/.exec(words);
  if (comma && comma.index <= COMMA_TITLE_MAX && comma.index > 1)
    return {
      title: words.slice(0, comma.index),
      rest: words.slice(comma.index + 1).trim(),
      isCommaTitle: true,
    };
  return null;
}

/** Depth of the heading, from 0; `null` where no list expects the number. Keeps the open lists. */
function depthOf(open: Open[], { style, value }: Marker): number | null {
  if (style === 'han' || style === 'part') {
    const at = open.findIndex((list) => list.style === style);
    const floor = style === 'han' && open[0]?.style === 'part' ? 1 : 0;
    const expected = at === -1 ? 1 : open[at]?.next;
    if (value === expected || value === 1 || at === -1) {
      open.length = floor;
      open.push({ style, next: value + 1, level: floor + 1 });
      return floor;
    }
  }
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const list = open[depth];
    if (list?.style !== style || list.next !== value) continue;
    open.length = depth + 1;
    list.next += 1;
    return depth;
  }
  if (value !== 1) return null;
  open.push({ style, next: 2, level: (open.at(-1)?.level ?? 0) + 1 });
  return open.length - 1;
}

/** （一） below 1. stands against the order of official documents. */
function isInverted(open: readonly Open[], depth: number): boolean {
  const [own, above] = [open[depth], open[depth - 1]];
  return (
    own !== undefined &&
    above !== undefined &&
    own.next === 2 &&
    ORDER.indexOf(own.style) <= ORDER.indexOf(above.style)
  );
}

function isBroken(text: string): boolean {
  return /[、，]$/.test(text);
}
