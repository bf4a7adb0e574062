import type { Paragraph, Place, Section } from '../proposal.ts';
import type { OpenList } from './heading-depth.ts';
import { depthOf, isInverted, rankOf } from './heading-depth.ts';
import { titleOf, wholeTitle } from './heading-title.ts';
import type { Marker } from './markers.ts';
import type { OutlineDoubt } from './outline-pieces.ts';
import { cutAtMarkers, join, mended } from './outline-pieces.ts';

export type { OutlineDoubt } from './outline-pieces.ts';

export interface OutlineReading {
  /** Words before the first heading, the printed title among them. */
  readonly preface: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly doubts: readonly { readonly doubt: OutlineDoubt; readonly text: string; readonly at: Place }[];
}

interface Draft {
  readonly mark: string;
  readonly title: string;
  readonly level: number;
  readonly at: Place;
  readonly paragraphs: Paragraph[];
}

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
  const open: OpenList[] = [];
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
    for (const [order, piece] of cutAtMarkers(paragraph.text).entries()) {
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
