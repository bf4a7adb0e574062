import { unitsOf, unitText } from '../words/units.ts';

/** A stretch of original text; marked where it contains what was searched. */
export interface Segment {
  readonly text: string;
  readonly mark: boolean;
}

/** UTF-16 offsets in the original text. */
export type MarkRange = readonly [start: number, end: number];

/** Characters shown in all, and before the first hit: back to where its sentence begins, or else a clause, or these. */
const LENGTH = 110;
const SENTENCE = 56;
export const LEAD = 24;

/** Cuts a text at its marks. */
export function segmentsOf(text: string, ranges: readonly MarkRange[]): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  const push = (to: number, mark: boolean): void => {
    if (to > at) out.push({ text: text.slice(at, to), mark });
    at = Math.max(at, to);
  };
  for (const [start, end] of ranges) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return out;
}

/** Where to begin, so that the mark at `first` is read in its sentence. */
function beginning(text: string, first: number): number {
  if (first <= SENTENCE) return 0;
  const before = text.slice(first - SENTENCE, first);
  for (const end of [/[。！？!?][”’」』）)]?(?=[^。！？!?]*$)/u, /[；;：:，,](?=[^；;：:，,]*$)/u]) {
    const found = end.exec(before);
    if (found !== null) return first - SENTENCE + found.index + found[0].length;
  }
  return first - LEAD;
}

/** How many of the texts say something different. */
export function countDifferent(texts: readonly string[]): number {
  return new Set(texts.map((text) => unitText(unitsOf(text)))).size;
}

/** The mark from which on most different texts are marked within one excerpt; of several the first. */
function fullest(text: string, ranges: readonly MarkRange[]): number {
  const said = ranges.map(([start, end]) => unitText(unitsOf(text.slice(start, end))));
  let [best, most] = [ranges[0]?.[0] ?? 0, 1];
  if (new Set(said).size === 1) return best;
  for (const [at, [start]] of ranges.entries()) {
    const end = beginning(text, start) + LENGTH;
    const inside = new Set<string>();
    for (let next = at; (ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= end; next += 1)
      inside.add(said[next] ?? '');
    if (inside.size > most) [best, most] = [start, inside.size];
  }
  return best;
}

/** A window of the text around the first mark with most others near it, with `…` where something is left out. */
export function excerptOf(text: string, ranges: readonly MarkRange[]): Segment[] {
  const first = fullest(text, ranges);
  let from = beginning(text, first);
  const isCut = from > 0;
  // Words of a label stand before it, as a block of their own.
  while (from < first && /[：:，,；;。、\s]/u.test(text.charAt(from))) from += 1;
  let to = Math.min(text.length, from + LENGTH);
  // Never between the halves of a character outside the basic plane.
  if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from -= 1;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to += 1;
  const inside = ranges
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]): MarkRange => [Math.max(start, from) - from, Math.min(end, to) - from]);
  const segments = segmentsOf(text.slice(from, to), inside);
  return [
    ...(isCut ? [{ text: '…', mark: false }] : []),
    ...segments,
    ...(to < text.length ? [{ text: '…', mark: false }] : []),
  ];
}
