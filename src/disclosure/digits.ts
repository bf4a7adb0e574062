import type { Normalised } from './normalise.ts';

/** Digits that stand together: `0013`. A Chinese or enclosed digit is always a group of its own. */
export interface DigitGroup {
  /** Indices into the normalised text. */
  readonly from: number;
  readonly to: number;
  /** Written as 一 or ① rather than 1. */
  readonly spelled: boolean;
  /** What separates it from the group before; '' for the first of a run and where the way of writing changes. */
  readonly gap: string;
}

/** Groups with so little between them that they may be one number: `138-0013 8000`. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[];
  /** All digits of the run, as 0–9. */
  readonly digits: string;
  /** How many digits stand before each group, and at the end the number of all. */
  readonly before: readonly number[];
  /** Joined over marks that mostly part numbers: `138,0013,8000`. Only a well-formed number counts. */
  readonly isWide: boolean;
}

/** Some groups of a run that give exactly the wanted number of digits. */
export interface Window {
  readonly run: DigitRun;
  /** Indices of its first and last group. */
  readonly first: number;
  readonly last: number;
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST_GAP = 8;
const JOINER = /^[ \t\n\-.·*_`~]$/;
const WIDE_JOINER = /^[ \t\n\-.·*_`~,/:;()[\]、，；]$/;
/** Where wide runs are worth while. */
const WIDELY_PARTED = /[0-9OolI][ \t]{0,3}(?:[,/:;()[\]、，；]|\n[ \t]{0,8}\n)[ \t\n(]{0,4}[0-9OolI]/;

/**
 * Finds all runs in one pass.
 *
 * @param joined whether groups may be joined across blanks, dashes and a line break at all. A search index or a
 *   script is full of figures side by side, so there only the way of writing may change within a number.
 * @param fewest digits that a run must have to be worth while
 */
export function digitRuns(normal: Normalised, joined: boolean, fewest = 1): DigitRun[] {
  return runsJoinedBy(normal, joined, fewest, false);
}

/** Further runs whose numbers are parted by marks or by the end of a paragraph; none where there are no such marks. */
export function wideRuns(normal: Normalised, fewest: number): DigitRun[] {
  return WIDELY_PARTED.test(normal.text) ? runsJoinedBy(normal, true, fewest, true) : [];
}

function runsJoinedBy(
  { text, digits }: Normalised,
  joined: boolean,
  fewest: number,
  isWide: boolean,
): DigitRun[] {
  const runs: DigitRun[] = [];
  let groups: DigitGroup[] = [];
  let count = 0;
  const close = () => {
    if (count >= fewest) runs.push(runOf(groups, digits, isWide));
    groups = [];
    count = 0;
  };
  for (let at = nextDigit(digits, 0); at >= 0; at = nextDigit(digits, at)) {
    const spelled = !isDigit(text, at);
    let end = at + 1;
    if (!spelled) while (isDigit(text, end)) end += 1;
    const previous = groups.at(-1);
    const gap = previous ? gapBetween(text, previous.to, at, isWide) : '';
    if (gap === null || (gap !== '' && !joined)) close();
    groups.push({ from: at, to: end, spelled, gap: groups.length === 0 ? '' : (gap ?? '') });
    count += end - at;
    at = end;
  }
  close();
  return runs;
}

/** All windows of a length whose first digits pass. Linear: both ends only move forward. */
export function* windows(
  runs: readonly DigitRun[],
  length: number,
  startsWell: (digits: string, at: number) => boolean,
): Generator<Window> {
  for (const run of runs) {
    const { groups, digits, before } = run;
    if (digits.length < length) continue;
    let last = 0;
    for (let first = 0; first < groups.length; first += 1) {
      const start = before[first] ?? 0;
      while (last < groups.length && (before[last + 1] ?? 0) - start < length) last += 1;
      if (last >= groups.length) break;
      const [head, tail] = [groups[first], groups[last]];
      if ((before[last + 1] ?? 0) - start !== length || !head || !tail || !startsWell(digits, start))
        continue;
      const value = digits.slice(start, start + length);
      yield { run, first, last, digits: value, from: head.from, to: tail.to };
    }
  }
}

/** Windows that begin with the first group of a run, the only ones directly after the words before it. */
export function* leadingWindows(run: DigitRun, shortest: number, longest: number): Generator<Window> {
  const { groups, digits, before } = run;
  for (let last = 0; last < groups.length && (before[last + 1] ?? 0) <= longest; last += 1) {
    const length = before[last + 1] ?? 0;
    const [head, tail] = [groups[0], groups[last]];
    if (length < shortest || !head || !tail) continue;
    yield { run, first: 0, last, digits: digits.slice(0, length), from: head.from, to: tail.to };
  }
}

/** Sizes of the parts that blanks and dashes make: `138 0013 8000` → 3, 4, 4. */
export function pieces({ run, first, last }: Window): { sizes: number[]; gaps: string[] } {
  const sizes: number[] = [];
  const gaps: string[] = [];
  run.groups.slice(first, last + 1).forEach(({ from, to, gap }, index) => {
    if (index > 0 && gap !== '') gaps.push(gap);
    if (index === 0 || gap !== '') sizes.push(to - from);
    else sizes.push((sizes.pop() ?? 0) + to - from);
  });
  return { sizes, gaps };
}

/** Whether the run has nothing but this window, leaving single Chinese digits beside it aside. */
export function fillsRun({ run, first, last }: Window): boolean {
  return run.groups.every((group, index) => (index >= first && index <= last) || group.spelled);
}

/**
 * `1380013800一次` is a number and a word: a single spelled digit at the edge of plain ones may not belong to them.
 * For numbers that have no check digit to tell.
 */
export function mayEndInWord({ run: { groups }, first, last }: Window): boolean {
  const [head, tail] = [groups[first]?.spelled, groups[last]?.spelled];
  if (first === last || head === tail) return false;
  return groups.slice(first, last + 1).filter((group) => group.spelled).length === 1;
}

function runOf(groups: readonly DigitGroup[], digits: string, isWide: boolean): DigitRun {
  const before = [0];
  const parts = groups.map(({ from, to }) => {
    before.push((before.at(-1) ?? 0) + to - from);
    return digits.slice(from, to);
  });
  return { groups, digits: parts.join(''), before, isWide };
}

/** The separator if it may join two groups, or null. But for wide runs a blank line ends a number. */
function gapBetween(text: string, from: number, to: number, isWide: boolean): string | null {
  if (to - from > LONGEST_GAP) return null;
  const gap = text.slice(from, to);
  const joiner = isWide ? WIDE_JOINER : JOINER;
  for (const char of gap) if (!joiner.test(char)) return null;
  if (!isWide && gap.indexOf('\n') !== gap.lastIndexOf('\n')) return null;
  return /[*_`~]{3}/.test(gap) ? null : gap;
}

/** Place of the first digit from a place on, or −1. */
function nextDigit(digits: string, from: number): number {
  for (let at = from; at < digits.length; at += 1) if (isDigit(digits, at)) return at;
  return -1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
