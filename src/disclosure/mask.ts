import type { DisclosureId } from '../model/allowance.ts';
import type { Hit } from './hit.ts';
import type { Normalised } from './normalise.ts';
import { normalise, withDashForOne, withDigitsForLetters } from './normalise.ts';

/**
 * How much of a value may be shown. GB/T 35273-2020 §7.2 asks for de-identification on display without a number of
 * stars; these follow local practice: mobile 3 + 4, identity number 2 + 3, card and account the last 4, an address
 * to the township, a name its first character. What only announces something (a header row, a grade) is shown.
 */
type Shown = (index: number, value: string) => boolean;

const all: Shown = () => true;
const edges =
  (head: number, tail: number): Shown =>
  (index, value) =>
    index < head || index >= value.length - tail;
/** Hides `count` characters that end `tail` before the end, whatever prefix the number has. */
const middle =
  (count: number, tail: number): Shown =>
  (index, value) =>
    index < value.length - tail - count || index >= value.length - tail;

const SHOWN: Record<DisclosureId, Shown> = {
  SECRECY_MARK: all,
  PII_LIST: edges(1, 0),
  PII_RECIPIENT: edges(1, 0),
  PII_SOCIAL: edges(0, 2),
  PII_MESSENGER: edges(1, 1),
  PII_ID: edges(2, 3),
  PII_BANK: edges(0, 4),
  PII_ACCOUNT: edges(0, 4),
  PII_MOBILE: middle(4, 4),
  PII_LANDLINE: middle(4, 3),
  PII_PASSPORT: edges(1, 2),
  PII_PLATE: edges(2, 1),
  PII_PAYEE: edges(1, 0),
  PII_CONTACT: edges(1, 0),
  PII_EMAIL: (index, value) => index === 0 || index >= value.indexOf('@'),
  PII_ADDRESS: (index, value) => index <= lastTownship(value),
};

type Masking = Pick<Hit, 'id' | 'reason'>;

function shownOf({ id, reason }: Masking): Shown {
  return reason === 'header-only' || reason === 'rows-follow' ? all : SHOWN[id];
}

/** Kinds whose value is what is left when everything but digits is dropped. */
const DIGITS_ONLY: ReadonlySet<DisclosureId> = new Set([
  'PII_MOBILE',
  'PII_BANK',
  'PII_ACCOUNT',
  'PII_LANDLINE',
]);

/**
 * The value by which an allowance knows a finding: half-width, without separators, Chinese digits as 0–9 in numbers,
 * a mobile number without its country code, letters in capitals (mail in small letters).
 */
export function normalisedValue(id: DisclosureId, original: string): string {
  const value = joined(significant(id, normalise(original)));
  if (id === 'PII_MOBILE') return value.slice(-11);
  return id === 'PII_EMAIL' ? value.toLowerCase() : value.toUpperCase();
}

/** A normalised value with stars: `138****0000`. The header of a list is no value and is shown. */
export function maskValue({ id, reason }: Masking, value: string): string {
  const shown = shownOf({ id, reason });
  return value
    .split('')
    .map((unit, index) => (shown(index, value) ? unit : '*'))
    .join('');
}

/**
 * The text with every hit starred in place. Length, line breaks and separators stay, so columns in a code frame are
 * those of the original.
 */
export function maskText(text: string, hits: readonly (Masking & Pick<Hit, 'start' | 'end'>)[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const { start, end } = hit;
    if (start < done) continue;
    parts.push(text.slice(done, start), maskInPlace(hit, text.slice(start, end)));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function maskInPlace(hit: Masking, slice: string): string {
  const shown = shownOf(hit);
  if (shown === all) return slice;
  const normal = normalise(slice);
  const kept = significant(hit.id, normal);
  const value = joined(kept);
  const units = slice.split('');
  kept.forEach(({ at }, index) => {
    if (!shown(index, value)) units.fill('*', normal.from[at] ?? 0, normal.to[at] ?? 0);
  });
  return units.join('');
}

interface Significant {
  /** Index into the normalised text. */
  readonly at: number;
  readonly char: string;
}

const joined = (kept: readonly Significant[]) => kept.map(({ char }) => char).join('');

const DIALLED = /^(?:0|86|0086)?1[3-9]\d{9}$/;

/** The characters of a value that carry it, one entry for each UTF-16 unit, separators left out. */
function significant(id: DisclosureId, written: Normalised): Significant[] {
  const isNumber = DIGITS_ONLY.has(id) || id === 'PII_ID';
  const normal = (isNumber ? withDigitsForLetters(written) : null) ?? written;
  const kept = significantIn(id, normal);
  if (id !== 'PII_MOBILE' || DIALLED.test(joined(kept))) return kept;
  const dashed = withDashForOne(normal);
  return dashed ? significantIn(id, dashed) : kept;
}

function significantIn(id: DisclosureId, { text, digits }: Normalised): Significant[] {
  const kept: Significant[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = significantCharacter(id, text.charAt(at), digits.charAt(at));
    if (char !== '') kept.push({ at, char });
  }
  return kept;
}

function significantCharacter(id: DisclosureId, char: string, digit: string): string {
  if (DIGITS_ONLY.has(id)) return /\d/.test(digit) ? digit : '';
  if (id === 'PII_ID') return /\d/.test(digit) ? digit : /[Xx×]/.test(char) ? 'X' : '';
  if (id === 'PII_EMAIL') return char.trim();
  // Halves of a character outside the basic plane, such as a rare one in a name, count as letters.
  return /[\p{L}\p{N}★]|[\ud800-\udfff]/u.test(char) ? char : '';
}

function lastTownship(value: string): number {
  return Math.max(-1, ...[...value.matchAll(/[省市县镇乡]|街道|(?<![小社])区/g)].map(({ index }) => index));
}
