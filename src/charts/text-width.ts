import { remembering } from '../model/remember.ts';

/**
 * How wide a text is, in em, without a browser. Errs on the wide side, because a label that is thought too narrow
 * runs into its neighbour, and a label that is thought too wide is only placed with more air.
 */

const FULL = 1;
const WIDE = 0.9;
const CAPITAL = 0.72;
const PLAIN = 0.6;
const THIN = 0.4;

/** CJK, its punctuation and everything else that takes the full square. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2014\u2026\u2018-\u201d\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Every chart writes the same few hundred characters. */
const characterWidth = remembering((character: string): number => {
  if (FULL_WIDTH.test(character) || character.length > 1) return FULL;
  if (/[mwMW@%&≥≤±×÷−+=—]/.test(character)) return WIDE;
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/[.,:;'|!il ]/.test(character)) return THIN;
  return PLAIN;
});

/** Width of a line of text in em. */
export const textWidth = remembering((text: string): number => widthAfter(0, text));

/** Width of a line that a text is added to. */
function widthAfter(before: number, text: string): number {
  let width = before;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Characters that may not begin a line. */
const NO_START = /^[、，。．：；！？）》”’％%\])]$/u;
/** Runs that stay together: numbers, Latin words, and an opening bracket with what it opens. */
const PIECE = /[（《“‘([]*(?:[A-Za-z0-9.,%+-]+|[\s\S])/gu;

/**
 * Breaks a text into lines of at most `width` em. Chinese breaks anywhere but before closing punctuation, which may
 * hang over the edge by one character at most; a longer word than a line is cut.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text, width)) {
    let next = widthAfter(taken, piece);
    if (line !== '' && next > width && !NO_START.test(piece)) {
      lines.push(line.trim());
      [line, next] = ['', widthAfter(0, piece)];
    }
    line += piece;
    taken = next;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

function pieces(text: string, width: number): readonly string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => (textWidth(piece) > width ? [...piece] : [piece]));
}
