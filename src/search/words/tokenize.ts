import type { CharacterMap, TextUnit } from './units.ts';
import { jointMatters, phrasesOf, unitsOf } from './units.ts';

/**
 * Tokens of the index and of the query, made by one function. A token is plain lower-case letters and digits, so
 * that neither the indexer nor any browser cuts it again; no token is the beginning of another, so that a prefix
 * search for one finds nothing but itself.
 *
 * Han text becomes overlapping pairs (质量强市 → 质量 量强 强市); numbers and words stay whole; where Han text meets
 * a number or word its outermost character stands once more alone, so that 检定1489台 is consecutive tokens.
 */
export const TOKENIZER_VERSION = 2;

/** Occupies a position and is in no index: the end of a sentence, a cell or a block. */
export const GAP = '.';

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

/** A fixed shuffle of the characters; which of two is the lesser must not depend on anything but the two. */
function rank(char: string): number {
  return Math.imul(char.codePointAt(0) ?? 0, 0x9e3779b1) >>> 0;
}

const PAIRS = new Map<string, string>();

/**
 * A pair is filed under the lesser of its two characters, then the other, then their order. Neighbouring pairs
 * often share the lesser one, so a phrase needs fewer different places of the index.
 */
function pairToken(first: string, second: string): string {
  const key = first + second;
  let token = PAIRS.get(key);
  if (token === undefined) {
    token =
      rank(first) <= rank(second)
        ? `${characterCode(first)}${characterCode(second)}0`
        : `${characterCode(second)}${characterCode(first)}1`;
    PAIRS.set(key, token);
  }
  return token;
}

/** Token of one Han character standing alone. */
export function singleToken(char: string): string {
  return `n${characterCode(char)}`;
}

function wordToken(unit: TextUnit): string {
  if (unit.kind === 'digit') return `p${unit.text.replaceAll('.', 'x')}z`;
  if (/^[a-z]+$/.test(unit.text)) return `q${unit.text}0`;
  const codes = Array.from(unit.text, (char) => (char.codePointAt(0) ?? 0).toString(16));
  return `r${codes.join('g')}z`;
}

/** Token of a sum of money in 分, however it is written in the text. */
export function amountToken(fen: bigint): string {
  return `t${fen.toString()}z`;
}

function unitTokens(phrase: readonly TextUnit[], index: number): string[] {
  const unit = phrase[index];
  if (unit === undefined) return [];
  const before = phrase[index - 1];
  const after = phrase[index + 1];
  if (unit.kind !== 'han') {
    const own = wordToken(unit);
    const joined = before !== undefined && jointMatters(before, unit) && unit.joint === 'border';
    return joined ? [`s${wordToken(before)}${own}`, own] : [own];
  }
  const pair = after?.kind === 'han' ? pairToken(unit.text, after.text) : null;
  // Alone at a border with a number or word, and when it is all there is.
  const alone =
    (before !== undefined && before.kind !== 'han') ||
    (after !== undefined && after.kind !== 'han') ||
    (before === undefined && after === undefined);
  return [...(alone ? [singleToken(unit.text)] : []), ...(pair === null ? [] : [pair])];
}

/** Tokens of one phrase (units without a break inside), in order and consecutive. */
export function phraseTokens(phrase: readonly TextUnit[]): string[] {
  return phrase.flatMap((_, index) => unitTokens(phrase, index));
}

/** Tokens of a block of text with a gap at every break inside it. */
export function blockTokens(text: string, simplify?: CharacterMap): string[] {
  const tokens: string[] = [];
  for (const phrase of phrasesOf(unitsOf(text, simplify))) {
    if (tokens.length > 0) tokens.push(GAP);
    tokens.push(...phraseTokens(phrase));
  }
  return tokens;
}
