import { fold } from './fold.ts';

/**
 * A text as the detectors read it, with the way back to the original. All four members have one entry for
 * each character of `text`.
 */
export interface Normalised {
  /** Half-width, without invisible characters; every line break is `\n`, every blank a space or a tab. */
  readonly text: string;
  /** The same, with Chinese and enclosed digits read as 0–9 too. */
  readonly digits: string;
  /** Where each character starts in the original, in UTF-16 units. */
  readonly from: Int32Array;
  /** Where it ends; invisible characters after it are not part of it. */
  readonly to: Int32Array;
}

/** Escapes that a source file may use for a character; the longest has 10 characters. */
const ESCAPE =
  /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));|&(nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|lrm|rlm|hyphen|dash|[nm]dash|minus);|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})/iy;

/** Named references that can stand between two digits: a blank, nothing at all, or a dash. */
const NAMED_BLANK = /^(?:nbsp|e[nm]sp|thinsp)$/i;
const NAMED_DASH = /^(?:hyphen|[nm]?dash|minus)$/i;

/**
 * Folds a text character by character. Numeric character references and JSON or JavaScript escapes count as
 * the character they mean, because source files are read as well as finished text.
 */
export function normalise(original: string): Normalised {
  let text = '';
  let digits = '';
  // No character reads as more units than it is written with.
  const from = new Int32Array(original.length);
  const to = new Int32Array(original.length);
  let size = 0;
  for (let at = 0; at < original.length; ) {
    const start = at;
    while (at < original.length && isPlain(original.charCodeAt(at))) {
      from[size] = at;
      at += 1;
      to[size] = at;
      size += 1;
    }
    if (at > start) {
      const stretch = original.slice(start, at);
      text += stretch;
      digits += stretch;
    }
    if (at >= original.length) break;
    const [codePoint, length] = characterAt(original, at);
    const folded = fold(codePoint);
    text += folded.text;
    digits += folded.text.length === 1 && folded.digit !== '' ? folded.digit : folded.text;
    // A character outside the basic plane keeps both of its units, so that lengths agree.
    for (let unit = 0; unit < folded.text.length; unit += 1) {
      from[size] = at + unit;
      to[size] = unit === folded.text.length - 1 ? at + length : at + unit + 1;
      size += 1;
    }
    at += length;
  }
  return { text, digits, from: from.subarray(0, size), to: to.subarray(0, size) };
}

/** For each UTF-16 unit: 0 not looked at yet, 1 plain, 2 not. */
const looks = new Uint8Array(0x10000);

/** Whether a unit stands for itself wherever it stands; nearly all units of a text do. */
function isPlain(unit: number): boolean {
  const known = looks[unit];
  if (known !== 0) return known === 1;
  const char = String.fromCharCode(unit);
  const isPart = unit === 0x0d || unit === 0x26 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff);
  const { text, digit } = fold(unit);
  const plain = !isPart && text === char && (digit === '' || digit === char);
  looks[unit] = plain ? 1 : 2;
  return plain;
}

/** `138一0013一8000`: on many keyboards 一 is the nearest dash. */
const ONE_AS_DASH = /(?<=[0-9]{3})一(?=[0-9]{3})/g;

/** The same text with 一 between plain digits read as a dash, or null where there is none. */
export function withDashForOne(normal: Normalised): Normalised | null {
  const text = normal.text.replace(ONE_AS_DASH, '-');
  if (text === normal.text) return null;
  const digits = normal.digits.replace(/./gs, (char, at) => (text[at] === '-' ? '-' : char));
  return { ...normal, text, digits };
}

/** The code point at a place and how many UTF-16 units it takes there. `\r\n` is one line break. */
function characterAt(original: string, at: number): [codePoint: number, length: number] {
  const code = original.charCodeAt(at);
  if (code === 0x0d) return [0x0a, original.charCodeAt(at + 1) === 0x0a ? 2 : 1];
  if (code === 0x26 || code === 0x5c) {
    ESCAPE.lastIndex = at;
    const match = ESCAPE.exec(original);
    if (match) {
      const codePoint = escapedCodePoint(match);
      if (codePoint > 0 && codePoint <= 0x10ffff) return [codePoint, match[0].length];
    }
  }
  const codePoint = original.codePointAt(at) ?? 0;
  return [codePoint, codePoint > 0xffff ? 2 : 1];
}

function escapedCodePoint(match: RegExpExecArray): number {
  const [, hex, decimal, name, ...units] = match;
  if (decimal !== undefined) return Number(decimal);
  if (name !== undefined) return NAMED_BLANK.test(name) ? 0x20 : NAMED_DASH.test(name) ? 0x2d : 0xad;
  return Number.parseInt(hex ?? units.find((part) => part !== undefined) ?? '', 16);
}
