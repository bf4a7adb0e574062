import { amountOf } from '../words/amount.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { unitsOf, unitText } from '../words/units.ts';

/** One thing the reader asked for: a word, a quoted phrase, or something to leave out. */
export interface QueryTerm {
  /** As typed, without quotes and without the minus. */
  readonly text: string;
  /** What must be found: every one of these, each in one piece, breaks inside it as breaks. Never empty. */
  readonly phrases: readonly (readonly TextUnit[])[];
  /** Sum of money in 分 when the term is one and nothing else. */
  readonly amount: bigint | null;
}

export interface ParsedQuery {
  readonly terms: readonly QueryTerm[];
  readonly excluded: readonly QueryTerm[];
  /** Fiscal years left out: `公路 -2024`. */
  readonly yearsOut: readonly number[];
  /** The text was longer than what is searched. */
  readonly cut: boolean;
}

/** Longer queries are cut here; a pasted paragraph is still found by its beginning. */
export const QUERY_LIMIT = 400;

const QUOTES = /["“”„‟＂「」『』]/u;
/** Held to the end of the query when not closed; the others are punctuation of a pasted text then. */
const TYPED_QUOTE = /^["＂]$/;
/** A dash as in ——质量 is punctuation, not a minus. */
const MINUS = /^[-－−]$/u;
/**
 * A year behind a minus and another term, or behind other such years: reports of that year are left out. Behind a figure
 * it ends a span.
 */
const YEAR_OUT =
  /(?<=[^\s\d]\s+(?:[-－−](?:19|20)\d{2}(?:年度?)?\s+)*)[-－−]((?:19|20)\d{2})(?:年度?)?(?=\s|$)/gu;
/** Pasted from several lines or cells: a break inside a term, not the end of it. */
const PASTED_BREAK = /[\n\r\t\u2028\u2029]+/gu;

/**
 * The day in a citation is filled in when a reader opens the page: where the page itself leaves room for it. What
 * stands before is asked only where there is a day: a long text is gone through once.
 */
const DAY_OF_CITING =
  /\[\d{4}-\d{2}-\d{2}\](?<=(?:\[R\/OL\][^[]*|\(\d{4}-\d{2}-\d{2}\))\[\d{4}-\d{2}-\d{2}\])/gu;
/** What stands there before. */
export const NO_DAY_OF_CITING = '引用日期';

interface Piece {
  text: string;
  readonly quoted: boolean;
  readonly minus: boolean;
}

/** Where a quotation that begins at `from` ends: before a blank or at the end, or nowhere. */
function closingQuote(characters: readonly string[], from: number): number {
  for (let at = from + 1; at < characters.length; at += 1) {
    const next = characters[at + 1];
    if (QUOTES.test(characters[at] ?? '') && (next === undefined || /\s/u.test(next))) return at;
  }
  return TYPED_QUOTE.test(characters[from] ?? '') ? characters.length : -1;
}

function split(text: string): Piece[] {
  const characters = Array.from(text.trim().replace(PASTED_BREAK, '\n'));
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  let minus = false;
  for (let at = 0; at < characters.length; at += 1) {
    const char = characters[at] ?? '';
    const close = piece === null && QUOTES.test(char) ? closingQuote(characters, at) : -1;
    if (close >= 0) {
      pieces.push({ text: characters.slice(at + 1, close).join(''), quoted: true, minus });
      at = close;
      minus = false;
    } else if (/[^\S\n]/u.test(char)) {
      piece = null;
      minus = false;
    } else if (
      piece === null &&
      !minus &&
      MINUS.test(char) &&
      !/[\p{Nd}\s]/u.test(characters[at + 1] ?? ' ')
    ) {
      minus = true;
    } else if (piece === null) {
      piece = { text: char, quoted: false, minus: minus && !MINUS.test(char) };
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

const MEASURES =
  '元|角|分|万|亿|%|‰|℃|°C|号|年|年度|月|日|天|小时|分钟|时|台|件|台件|台/件|家|个|人|人次|名|户|亩|项|次|份|册|套|辆|座|处|所|条|米|千米|公里|平方米|平方公里|立方米|吨|公斤|千克|克|升|岁|倍|分贝|km|m|kg|t|m2|m3|㎡|㎥';
/** A measure and no more, but for what cannot be part of a word; a sum of money may be followed by anything. */
const MEASURE = new RegExp(
  `^(?:(?:百|千|万|十万|百万|千万|亿|万亿)?[元圆]|(?:万|亿)?(?:${MEASURES})(?:$|[^\\p{Script=Han}a-z]))`,
  'iu',
);
const YEAR_IN_BRACKETS = /^[〔[【（(［]\d{4}[〕\]】）)］]/u;
const OPENING = /[〔[【（(［]$/u;
const CLOSING = /^[〕\]】）)］]/u;
const DIGIT_END = /\p{Nd}$/u;

/** Whether a blank between two pieces stands inside a number, a measure or the number of a document. */
function readsOn(left: string, right: string): boolean {
  if (DIGIT_END.test(left) && MEASURE.test(right.normalize('NFKC'))) return true;
  if (/(?:^|[^\d.,])\d{1,3}$/.test(left) && /^\d{3}(?:$|\D)/.test(right) && !/^\d+$/.test(right)) return true;
  if (/\p{Script=Han}$/u.test(left) && YEAR_IN_BRACKETS.test(right)) return true;
  if (/[〕\]】）)］]$/u.test(left) && /\d{4}[〕\]】）)］]$/u.test(left) && /^(?:第|\p{Nd})/u.test(right))
    return true;
  return OPENING.test(left) || CLOSING.test(right) || (left.endsWith('第') && /^\p{Nd}/u.test(right));
}

/** What characters with blanks between are: one word, as they are meant mostly, or a term each. */
export type LoneCharacters = 'word' | 'terms';

/** `质 量 强 市`, `50 万元` and `财预 〔2020〕 10号` were meant as one. */
function joinSpaced(pieces: readonly Piece[], lone: LoneCharacters): Piece[] {
  const out: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = out.at(-1);
    const isWord = lone === 'word' && isLoneHan(piece) && isLoneHan(pieces[index - 1]);
    const plain = last !== undefined && !last.quoted && !piece.quoted && !piece.minus;
    if (last !== undefined && (isWord || (plain && readsOn(last.text, piece.text)))) last.text += piece.text;
    else out.push({ ...piece });
  }
  return out;
}

/** A term from one piece of text, or `null` when nothing in it can be searched. */
export function termOf(text: string, simplify?: CharacterMap): QueryTerm | null {
  const units = unitsOf(text, simplify);
  return units.length === 0 ? null : { text: text.trim(), phrases: [units], amount: amountOf(text) };
}

/**
 * Reads what was typed. White space separates terms unless it stands inside a number or a measure, quotes around a
 * term hold it together, a minus before a term that is no number leaves reports with it out. Never fails.
 *
 * @param simplify traditional → simplified; without it the characters are taken as typed
 */
export function parseQuery(
  text: string,
  simplify?: CharacterMap,
  lone: LoneCharacters = 'word',
): ParsedQuery {
  const characters = Array.from(text.replace(DAY_OF_CITING, `[${NO_DAY_OF_CITING}]`));
  const cut = characters.length > QUERY_LIMIT;
  const asked = characters.slice(0, QUERY_LIMIT).join('');
  const isQuoted = QUOTES.test(asked);
  const yearsOut = isQuoted
    ? []
    : [...asked.normalize('NFKC').matchAll(YEAR_OUT)].map(([, year]) => Number(year));
  const pieces = joinSpaced(
    split(yearsOut.length === 0 ? asked : asked.normalize('NFKC').replace(YEAR_OUT, ' ')),
    lone,
  );
  const termsOf = (minus: boolean): QueryTerm[] =>
    pieces.flatMap((piece) => {
      const term = piece.minus === minus ? termOf(piece.text, simplify) : null;
      return term === null ? [] : [term];
    });
  return { terms: termsOf(false), excluded: termsOf(true), yearsOut, cut };
}

/** The text of a query that was pasted over the end of a cell or a block, as its tabs or line ends tell; or `null`. */
export function pastedText({ terms, excluded, yearsOut }: ParsedQuery): readonly TextUnit[] | null {
  const [term, ...more] = terms;
  const [units, ...others] = term?.phrases ?? [];
  const single = more.length === 0 && others.length === 0 && excluded.length === 0 && yearsOut.length === 0;
  return single && term?.text.includes('\n') === true && (units?.length ?? 0) > 1 ? (units ?? null) : null;
}

/** Folded text of a term, to compare and to print. */
export function foldedText(term: QueryTerm): string {
  return term.phrases.map(unitText).join(' ');
}

/** A query as it may be typed. */
export function printed({ terms, excluded, yearsOut }: ParsedQuery): string {
  const print = (term: QueryTerm): string => {
    const text = foldedText(term);
    return /\s/.test(text) ? `"${text}"` : text;
  };
  return [
    ...terms.map(print),
    ...excluded.map((term) => `-${print(term)}`),
    ...yearsOut.map((year) => `-${year}`),
  ].join(' ');
}
