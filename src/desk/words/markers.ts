import { hanValue } from './numeral.ts';

/** Styles of numbers in Chinese documents, outermost first by custom; nesting follows the numbers, not the custom. */
export const STYLES = [
  'part',
  'han',
  'han-bracket',
  'digit',
  'digit-bracket',
  'digit-close',
  'circled',
] as const;
export type MarkerStyle = (typeof STYLES)[number];

export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** As printed, `（一）`. */
  readonly text: string;
  readonly index: number;
}

const HAN = '[一二三四五六七八九十百零]{1,4}';
const DIGITS = '[0-9０-９]{1,2}';
const FORMS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${HAN}|${DIGITS})(?:部分|章|篇)[、\\s　]*`)],
  ['han', new RegExp(`^(${HAN})(?:、|[.．](?![0-9０-９]))\\s*`)],
  ['han-bracket', new RegExp(`^(?:[（(](${HAN})[）)]|([㈠-㈩]))、?\\s*`)],
  ['digit-bracket', new RegExp(`^(?:[（(](${DIGITS})[）)]|([⑴-⒇]))、?\\s*`)],
  ['digit', new RegExp(`^(?:(${DIGITS})(?:、|[.．](?![0-9０-９]))|([⒈-⒛]))\\s*`)],
  ['digit-close', new RegExp(`^(${DIGITS})[)）]\\s*`)],
  ['circled', /^([①-⑳])、?\s*/],
];
const ENCLOSED = [0x3220, 0x2474, 0x2488, 0x2460] as const;

/** The number that a text begins with, or `null`. */
export function markerAt(text: string, index: number): Marker | null {
  const rest = text.slice(index);
  for (const [style, form] of FORMS) {
    const match = form.exec(rest);
    if (!match) continue;
    const value = valueOf(match[1] ?? match[2] ?? '');
    if (value !== null) return { style, value, text: match[0].trimEnd(), index };
  }
  return null;
}

function valueOf(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const code = text.codePointAt(0) ?? 0;
  for (const first of ENCLOSED)
    if (text.length === 1 && code >= first && code < first + 20) return code - first + 1;
  return hanValue(text);
}

/** Where a number may begin a heading inside a paragraph: behind the end of a sentence, or of an announcement. */
export function markersIn(text: string): readonly Marker[] {
  const found: Marker[] = [];
  const first = markerAt(text, 0);
  if (first) found.push(first);
  for (const match of text.matchAll(/[。；！？：，][\s　]*/g)) {
    const index = match.index + match[0].length;
    const marker = markerAt(text, index);
    if (marker === null || marker.style === 'han') continue;
    if (/^[：，]/.test(match[0]) && !(marker.value === 1 && goesOn(text, marker))) continue;
    found.push(marker);
  }
  return found;
}

/** 1 and 2 of one style in one paragraph are a list; a lone 1 behind a comma is a cross-reference. */
function goesOn(text: string, { style, index }: Marker): boolean {
  for (const match of text.slice(index + 1).matchAll(/[。；！？，][\s　]*/g)) {
    const next = markerAt(text, index + 1 + match.index + match[0].length);
    if (next?.style === style && next.value === 2) return true;
  }
  return false;
}
