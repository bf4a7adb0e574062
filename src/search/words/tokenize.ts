import type { TextUnit } from './units.ts';
import { jointMatters, PERCENT, phrasesOf } from './units.ts';

/**
 * Tokens of the index and of the query, made by one function. A token is plain lower-case letters and digits, so
 * that neither the indexer nor any browser cuts it again; no token is the beginning of another, so that a prefix
 * search for one finds nothing but itself.
 *
 * Han text becomes overlapping pairs (质量强市 → 质量 量强 强市); numbers and words stay whole; where Han text meets
 * a number or word its outermost character stands once more alone, so that 检定1489台 is consecutive tokens.
 */
export const TOKENIZER_VERSION = 8;

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

const PAIRS = new Map<number, string>();

/** Token of two neighbouring characters; of those of one unit wherever they stand one and the same string. */
export function pairToken({ text: left }: TextUnit, { text: right }: TextUnit): string {
  if (left.length > 1 || right.length > 1) return codeOf(left) + codeOf(right);
  const pair = (left.charCodeAt(0) - BMP_HAN_START) * 0x10000 + right.charCodeAt(0);
  let token = PAIRS.get(pair);
  if (token === undefined) {
    token = codeOf(left) + codeOf(right);
    PAIRS.set(pair, token);
  }
  return token;
}

/** Token of two characters in reports where they are never one word; beside the token of the pair, in the same file. */
export function codePair(pair: string): string {
  return `${Array.from(pair, codeOf).join('')}x`;
}

/** Token of a sum of money in 分, however it is written in the text. */
export function amountToken(fen: bigint): string {
  return `t${fen.toString()}z`;
}

/**
 * What stands in a break: which Han character ends before it and which begins after it, or between two numbers or
 * words their outer characters. Without it, other text of the same length would look the same.
 */
export function gapTokens(
  last: TextUnit | undefined,
  first: TextUnit | undefined,
): readonly [string, string] {
  const [left, right] = [Array.from(last?.text ?? '').at(-1), Array.from(first?.text ?? '')[0]];
  const mark = (prefix: string, unit: TextUnit | undefined): string =>
    unit?.kind === 'han' ? prefix + codeOf(unit.text) : EMPTY;
  return left === undefined || right === undefined || last?.kind === 'han' || first?.kind === 'han'
    ? [mark('v', last), mark('u', first)]
    : [`x${codeOf(left)}${codeOf(right)}`, EMPTY];
}

type TokenKind = 'pair' | 'border' | 'word' | 'joint' | 'percent';

interface PhraseToken {
  readonly kind: TokenKind;
  readonly token: string;
}

function unitTokens(phrase: readonly TextUnit[], index: number, out: PhraseToken[]): void {
  const unit = phrase[index];
  if (unit === undefined) return;
  const before = phrase[index - 1];
  const after = phrase[index + 1];
  if (unit.text === PERCENT && before !== undefined) {
    out.push({ kind: 'percent', token: `w${wordToken(before)}` });
    return;
  }
  if (unit.kind !== 'han') {
    const own = wordToken(unit);
    if (before !== undefined && unit.joint === 'border' && jointMatters(before, unit))
      out.push({ kind: 'joint', token: `s${wordToken(before)}${own}` });
    out.push({ kind: 'word', token: own });
    return;
  }
  const besideWord =
    (before !== undefined && before.kind !== 'han') || (after !== undefined && after.kind !== 'han');
  if (besideWord || (before === undefined && after === undefined))
    out.push({ kind: 'border', token: borderToken(unit.text) });
  if (after?.kind === 'han') out.push({ kind: 'pair', token: pairToken(unit, after) });
}

function tokensOf(phrase: readonly TextUnit[]): PhraseToken[] {
  const out: PhraseToken[] = [];
  for (let index = 0; index < phrase.length; index += 1) unitTokens(phrase, index, out);
  return out;
}

/** Tokens of a phrase as the index has them. */
export function phraseTokens(phrase: readonly TextUnit[]): readonly string[] {
  return tokensOf(phrase).map(({ token }) => token);
}

/**
 * Tokens of a text as the index has them: of each phrase, and of every break inside it.
 *
 * @param phraseRun gives those of a phrase, and `gapRun` those of a break: who reads many texts knows most of them
 */
export function blockRuns(
  units: readonly TextUnit[],
  phraseRun: (phrase: readonly TextUnit[]) => readonly string[] = phraseTokens,
  gapRun: (last: TextUnit | undefined, first: TextUnit | undefined) => readonly string[] = gapTokens,
): (readonly string[])[] {
  const runs: (readonly string[])[] = [];
  let last: TextUnit | undefined;
  for (const phrase of phrasesOf(units)) {
    if (last !== undefined) runs.push(gapRun(last, phrase[0]));
    runs.push(phraseRun(phrase));
    last = phrase.at(-1);
  }
  return runs;
}

/** A token that must stand `offset` positions after the beginning of a phrase. */
export interface Probe {
  readonly token: string;
  readonly offset: number;
}

/** Whether the token at `index` is certain once its neighbours are found in their places. */
function isImplied(tokens: readonly PhraseToken[], index: number, lastProbe: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  // The token of a percentage names its number, that of a joint both its sides.
  if (token?.kind === 'word')
    return before?.kind === 'joint' || after?.kind === 'joint' || after?.kind === 'percent';
  if (before === undefined || after === undefined) return false;
  // 质量 and 强市 two apart leave only 量强 between them.
  if (token?.kind === 'pair')
    return lastProbe === index - 1 && before.kind === 'pair' && after.kind === 'pair';
  return token?.kind === 'border' && (before.kind === 'pair' || after.kind === 'pair');
}

function phraseProbes(tokens: readonly PhraseToken[], all: boolean): Probe[] {
  const probes: Probe[] = [];
  for (const [offset, { token }] of tokens.entries())
    if (all || !isImplied(tokens, offset, probes.at(-1)?.offset ?? -1)) probes.push({ token, offset });
  return probes;
}

/**
 * What to look up for units that stand one after the other: about every second token. Those left out are implied by
 * the ones beside them, which halves what a query loads. A break inside is looked up as a break: the same
 * characters without one, or with something between, are not found.
 */
export function probesOf(units: readonly TextUnit[]): Probe[] {
  return probes(units, false);
}

/** Everything that may be looked up for them, also what need not be. */
export function allProbesOf(units: readonly TextUnit[]): Probe[] {
  return probes(units, true);
}

function probes(units: readonly TextUnit[], all: boolean): Probe[] {
  const phrases = phrasesOf(units);
  const found: Probe[] = [];
  let at = 0;
  for (const [index, phrase] of phrases.entries()) {
    const [first, last] = [index === 0, index === phrases.length - 1];
    // A single character at the outer side of a break may be part of a pair; the break itself names it.
    const alone = phrases.length > 1 && (first || last) && phrase.length === 1 && phrase[0]?.kind === 'han';
    const tokens = alone ? [] : tokensOf(phrase);
    for (const { token, offset } of phraseProbes(tokens, all)) found.push({ token, offset: at + offset });
    at += tokens.length;
    if (last) continue;
    for (const token of gapTokens(phrase.at(-1), phrases[index + 1]?.[0])) {
      if (token !== EMPTY) found.push({ token, offset: at });
      at += 1;
    }
  }
  return found;
}
