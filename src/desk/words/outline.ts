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

/**
 * Divides a text by its numbers. A number joins the innermost list of its style that expects just this number; number
 * one opens a list below the current heading; 一、 goes back to the top. Marks and titles stay as printed.
 */
export function readOutline(paragraphs: readonly Paragraph[]): OutlineReading {
  const preface: Paragraph[] = [];
  const sections: Draft[] = [];
  const doubts: OutlineReading['doubts'][number][] = [];
  const open: Open[] = [];
  const say = (doubt: OutlineDoubt, text: string, at: Place) => doubts.push({ doubt, text, at });

  const body = paragraphs.filter(({ text }) => !isContents(text));
  for (const [index, paragraph] of body.entries()) {
    const pieces = cut(paragraph.text);
    for (const [order, piece] of pieces.entries()) {
      const into = () => sections.at(-1)?.paragraphs ?? preface;
      if (piece.marker === null) {
        if (piece.text !== '') into().push({ text: piece.text, at: paragraph.at });
        continue;
      }
      const heading = titleOf(piece.text, piece.marker);
      const depth = heading === null ? null : depthOf(open, piece.marker);
      if (heading === null || depth === null) {
        if (depth === null && heading !== null) say('lone', piece.text.slice(0, 20), paragraph.at);
        else if (heading === null && order === 0) say('no-boundary', piece.text.slice(0, 20), paragraph.at);
        join(into(), piece.text, paragraph.at, order > 0);
        continue;
      }
      if (order > 0) say('glued', `${piece.marker.text}${heading.title}`, paragraph.at);
      if (heading.isCommaTitle) say('comma-title', `${piece.marker.text}${heading.title}`, paragraph.at);
      if (isInverted(open, depth)) say('inverted', `${piece.marker.text}${heading.title}`, paragraph.at);
      sections.push({
        mark: piece.marker.text,
        title: heading.title,
        level: depth + 1,
        at: paragraph.at,
        paragraphs: [],
      });
      if (heading.rest !== '') into().push({ text: heading.rest, at: paragraph.at });
    }
    const next = body[index + 1];
    if (next && isBroken(paragraph.text) && markersIn(next.text)[0]?.index !== 0)
      say('broken-paragraph', paragraph.text.slice(-12), paragraph.at);
  }
  return { preface, sections, doubts };
}

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
      open.push({ style, next: value + 1 });
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
  open.push({ style, next: 2 });
  return open.length - 1;
}

/** （一） below 1. stands against the order of official documents. */
function isInverted(open: readonly Open[], depth: number): boolean {
  const order = ['part', 'han', 'han-bracket', 'digit', 'digit-bracket', 'digit-close', 'circled'];
  const [own, above] = [open[depth], open[depth - 1]];
  return (
    own !== undefined &&
    above !== undefined &&
    own.next === 2 &&
    order.indexOf(own.style) <= order.indexOf(above.style)
  );
}

function isBroken(text: string): boolean {
  return /[、，]$/.test(text);
}
