import type { Window } from './digits.ts';
import { fillsRun, mayEndInWord, pieces, windows } from './digits.ts';
import type { Sighting } from './hit.ts';
import type { Reading } from './reading.ts';
import { textAfter } from './reading.ts';
import { isAmount, isCalledCode, isContact, isInsideCode } from './surroundings.ts';

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
  if (isContact(reading, from)) return true;
  if (prefixLength === 1 && window.first === window.last) return false;
  if (ROUND.test(digits) || isAmount(reading, from, to) || isCalledCode(reading, from)) return false;
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
  if (SHAPES.has(shape) || shape === '11') return true;
  if (!fillsRun(window)) return false;
  if (/^ {0,2}年/.test(textAfter(reading, window.to))) return false;
  if (gaps.every((gap) => gap === '-' || /[*_`~]/.test(gap)) || shape === '3-8') return true;
  return gaps.some((gap) => gap.includes('\n')) && !isBareColumn(reading, window);
}

/** Nothing but the figures on their lines. */
function isBareColumn({ normal: { text } }: Reading, { from, to }: Window): boolean {
  const before = text.slice(Math.max(0, from - 20), from);
  const after = text.slice(to, to + 20);
  return /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
}
