import type { TextUnit } from './units.ts';
import { jointMatters, phrasesOf } from './units.ts';

/**
 * Tokens of the index and of the query, made by one function. A token is plain lower-case letters and digits, so
 * that neither the indexer nor any browser cuts it again; no token is the beginning of another, so that a prefix
 * search for one finds nothing but itself.
 *
 * Han text becomes overlapping pairs (质量强市 → 质量 量强 强市); numbers and words stay whole; where Han text meets
 * a number or word its outermost character stands once more alone, so that 检定1489台 is consecutive tokens.
 */
export const TOKENIZER_VERSION = 4;

/**
 * Occupies positions and is in no index: the end of a sentence, a cell or a block. Two positions, so that the pair
 * before and the pair after are never two apart, as the pairs of one four-character word are (see `probesOf`).
 */
export const GAP: readonly string[] = ['.', '.'];

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

/** Token of a sum of money in 分, however it is written in the text. */
export function amountToken(fen: bigint): string {
  return `t${fen.toString()}z`;
}

type TokenKind = 'pair' | 'border' | 'word' | 'joint';

interface PhraseToken {
  readonly kind: TokenKind;
  readonly token: string;
}

function unitTokens(phrase: readonly TextUnit[], index: number, out: PhraseToken[]): void {
  const unit = phrase[index];
  if (unit === undefined) return;
  const before = phrase[index - 1];
  const after = phrase[index + 1];
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
  if (after?.kind === 'han') out.push({ kind: 'pair', token: codeOf(unit.text) + codeOf(after.text) });
}

function tokensOf(phrase: readonly TextUnit[]): PhraseToken[] {
  const out: PhraseToken[] = [];
  for (let index = 0; index < phrase.length; index += 1) unitTokens(phrase, index, out);
  return out;
}

/** Tokens of a text with a gap at every break inside it, as the index has them. */
export function blockTokens(units: readonly TextUnit[]): string[] {
  const tokens: string[] = [];
  for (const phrase of phrasesOf(units)) {
    if (tokens.length > 0) tokens.push(...GAP);
    for (const { token } of tokensOf(phrase)) tokens.push(token);
  }
  return tokens;
}

/** A token that must stand `offset` positions after the beginning of a phrase. */
export interface Probe {
  readonly token: string;
  readonly offset: number;
}

/** Whether the token at `index` is certain once its neighbours are found in their places. */
function isImplied(tokens: readonly PhraseToken[], index: number, lastProbe: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.kind === 'word') return before?.kind === 'joint' || after?.kind === 'joint';
  if (before === undefined || after === undefined) return false;
  // 质量 and 强市 two apart leave only 量强 between them.
  if (token?.kind === 'pair')
    return lastProbe === index - 1 && before.kind === 'pair' && after.kind === 'pair';
  return token?.kind === 'border' && (before.kind === 'pair' || after.kind === 'pair');
}

/**
 * What to look up for a phrase (units without a break inside): about every second token. Those left out are implied
 * by the ones beside them, which halves what a query loads.
 */
export function probesOf(phrase: readonly TextUnit[]): Probe[] {
  const tokens = tokensOf(phrase);
  const probes: Probe[] = [];
  for (const [offset, { token }] of tokens.entries())
    if (!isImplied(tokens, offset, probes.at(-1)?.offset ?? -1)) probes.push({ token, offset });
  return probes;
}
