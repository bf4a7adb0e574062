import type { Window } from '../digits.ts';
import { fillsRun, mayEndInWord, pieces, windows } from '../digits.ts';
import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { textAfter, wordsBefore } from '../reading.ts';
import { isAmount, isCalledCode, isContact, isInsideCode, isInWebAddress } from './surroundings.ts';

/** How a number is dialled: bare, with a trunk 0 as of old, from abroad. */
const FORMS = [
  { length: 11, prefix: '' },
  { length: 12, prefix: '0' },
  { length: 13, prefix: '86' },
  { length: 15, prefix: '0086' },
] as const;

/** Groupings in which people write the eleven digits. */
const SHAPES = new Set(['3-4-4', '3-3-5', '4-4-3', '4-3-4', '3-5-3', '1-1-1-1-1-1-1-1-1-1-1']);

/** `13000000000` is 130 亿, not a number that a network would assign. */
const ROUND = /0{6}$/;

/**
 * Mobile telephone numbers of the mainland: eleven digits beginning 13–19 (电信网编号计划, 2017 edition), in any way
 * of writing, with or without +86. Not where they are an amount or part of a longer code, unless the words before
 * say telephone. Twelve digits in one piece beginning 013 are a tax invoice code of Hebei as often as an old dialling
 * habit, so they need the word too.
 */
export function* findMobiles(reading: Reading): Generator<Sighting> {
  for (const { length, prefix } of FORMS) {
    const startsWell = (digits: string, at: number) =>
      digits.startsWith(prefix, at) && isMobileStart(digits, at + prefix.length);
    for (const window of windows(reading.runs, length, startsWell)) {
      if (isMobile(reading, window, prefix.length)) {
        yield { id: 'PII_MOBILE', severity: 'error', from: window.from, to: window.to, reason: 'shape' };
      }
    }
  }
}

function isMobileStart(digits: string, at: number): boolean {
  const second = digits.charCodeAt(at + 1);
  return digits.charCodeAt(at) === 0x31 && second >= 0x33 && second <= 0x39;
}

function isMobile(reading: Reading, window: Window, prefixLength: number): boolean {
  const { from, to, digits } = window;
  if (mayEndInWord(window)) return false;
  if (window.run.isWide) return isWidelyGrouped(reading, window, prefixLength);
  if (isContact(reading, from)) return true;
  if (prefixLength === 1 && window.first === window.last) return false;
  if (ROUND.test(digits) && !isInWebAddress(reading, from)) return false;
  if (isAmount(reading, from, to) || isCalledCode(reading, from)) return false;
  return isGrouped(reading, window, prefixLength) && !isInsideCode(reading, from, to);
}

/**
 * Whether the spacing is that of one number rather than of figures beside each other. Usual groupings pass; others
 * only where nothing else stands in the run: a break anywhere in a line of words, but not two lines of bare figures.
 */
function isGrouped(reading: Reading, window: Window, prefixLength: number): boolean {
  const { sizes, gaps } = pieces(window);
  if (gaps.length === 0) return true;
  if (gaps.some((gap) => gap.includes('.')) && !gaps.every((gap) => gap === gaps[0])) return false;
  const [first = 0, ...rest] = sizes;
  const shape = (first === prefixLength ? rest : [first - prefixLength, ...rest]).join('-');
  if (shape === '11') return true;
  if (SHAPES.has(shape)) return !isAmongFigures(window);
  if (!fillsRun(window)) return false;
  if (/^ {0,2}年/.test(textAfter(reading, window.to))) return false;
  if (gaps.every((gap) => gap === '-' || /[*_`~]/.test(gap)) || shape === '3-8') return true;
  return gaps.some((gap) => gap.includes('\n')) && !isBareColumn(reading, window);
}

/** `156 1200 1350 98`: further figures in the run, which are neither the number of a line nor telephones themselves. */
function isAmongFigures({ run: { groups }, first, last }: Window): boolean {
  const near = [
    ...groups.slice(Math.max(0, first - NEAR), first),
    ...groups.slice(last + 1, last + 1 + NEAR),
  ];
  const others = near.filter(({ spelled }) => !spelled).map(({ from, to }) => to - from);
  const digits = others.reduce((sum, size) => sum + size, 0);
  return digits > 0 && digits % 11 !== 0 && others.some((size) => size > 1);
}
/** As many groups as another telephone may have. */
const NEAR = 4;

/** Words before a row of figures, which may be grouped like a number. */
const ROW_OF_FIGURES =
  /(?:分别|依次|比例|比为|规格|型号|尺寸|目标|计划|实际|完成|各为|人数|数量|得分)[一-鿿]{0,4}[:为是]{0,2}$/;

/**
 * A number parted by commas, slashes, colons, brackets or the end of a paragraph: only in a usual grouping, parted in
 * the same way throughout, with no further figures beside it, and over paragraphs only where words say a number.
 */
function isWidelyGrouped(reading: Reading, window: Window, prefixLength: number): boolean {
  const { from, to, digits } = window;
  const { sizes, gaps } = pieces(window);
  if (gaps.length === 0 || !gaps.some((gap) => /[,/:;()[\]、，；]|\n.*\n/s.test(gap))) return false;
  if (ROUND.test(digits) || isAmount(reading, from, to) || isCalledCode(reading, from)) return false;
  if (isInsideCode(reading, from, to)) return false;
  const isContactNumber = isContact(reading, from);
  if (gaps.some((gap) => /\n.*\n/s.test(gap))) {
    return sizes.length === 2 && (isContactNumber || (fillsRun(window) && !isBareColumn(reading, window)));
  }
  const [first = 0, ...rest] = sizes;
  const shape = (first === prefixLength ? rest : [first - prefixLength, ...rest]).join('-');
  if (isContactNumber) return SHAPES.has(shape) || sizes.length === 2;
  const isBracketed = gaps.every((gap) => /[()[\]]/.test(gap));
  if (!(SHAPES.has(shape) || (isBracketed && shape === '3-8')) || !fillsRun(window)) return false;
  const marks = new Set(gaps.map((gap) => gap.trim()));
  if (marks.size > 1 && !isBracketed) return false;
  return !ROW_OF_FIGURES.test(wordsBefore(reading, from, 12));
}

/** Nothing but the figures on their lines. */
function isBareColumn({ normal: { text } }: Reading, { from, to }: Window): boolean {
  const before = text.slice(Math.max(0, from - 20), from);
  const after = text.slice(to, to + 20);
  return /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
}
