import type { DigitRun } from './digits.ts';
import { digitRuns, wideRuns } from './digits.ts';
import type { Normalised } from './normalise.ts';
import { normalise, withDashForOne, withDigitsForLetters } from './normalise.ts';

/**
 * What kind of text is read; a few rules differ.
 * `facts` a string of a JSON fact file; `narrative` prose; `file-name` where `_` and `-` separate words; `html` the
 * visible text of a finished page, whose own labels may speak of withheld information; `csv` one table cell;
 * `index` a search index and `script` program text, where figures stand side by side and are never joined.
 */
export type TextKind = 'facts' | 'narrative' | 'file-name' | 'html' | 'csv' | 'index' | 'script';

export interface TextContext {
  readonly kind: TextKind;
  /** Name of the field or column; read as words that stand before the text: `手机`, `amount_yuan`. */
  readonly label?: string | undefined;
  /**
   * The day up to which somebody can have been born, `YYYY-MM-DD`; asked only where a number could be somebody's.
   * Without it, to the end of this century.
   */
  readonly today?: (() => string) | undefined;
}

/** A text made ready for all detectors: normalised once, its digit runs found once. */
export interface Reading {
  readonly original: string;
  readonly normal: Normalised;
  readonly kind: TextKind;
  /** Normalised label, lower case. */
  readonly label: string;
  readonly today: () => string;
  /** Those with digits enough for any number that is looked for. */
  readonly runs: readonly DigitRun[];
}

/** The shortest part of a number that any detector looks for: a local telephone number. */
export const FEWEST_DIGITS = 7;

const LAST_DAY = () => '2099-12-31';

const labels = new Map<string, string>();

export function readText(original: string, context: TextContext): Reading {
  const normal = normalise(original);
  const { kind } = context;
  const joined = kind !== 'index' && kind !== 'script';
  const runs = digitRuns(normal, joined, FEWEST_DIGITS);
  const dashed = joined ? withDashForOne(normal) : null;
  if (dashed) runs.push(...digitRuns(dashed, joined, FEWEST_DIGITS));
  if (joined) {
    const lettered = withDigitsForLetters(normal);
    if (lettered) runs.push(...digitRuns(lettered, joined, FEWEST_DIGITS));
    runs.push(...wideRuns(lettered ?? normal, FEWEST_DIGITS));
  }
  return { original, normal, kind, label: labelOf(context), today: context.today ?? LAST_DAY, runs };
}

/** A site has few different labels, so each is normalised once. */
export function labelOf({ label = '' }: TextContext): string {
  const known = labels.get(label);
  if (known !== undefined) return known;
  const made = normalise(label).text.toLowerCase();
  labels.set(label, made);
  return made;
}

/** The normalised text just before a place, blanks removed so that `身 份 证 号` reads like 身份证号. */
export function wordsBefore({ normal }: Reading, at: number, length = 24): string {
  return normal.text.slice(Math.max(0, at - length), at).replace(/[ \t\n|]+/g, '');
}

/** The normalised text just after a place, as it stands. */
export function textAfter({ normal }: Reading, at: number, length = 12): string {
  return normal.text.slice(at, at + length);
}
