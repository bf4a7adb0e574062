import { remembering } from '../../model/remember.ts';
import { hasStray } from '../narrative.ts';

/** Deepest nesting that content may have; a report needs eight. Deeper texts would exhaust recursive parsers. */
export const MAX_JSON_DEPTH = 64;
/** Rows and lists in one file: several times what the list of all addresses of a province holds. */
export const MAX_JSON_BRACKETS = 50_000;

/** What one fast pass over a JSON text shows. */
export interface JsonScan {
  /** Offset of the bracket that goes beyond {@link MAX_JSON_DEPTH}. */
  readonly tooDeepAt: number | null;
  /** Offset of the bracket that goes beyond {@link MAX_JSON_BRACKETS}. */
  readonly tooManyAt: number | null;
  /**
   * Offset of the bracket that is never closed: where indentation tells which one the editor forgot, that one, else the
   * innermost that is open at the end.
   */
  readonly unclosedAt: number | null;
  /**
   * The text may hold something that `JSON.parse` accepts in silence: a repeated key, a key with odd characters, a
   * number that does not survive. `false` is certain for valid JSON; `true` asks for a closer look.
   */
  readonly suspicious: boolean;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const PLAIN_KEY = /^(?!__proto__$)[\p{L}\p{N}_$-]+$/u;
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;
const NUMBER_LENGTH = 16;
/** Escapes that may stand for one; line ends of the file are none. */
const ESCAPE = /\\[ubfr]/;

/**
 * One pass without building anything, some fifty times faster than a tree with positions, so that the tree is needed
 * only for files that have something to say.
 */
export function scanJson(text: string): JsonScan {
  const open: { at: number; line: number; keys: Set<string> | null }[] = [];
  // Where the line at hand begins: looking back for it at each bracket would take a file of one line squared.
  let line = 0;
  let forgotten: number | null = null;
  let brackets = 0;
  let suspicious = ESCAPE.test(text) || hasStray(text.replaceAll('\r', ''));
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const end = endOfString(text, index);
      const keys = open.at(-1)?.keys;
      if (keys && text.charCodeAt(skipBlanks(text, end)) === COLON) {
        const key = text.slice(index + 1, end - 1);
        if (keys.has(key) || !isPlainKey(key)) suspicious = true;
        keys.add(key);
      }
      index = end;
      continue;
    }
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (open.length >= MAX_JSON_DEPTH)
        return { tooDeepAt: index, tooManyAt: null, unclosedAt: null, suspicious: true };
      brackets += 1;
      if (brackets > MAX_JSON_BRACKETS)
        return { tooDeepAt: null, tooManyAt: index, unclosedAt: null, suspicious: true };
      open.push({ at: index, line, keys: code === OPEN_OBJECT ? new Set() : null });
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      const closed = open.pop();
      if (forgotten === null && closed && isShallower(text, { at: index, line }, closed))
        forgotten = closed.at;
    } else if (code === LINE_FEED) {
      line = index + 1;
    } else if (isNumberPart(code)) {
      const end = endOfNumber(text, index);
      const digits = text.slice(index, end);
      if (digits.length > NUMBER_LENGTH || !PLAIN_NUMBER.test(digits)) suspicious = true;
      index = end;
      continue;
    }
    index += 1;
  }
  const last = open.at(-1)?.at ?? null;
  return {
    tooDeepAt: null,
    tooManyAt: null,
    unclosedAt: last === null ? null : (forgotten ?? last),
    suspicious,
  };
}

/** Files of one kind have the same few keys. */
const isPlainKey = remembering((key) => PLAIN_KEY.test(key));

/** Whether a closing bracket at the start of a line stands further left than the line of the bracket it closes. */
function isShallower(text: string, closing: Bracket, opening: Bracket): boolean {
  // Of brackets in one line neither stands further left.
  if (closing.line === opening.line || text.slice(closing.line, closing.at).trim() !== '') return false;
  return closing.at - closing.line < text.slice(opening.line, opening.at + 1).search(/\S/);
}

interface Bracket {
  readonly at: number;
  /** Where its line begins. */
  readonly line: number;
}

/** Offset after the closing quote, or the end of the line where the string is not closed. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 2;
    else if (code === QUOTE) return index + 1;
    else if (code === 0x0a || code === 0x0d) return index;
    else index += 1;
  }
  return text.length;
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}

function endOfNumber(text: string, start: number): number {
  let index = start + 1;
  while (
    index < text.length &&
    (isNumberPart(text.charCodeAt(index)) || isExponent(text.charCodeAt(index)))
  ) {
    index += 1;
  }
  return index;
}

const isExponent = (code: number) => code === 0x65 || code === 0x45;
const isBlank = (code: number) => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/** What a number starts with, and its signs and point. */
function isNumberPart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e;
}
