import type { Position } from '../model/diagnostic.ts';
import type { LineIndex } from './position.ts';

interface FrameSize {
  /** Lines before and after the marked one. */
  readonly around?: number;
  /** Columns of a terminal that a line may take; a Chinese character takes two. */
  readonly width?: number;
}

/** Characters that a terminal draws two columns wide. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}　-〿︰-﹏＀-｠￠-￦]/u;
/** Marks that take no column of their own. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;
const CUT = '…';
const GUTTER_MARK = '>';

/**
 * The lines around a position with a marker and carets below the marked text:
 *
 *     8 |   "initial": "50万元",
 *   > 9 |   "executed": "28.98万",
 *       |               ^^^^^^^^^
 *
 * Lines are cut to the part around the carets; invisible characters are shown as blanks.
 * @param lines of a text in which what nobody may see in a log, such as an identity number, is masked already
 */
export function frameIn(
  lines: LineIndex,
  position: Position,
  { around = 2, width = 120 }: FrameSize = {},
): string {
  const from = Math.max(1, position.line - around);
  const to = Math.min(lines.count, position.line + around);
  const digits = String(to).length;
  const marked = lettersOf(lines, position.line);
  const start = Math.min(position.column - 1, marked.length);
  const window = windowAround(marked, start, position.length ?? 1, width - digits - 5);

  const frame: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const isMarked = number === position.line;
    const letters = isMarked ? marked : lettersOf(lines, number);
    const gutter = `${isMarked ? GUTTER_MARK : ' '} ${String(number).padStart(digits)} | `;
    frame.push(`${gutter}${cut(letters, window)}`.trimEnd());
    if (isMarked)
      frame.push(`  ${' '.repeat(digits)} | ${carets(marked, start, position.length ?? 1, window)}`);
  }
  return frame.join('\n');
}

/** Which letters of a line are shown, from and up to but not including. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** The whole line where it fits; else the marked text with as much before it as leaves room for some after it. */
function windowAround(letters: readonly string[], start: number, length: number, columns: number): Window {
  if (fits(letters, columns)) return { from: 0, to: Number.POSITIVE_INFINITY };
  let from = start;
  let used = Math.min(columnsOf(letters.slice(start, start + length)), Math.floor(columns / 2));
  while (from > 0 && used < (columns * 2) / 3) {
    from -= 1;
    used += columnOf(letters[from] ?? '');
  }
  let to = from;
  let shown = 2;
  while (to < letters.length && shown + columnOf(letters[to] ?? '') <= columns) {
    shown += columnOf(letters[to] ?? '');
    to += 1;
  }
  return { from, to };
}

function cut(letters: readonly string[], { from, to }: Window): string {
  const before = from > 0 && letters.length > 0 ? CUT : '';
  const after = letters.length > to ? CUT : '';
  return `${before}${letters.slice(from, to).join('')}${after}`;
}

function carets(letters: readonly string[], start: number, length: number, { from, to }: Window): string {
  const before = columnsOf(letters.slice(from, start)) + (from > 0 ? columnOf(CUT) : 0);
  const marked = columnsOf(letters.slice(start, Math.min(start + length, to)));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, marked));
}

/** One blank for each character that would move or hide the rest of the line. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu, ' ');
}

/** From here on a line is remembered: a file of one line would be taken apart for each of its findings. */
const LONG = 1000;
const longest = new WeakMap<LineIndex, { readonly number: number; readonly letters: readonly string[] }>();

function lettersOf(lines: LineIndex, number: number): readonly string[] {
  const known = longest.get(lines);
  if (known?.number === number) return known.letters;
  const letters = [...printable(lines.line(number))];
  if (letters.length >= LONG) longest.set(lines, { number, letters });
  return letters;
}

/** Whether letters take no more than so many columns; asks no further than it has to. */
function fits(letters: readonly string[], columns: number): boolean {
  let used = 0;
  return letters.every((letter) => {
    used += columnOf(letter);
    return used <= columns;
  });
}

function columnsOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + columnOf(letter), 0);
}

/** By UTF-16 unit, one more than the columns it takes; 0: not looked at yet. */
const known = new Uint8Array(0x10000);

function columnOf(letter: string): number {
  if (letter.length > 1) return measured(letter);
  const unit = letter.charCodeAt(0);
  const before = known[unit] ?? 0;
  if (before > 0) return before - 1;
  const columns = measured(letter);
  known[unit] = columns + 1;
  return columns;
}

function measured(letter: string): number {
  if (NARROW.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
