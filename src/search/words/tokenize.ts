import { PairTable, pairNumber } from './pair-table.ts';
import type { TextUnit } from './units.ts';
import { jointMatters, PERCENT, phrasesOf } from './units.ts';

/**
 * Tokens of the index and of the query, made by one function. A token is plain lower-case letters and digits, so
 * that neither the indexer nor any browser cuts it again; none is the beginning of another but that of two characters,
 * so that what is known of the two lies side by side.
 *
 * Han text becomes overlapping pairs (质量强市 → 质量 量强 强市); numbers and words stay whole; where Han text meets
 * a number or word its outermost character stands once more alone, so that 检定1489台 is consecutive tokens.
 */
export const TOKENIZER_VERSION = 9;

/** Occupies a position and is in no index. */
export const EMPTY = '.';

/**
 * Positions of a break: the end of a sentence, a cell or a block. Two, so that the pair before and the pair after
 * are never two apart, as the pairs of one four-character word are (see `probesOf`).
 */
export const GAP_LENGTH = 2;

const BMP_HAN_START = 0x3400;
const BMP_HAN_SIZE = 36 ** 3;

function base36(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}

/** Prefix-free code of one character: three characters for common Han, `m` and four for every other script. */
function characterCode(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const offset = code - BMP_HAN_START;
  // 36³ codes reach beyond the last Han block of the basic plane; their first digit stays below `m`.
  return offset >= 0 && offset < BMP_HAN_SIZE && code < 0xa000 ? base36(offset, 3) : `m${base36(code, 4)}`;
}

const CODES = new Map<string, string>();

function codeOf(char: string): string {
  let code = CODES.get(char);
  if (code === undefined) {
    code = characterCode(char);
    CODES.set(char, code);
  }
  return code;
}

/** Token of a Han character beside a number or word, or all alone. */
function borderToken(char: string): string {
  return `o${codeOf(char)}`;
}

function wordToken(unit: TextUnit): string {
  if (unit.kind === 'digit') return `p${unit.text.replaceAll('.', 'x')}z`;
  if (/^[a-z]+$/.test(unit.text)) return `q${unit.text}0`;
  const codes = Array.from(unit.text, (char) => (char.codePointAt(0) ?? 0).toString(16));
  return `r${codes.join('g')}z`;
}

const PAIRS = new PairTable<string>();

/** Token of two neighbouring characters of one unit of UTF-16 each: wherever they stand one and the same string. */
function codesToken(left: number, right: number): string {
  const pair = pairNumber(left, right);
  let token = PAIRS.get(pair);
  if (token === undefined) {
    token = codeOf(String.fromCharCode(left)) + codeOf(String.fromCharCode(right));
    PAIRS.set(pair, token);
  }
  return token;
}

/** What of a unit matters to what stands beside it. */
export type OuterUnit = Pick<TextUnit, 'kind' | 'text'>;

/** Token of two neighbouring characters. */
export function pairToken({ text: left }: OuterUnit, { text: right }: OuterUnit): string {
  if (left.length > 1 || right.length > 1) return codeOf(left) + codeOf(right);
  return codesToken(left.charCodeAt(0), right.charCodeAt(0));
}

/** Gives the tokens of a phrase of nothing but characters, of one unit of UTF-16 each. */
export function characterTokens(phrase: string, put: (token: string) => void): void {
  if (phrase.length === 1) put(borderToken(phrase));
  for (let at = 1; at < phrase.length; at += 1)
    put(codesToken(phrase.charCodeAt(at - 1), phrase.charCodeAt(at)));
}

/** Token of two characters in reports where they are never one word; beside the token of the pair, in the same file. */
export function codePair(pair: string): string {
  return `${Array.from(pair, codeOf).join('')}x`;
}

/** Token of a sum of money in 分, however it is written in the text. */
export function amountToken(fen: bigint): string {
  return `t${fen.toString()}z`;
}

/** Token of two characters with a break between them; beside the token of the pair, in the same file. */
export function brokenPair(last: OuterUnit, first: OuterUnit): string {
  return `${pairToken(last, first)}y`;
}

/**
 * What stands in a break: between which characters it is; beside a number or word which Han character is on the other
 * side, and between two of them their outer characters. Without it, other text of the same length would look the same.
 */
export function gapTokens(
  last: OuterUnit | undefined,
  first: OuterUnit | undefined,
): readonly [string, string] {
  if (last === undefined || first === undefined) return [EMPTY, EMPTY];
  if (last.kind === 'han')
    return first.kind === 'han' ? [brokenPair(last, first), EMPTY] : [`v${codeOf(last.text)}`, EMPTY];
  if (first.kind === 'han') return [EMPTY, `u${codeOf(first.text)}`];
  const [left = '', right = ''] = [Array.from(last.text).at(-1), Array.from(first.text)[0]];
  return [`x${codeOf(left)}${codeOf(right)}`, EMPTY];
}

/** Whether a token names one character beside something else: nearly every report has it somewhere. */
export function isUsual(token: string): boolean {
  return /^[ouv]/.test(token);
}

export type TokenKind = 'pair' | 'border' | 'word' | 'joint' | 'percent';

export interface PhraseToken {
  readonly kind: TokenKind;
  readonly token: string;
}

/** Gives the tokens that a unit of a phrase begins. */
function eachToken(
  phrase: readonly TextUnit[],
  index: number,
  put: (token: string, kind: TokenKind) => void,
): void {
  const unit = phrase[index];
  if (unit === undefined) return;
  const before = phrase[index - 1];
  const after = phrase[index + 1];
  if (unit.kind === 'han') {
    const besideWord =
      (before !== undefined && before.kind !== 'han') || (after !== undefined && after.kind !== 'han');
    if (besideWord || (before === undefined && after === undefined)) put(borderToken(unit.text), 'border');
    if (after?.kind === 'han') put(pairToken(unit, after), 'pair');
    return;
  }
  if (unit.text === PERCENT && before !== undefined) {
    put(`w${wordToken(before)}`, 'percent');
    return;
  }
  const own = wordToken(unit);
  if (before !== undefined && unit.joint === 'border' && jointMatters(before, unit))
    put(`s${wordToken(before)}${own}`, 'joint');
  put(own, 'word');
}

/** Adds the tokens that a unit of a phrase begins. */
export function unitTokens(phrase: readonly TextUnit[], index: number, out: PhraseToken[]): void {
  eachToken(phrase, index, (token, kind) => out.push({ kind, token }));
}

export function tokensOf(phrase: readonly TextUnit[]): PhraseToken[] {
  const out: PhraseToken[] = [];
  for (let index = 0; index < phrase.length; index += 1) unitTokens(phrase, index, out);
  return out;
}

/** Tokens of a phrase as the index has them. */
export function phraseTokens(phrase: readonly TextUnit[]): readonly string[] {
  const tokens: string[] = [];
  const put = (token: string): void => {
    tokens.push(token);
  };
  for (let index = 0; index < phrase.length; index += 1) eachToken(phrase, index, put);
  return tokens;
}

/** What is made of each phrase of a text and of every break inside it, in order. */
export function blockRuns<Run>(
  units: readonly TextUnit[],
  phraseRun: (phrase: readonly TextUnit[]) => Run,
  gapRun: (last: TextUnit, first: TextUnit | undefined) => Run,
): Run[] {
  const runs: Run[] = [];
  let last: TextUnit | undefined;
  for (const phrase of phrasesOf(units)) {
    if (last !== undefined) runs.push(gapRun(last, phrase[0]));
    runs.push(phraseRun(phrase));
    last = phrase.at(-1);
  }
  return runs;
}
