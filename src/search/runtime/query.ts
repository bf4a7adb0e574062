import { amountOf } from '../words/amount.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { phrasesOf, unitsOf, unitText } from '../words/units.ts';

/** One thing the reader asked for: a word, a quoted phrase, or something to leave out. */
export interface QueryTerm {
  /** As typed, without quotes and without the minus. */
  readonly text: string;
  /** What must be found: every phrase, each in one piece. Never empty. */
  readonly phrases: readonly (readonly TextUnit[])[];
  /** Sum of money in 分 when the term is one and nothing else. */
  readonly amount: bigint | null;
}

export interface ParsedQuery {
  readonly terms: readonly QueryTerm[];
  readonly excluded: readonly QueryTerm[];
  /** The text was longer than what is searched. */
  readonly cut: boolean;
}

/** Longer queries are cut here; a pasted paragraph is still found by its beginning. */
export const QUERY_LIMIT = 400;

const QUOTES = /["“”„‟＂「」『』]/u;
/** A dash as in ——质量 is punctuation, not a minus. */
const MINUS = /^[-－−]$/u;

interface Piece {
  text: string;
  readonly quoted: boolean;
  readonly minus: boolean;
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let quoted = false;
  let piece: Piece | null = null;
  let minus = false;
  for (const char of text) {
    if (QUOTES.test(char)) {
      quoted = !quoted;
      piece = null;
    } else if (/\s/u.test(char) && !quoted) {
      piece = null;
      minus = false;
    } else if (piece === null && !quoted && !minus && MINUS.test(char)) {
      minus = true;
    } else if (piece === null) {
      piece = { text: char, quoted, minus: minus && !MINUS.test(char) };
      pieces.push(piece);
      minus = false;
    } else piece.text += char;
  }
  return pieces;
}

function isLoneHan(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.quoted || piece.minus) return false;
  const units = unitsOf(piece.text);
  return units.length === 1 && units[0]?.kind === 'han';
}

/** `质 量 强 市` was meant as one word. */
function joinSpaced(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = out.at(-1);
    if (last !== undefined && isLoneHan(piece) && isLoneHan(pieces[index - 1])) last.text += piece.text;
    else out.push({ ...piece });
  }
  return out;
}

/** A term from one piece of text, or `null` when nothing in it can be searched. */
export function termOf(text: string, simplify?: CharacterMap): QueryTerm | null {
  const phrases = phrasesOf(unitsOf(text, simplify));
  return phrases.length === 0 ? null : { text: text.trim(), phrases, amount: amountOf(text) };
}

/**
 * Reads what was typed. White space separates terms, quotes hold a phrase together, a minus before a term leaves
 * reports with it out. Never fails.
 *
 * @param simplify traditional → simplified; without it the characters are taken as typed
 */
export function parseQuery(text: string, simplify?: CharacterMap): ParsedQuery {
  const characters = Array.from(text);
  const cut = characters.length > QUERY_LIMIT;
  const pieces = joinSpaced(split(cut ? characters.slice(0, QUERY_LIMIT).join('') : text));
  const termsOf = (minus: boolean): QueryTerm[] =>
    pieces.flatMap((piece) => {
      const term = piece.minus === minus ? termOf(piece.text, simplify) : null;
      return term === null ? [] : [term];
    });
  return { terms: termsOf(false), excluded: termsOf(true), cut };
}

/** Folded text of a term, to compare and to print. */
export function foldedText(term: QueryTerm): string {
  return term.phrases.map(unitText).join(' ');
}
