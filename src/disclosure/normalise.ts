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
  /** Where each character starts in the original, in UTF-16 units. May go on beyond the text. */
  readonly from: ArrayLike<number>;
  /** Where it ends; invisible characters after it are not part of it. May go on beyond the text. */
  readonly to: ArrayLike<number>;
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
  return unitByUnit(original) ?? characterByCharacter(original);
}

/** Long texts are no reason to keep much memory for ever. */
const LONGEST_KEPT = 1 << 17;

/** Where the units of one text are put together; every text is done before the next begins. */
const textUnits = new Uint16Array(LONGEST_KEPT);
const digitUnits = new Uint16Array(LONGEST_KEPT);

/** Each place in a text of which every unit reads as one unit, and the place after it. */
const SAME = new Int32Array(LONGEST_KEPT).map((_, index) => index);
const NEXT = new Int32Array(LONGEST_KEPT).map((_, index) => index + 1);

/** Nearly every text: each unit reads as one unit, so that places are the same. `null` where that is not so. */
function unitByUnit(original: string): Normalised | null {
  const { length } = original;
  if (length > LONGEST_KEPT) return null;
  let isChanged = false;
  let isSpelled = false;
  for (let at = 0; at < length; at += 1) {
    const unit = original.charCodeAt(at);
    const asText = textOf[unit] || learn(unit);
    if (asText === SPECIAL) return null;
    const asDigit = digitOf[unit] ?? asText;
    textUnits[at] = asText;
    digitUnits[at] = asDigit;
    if (asText !== unit) isChanged = true;
    if (asDigit !== asText) isSpelled = true;
  }
  const text = isChanged ? stringOf(textUnits, length) : original;
  const digits = isSpelled ? stringOf(digitUnits, length) : text;
  return { text, digits, from: SAME, to: NEXT };
}

function characterByCharacter(original: string): Normalised {
  const { length } = original;
  // No character reads as more units than it is written with.
  const text = new Uint16Array(length);
  const digits = new Uint16Array(length);
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  let size = 0;
  for (let at = 0; at < length; ) {
    const unit = original.charCodeAt(at);
    const asText = textOf[unit] || learn(unit);
    if (asText !== SPECIAL) {
      text[size] = asText;
      digits[size] = digitOf[unit] ?? asText;
      from[size] = at;
      at += 1;
      to[size] = at;
      size += 1;
      continue;
    }
    const [codePoint, taken] = characterAt(original, at);
    const folded = fold(codePoint);
    const isDigit = folded.text.length === 1 && folded.digit !== '';
    // A character outside the basic plane keeps both of its units, so that lengths agree.
    for (let index = 0; index < folded.text.length; index += 1) {
      text[size] = folded.text.charCodeAt(index);
      digits[size] = isDigit ? folded.digit.charCodeAt(0) : folded.text.charCodeAt(index);
      from[size] = at + index;
      to[size] = index === folded.text.length - 1 ? at + taken : at + index + 1;
      size += 1;
    }
    at += taken;
  }
  return {
    text: stringOf(text, size),
    digits: stringOf(digits, size),
    from: from.subarray(0, size),
    to: to.subarray(0, size),
  };
}

/** As many units as may be arguments of one call on every machine. */
const AT_ONCE = 8192;

/** The text of UTF-16 units, halves of characters included, which a decoder would replace. */
function stringOf(units: Uint16Array, size: number): string {
  let text = '';
  for (let at = 0; at < size; at += AT_ONCE) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + AT_ONCE, size)) as never);
  }
  return text;
}

/**
 * What each UTF-16 unit reads as where that is one unit wherever it stands, as it is for nearly all of a text.
 * 0: not looked at yet.
 */
const textOf = new Uint16Array(0x10000);
const digitOf = new Uint16Array(0x10000);
/** Stands for a unit that has to be looked at with those around it, or that reads as nothing. No text reads as it. */
const SPECIAL = 0xffff;

/** The unit that a unit reads as; `null` where that takes a look at those around it, or where it reads as nothing. */
export function readUnit(unit: number): { readonly text: string; readonly isDigit: boolean } | null {
  const asText = textOf[unit] || learn(unit);
  if (asText === SPECIAL) return null;
  const digit = digitOf[unit] ?? 0;
  return { text: String.fromCharCode(asText), isDigit: digit >= 0x30 && digit <= 0x39 };
}

function learn(unit: number): number {
  const isPart = unit === 0x0d || unit === 0x26 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff);
  const { text, digit } = isPart || unit === 0 ? NOT_ALONE : fold(unit);
  const read = text.length === 1 ? text.charCodeAt(0) : SPECIAL;
  textOf[unit] = read;
  digitOf[unit] = digit === '' ? read : digit.charCodeAt(0);
  return read;
}

const NOT_ALONE = { text: '', digit: '' };

/** `138一0013一8000`: on many keyboards 一 is the nearest dash. */
const ONE_AS_DASH = /(?<=[0-9]{3})一(?=[0-9]{3})/g;

/** The same text with 一 between plain digits read as a dash, or null where there is none. */
export function withDashForOne(normal: Normalised): Normalised | null {
  if (!normal.text.includes('一')) return null;
  const text = normal.text.replace(ONE_AS_DASH, '-');
  if (text === normal.text) return null;
  const digits = normal.digits.replace(/./gs, (char, at) => (text[at] === '-' ? '-' : char));
  return { ...normal, text, digits };
}

/** Letters that look like 0 and 1. */
const LOOK_ALIKE = /[OolI]/g;
/** Digits with such letters among them, and no other letter beside. */
const LETTERED = /(?<![A-Za-z])(?=[OolI]{0,8}[0-9])[0-9OolI]{2,}(?![A-Za-z])/g;
const ANY_LETTERED = /[0-9][OolI]|[OolI][0-9]/;

/** The same text with O and l among digits read as 0 and 1, or null where there is none. */
export function withDigitsForLetters(normal: Normalised): Normalised | null {
  if (!ANY_LETTERED.test(normal.text)) return null;
  const text = normal.text.replace(LETTERED, (token) =>
    token.replace(LOOK_ALIKE, (letter) => (letter === 'l' || letter === 'I' ? '1' : '0')),
  );
  if (text === normal.text) return null;
  const digits = normal.digits.replace(/[OolI]/g, (letter, at) =>
    text[at] === letter ? letter : (text[at] ?? letter),
  );
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
