import type { Paragraph, Place } from '../proposal.ts';
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

/** Paragraphs without the table of contents; where one was broken in two it is one again. */
export function mended(
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

/** A line of a table of contents: it ends in its page. */
function isContents(text: string): boolean {
  return /(?:…{2,}|\.{6,}|\t)\s*\d{1,3}$/.test(text);
}

function isBroken(text: string): boolean {
  return /[、，]$/.test(text);
}

/** The paragraph at the numbers that may begin a heading. */
export function cutAtMarkers(
  text: string,
): readonly { readonly marker: Marker | null; readonly text: string }[] {
  const markers = markersIn(text);
  const pieces: { marker: Marker | null; text: string }[] = [];
  const first = markers[0]?.index ?? text.length;
  if (first > 0) pieces.push({ marker: null, text: text.slice(0, first).trim() });
  for (const [index, marker] of markers.entries())
    pieces.push({ marker, text: text.slice(marker.index, markers[index + 1]?.index ?? text.length).trim() });
  return pieces;
}

/** Puts a piece back to the words before it, so that no paragraph is torn by a number that is no heading. */
export function join(into: Paragraph[], text: string, at: Place, goesOn: boolean): void {
  const last = into.at(-1);
  if (goesOn && last && last.at.at === at.at) into[into.length - 1] = { text: `${last.text}${text}`, at };
  else into.push({ text, at });
}
