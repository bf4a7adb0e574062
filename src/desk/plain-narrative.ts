import { escapeForMdx, escapeInline } from '../narrative/escape.ts';
import { rowsAt, valueAt } from './report-values.ts';

/** What a figure prints, by the id of its statement. */
export type Figures = ReadonlyMap<string, string>;

const HEADING = /^#{2,6} +(?=\S)/;
const TAG = /<Statement\s+id="([^"<>]+)"\s*\/>/g;
/** A mark that stands for itself, as itself or as a reference. */
const ESCAPED = /\\([!-/:-@[-`{-~])|&#(\d{1,7});/g;
const LAST_CHARACTER = 0x10ffff;
/** A remark of the editors, which no page prints. */
const REMARK = /^\{\/\*.*\*\/\}$/;
const TABLE_ROW = /^\|.*\|$/;

/**
 * The words of a draft as somebody reads them: headings without marks, each figure as it is printed. Line for line the
 * same as `narrative.mdx`, so that what is said of a line there holds here.
 */
export function plainNarrative(mdx: string, figures: Figures): string {
  return mdx
    .split('\n')
    .map((line) => plainLine(line, figures))
    .join('\n');
}

function plainLine(line: string, figures: Figures): string {
  return line
    .replace(HEADING, '')
    .replace(TAG, (tag, id: string) => figures.get(id) ?? tag)
    .replace(ESCAPED, (whole, mark?: string, code?: string) => {
      if (mark !== undefined) return mark;
      return Number(code) > LAST_CHARACTER ? whole : String.fromCodePoint(Number(code));
    })
    .replace(REMARK, '');
}

/** The figures that the words of a report may print. */
export function figuresOf(report: unknown): Figures {
  return new Map(
    rowsAt(report, ['statements']).flatMap((row) => {
      const [id, figure] = [valueAt(row, ['id']), valueAt(row, ['figure'])];
      return typeof id === 'string' && typeof figure === 'string' ? [[id, figure] as const] : [];
    }),
  );
}

/**
 * `narrative.mdx` for words that somebody has changed: a line that was left alone stays as it was, byte for byte; one
 * that was changed keeps the depth of its heading, and its figures as far as they still stand in it.
 * @param before the narrative whose plain words were changed
 */
export function narrativeOfPlain(before: string, plain: string, figures: Figures): string {
  const old = before.split('\n');
  const shown = old.map((line) => plainLine(line, figures));
  const lines = plain.split(/\r\n?|\n/);
  const kept = keptLines(shown, lines);
  let at = 0;
  return lines
    .map((line, index) => {
      const same = kept[index] ?? null;
      if (same !== null) {
        at = same + 1;
        return old[same] ?? '';
      }
      // Between two lines that stayed, the changed ones answer those that were there in turn.
      const next = kept.find((one, later) => later > index && one !== null) ?? old.length;
      const was = at < next ? (old[at] ?? '') : '';
      at = Math.min(at + 1, next);
      return changedLine(line, was, figures);
    })
    .join('\n');
}

/** For each new line the old line that it is, in order; `null` where it is none of them. */
function keptLines(old: readonly string[], lines: readonly string[]): readonly (number | null)[] {
  const shorter = Math.min(old.length, lines.length);
  let head = 0;
  while (head < shorter && old[head] === lines[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail += 1;
  let from = head;
  return lines.map((line, index) => {
    if (index < head) return index;
    const left = lines.length - index;
    if (left <= tail) return old.length - left;
    if (line.trim() === '') return null;
    const found = old.slice(0, old.length - tail).indexOf(line, from);
    if (found === -1) return null;
    from = found + 1;
    return found;
  });
}

function changedLine(line: string, was: string, figures: Figures): string {
  if (line.trim() === '') return '';
  if (TABLE_ROW.test(was) && TABLE_ROW.test(line.trim())) {
    const cells = line.trim().slice(1, -1).split('|');
    return `|${cells.map((cell) => ` ${withFigures(cell.trim(), was, figures, escapeInline)} `).join('|')}|`;
  }
  const typed = HEADING.exec(line)?.[0];
  const words = typed === undefined ? line : line.slice(typed.length);
  const mark = typed ?? (/[。；]$/.test(line.trim()) ? null : (HEADING.exec(was)?.[0] ?? headingOf(line)));
  return mark === null
    ? withFigures(words, was, figures, escapeForMdx)
    : `${mark}${withFigures(words, was, figures, escapeInline)}`;
}

/** Puts the figures of the old line back where they are still printed; the rest is words. */
function withFigures(text: string, was: string, figures: Figures, escape: (text: string) => string): string {
  let rest = text.trim();
  let written = '';
  const word = (part: string) => {
    if (part.trim() === '') return part;
    const [before = '', after = ''] = [/^\s*/.exec(part)?.[0], /\s*$/.exec(part)?.[0]];
    return `${before}${(written === '' ? escape : escapeInline)(part.trim())}${after}`;
  };
  for (const [tag, id = ''] of was.matchAll(TAG)) {
    const printed = figures.get(id) ?? '';
    const at = printed === '' ? -1 : rest.indexOf(printed);
    if (at === -1) continue;
    written += `${word(rest.slice(0, at))}${tag}`;
    rest = rest.slice(at + printed.length);
  }
  return `${written}${word(rest)}`;
}

/** 一、 and （一） begin the headings of official documents. */
function headingOf(line: string): string | null {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || /[。；，：]/.test(text)) return null;
  if (/^[一二三四五六七八九十]{1,3}、\S/.test(text)) return '## ';
  return /^[（(][一二三四五六七八九十]{1,3}[)）]\S/.test(text) ? '### ' : null;
}

const LONGEST_HEADING = 40;
