import type { Literals } from './literals.ts';

/** A row of `*` on its own. */
interface Run {
  readonly start: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const MARK = /[*_`]/;
const LETTER = /[\p{L}\p{N}]/u;
const FIGURE = /[\p{N}.．%％]/u;
const DIGIT = /\p{N}/u;
const LATIN = /[\p{N}\p{Script=Latin}]/u;
const HAN = /\p{Script=Han}/u;
const BOUNDARY = /[\s\p{P}\p{S}]/u;
/** What ends a term of a sum, a name, a quotation: a star behind it is a sign before a figure. */
const AFTER_TERM = /[)）\]】》〉」』”’"'%％‰℃°\p{S}]/u;
const CANNOT_BEGIN = /[\s、，。；：！？,.;:!?)）\]】》〉」』”’%％]/u;
const CLAUSE_END = /[，。；：！？,;*]/u;
const CANNOT_END = /[\s、，；：,;:(（[【《〈「『“‘]/u;
/** Beginnings of a block: a mark on one side of them has nothing to do with one on the other. */
const NEW_BLOCK = /^[ \t]*(?:$|[-+*>#|]|\d{1,9}[.)][ \t])/;
/** Marks of lists and quotations, which have been judged. */
const LINE_BEGIN = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
/** Words between two names. */
const JOINS_NAMES = /[和与及或同跟对由向被给为]/u;
/** The name of a component or attribute may hold `_`. */
const TAG = /<\/?[a-z_$][^<>]*>?/gi;
const LONGEST_MARK = 3;

/**
 * Emphasis opens behind a space or punctuation and closes before a space, punctuation or a Chinese word, and never
 * touches a digit with its outside. Every other star, every `_` and every backtick between digits is a character.
 */
export function literalEmphasis(text: string, literals: Literals): void {
  let open: Run[] = [];
  let alone: Run[] = [];
  const end = () => {
    for (const run of open) keep(run, text, literals);
    complain([...open, ...alone], text, literals);
    open = [];
    alone = [];
  };
  for (const { text: line, offset, isCode } of literals.lines) {
    if (isCode || NEW_BLOCK.test(line)) end();
    if (isCode || !MARK.test(line)) continue;
    const visible = text.slice(offset, offset + line.length);
    const tags = [...visible.matchAll(TAG)];
    for (const { index } of visible.matchAll(/_/g)) {
      const isName = tags.some((tag) => index > tag.index && index < tag.index + tag[0].length);
      if (!isName && !isEscaped(text, offset + index)) literals.keep(offset + index);
    }
    const begin = LINE_BEGIN.exec(visible)?.[0].length ?? 0;
    for (const match of visible.matchAll(/\*+/g)) {
      if (match.index < begin) continue;
      const run = runAt(text, offset + match.index, match[0].length);
      const at = run.canClose ? open.findLastIndex((one) => isPair(one, run, text)) : -1;
      if (at !== -1) {
        for (const inner of open.slice(at + 1)) {
          keep(inner, text, literals);
          alone.push(inner);
        }
        open = open.slice(0, at);
      } else if (run.canOpen) open.push(run);
      else {
        keep(run, text, literals);
        alone.push(run);
      }
    }
    literalBackticks(text, offset, line.length, literals);
  }
  end();
}

function runAt(text: string, start: number, length: number): Run {
  const none = { start, length, canOpen: false, canClose: false };
  if (length > LONGEST_MARK || isEscaped(text, start)) return none;
  const before = characterBefore(text, start);
  const after = characterAt(text, start + length);
  const isSingle = length === 1;
  const outerLeft = isSingle ? lastOfLine(text, start) : before;
  const outerRight = isSingle ? firstOfLine(text, start + length) : after;
  const beginsFigure = LATIN.test(after);
  const canOpen =
    after !== '' &&
    !CANNOT_BEGIN.test(after) &&
    (before === '' || BOUNDARY.test(before)) &&
    !(AFTER_TERM.test(before) && (isSingle || (beginsFigure && /[\x21-\x7E]/.test(before)))) &&
    !(isSingle && beginsFigure && (LATIN.test(outerLeft) || AFTER_TERM.test(outerLeft)));
  const isOutside =
    after === '' || BOUNDARY.test(after) || (!isSingle && HAN.test(after) && !LATIN.test(after));
  const canClose =
    before !== '' &&
    !CANNOT_END.test(before) &&
    isOutside &&
    !(isSingle && LATIN.test(before) && /[\p{N}\p{Script=Latin}(（]/u.test(outerRight));
  return { start, length, canOpen, canClose };
}

/** `**某和李**某` are two names with masks, `，*号与王*、` two stars: a pair needs words between, a light one a few. */
function isPair(open: Run, close: Run, text: string): boolean {
  const between = text.slice(open.start + open.length, close.start);
  if (open.length !== close.length || !LETTER.test(between) || between.startsWith('某')) return false;
  return open.length > 1 || !CLAUSE_END.test(between);
}

function keep({ start, length }: Run, text: string, literals: Literals): void {
  for (let at = isEscaped(text, start) ? start + 1 : start; at < start + length; at += 1) literals.keep(at);
}

/** Two stars that were perhaps meant to make something bold. They are printed; the editor is told. */
function complain(runs: readonly Run[], text: string, literals: Literals): void {
  const doubles = runs
    .filter(({ start, length }) => length === 2 && !isEscaped(text, start))
    .sort((a, b) => a.start - b.start);
  for (let index = 0; index < doubles.length; index += 1) {
    const [run, next] = doubles.slice(index, index + 2);
    if (run === undefined || isMasking(run, text)) continue;
    const end = run.start + run.length;
    const between = next === undefined ? '' : text.slice(end, next.start);
    const isPair = LETTER.test(between) && !between.includes('\n');
    if (!isPair && !run.canOpen) continue;
    literals.findings.add('MDX_BOLD_LITERAL', { marks: '**' }, { start: run.start, end });
    if (isPair) index += 1;
  }
}

/** `王**`, `13**56`, `**某`: what a rightly masked name or number looks like. */
function isMasking({ start, length }: Run, text: string): boolean {
  const before = characterBefore(text, start);
  const after = characterAt(text, start + length);
  if (DIGIT.test(before) || after === '某') return true;
  if (!HAN.test(before)) return false;
  const earlier = characterBefore(text, start - before.length);
  return !HAN.test(earlier) || JOINS_NAMES.test(earlier);
}

/** A backtick is a sign of feet or minutes where it stands between figures. */
function literalBackticks(text: string, offset: number, length: number, literals: Literals): void {
  const line = text.slice(offset, offset + length);
  for (const { index, 0: mark } of line.matchAll(/`+/g)) {
    const start = offset + index;
    const end = start + mark.length;
    const isBetween = FIGURE.test(characterBefore(text, start)) && FIGURE.test(characterAt(text, end));
    if (!isBetween || isEscaped(text, start)) continue;
    for (let at = start; at < end; at += 1) literals.keep(at);
  }
}

function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text[at - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

/** The last character before spaces on the same line; empty at its start. */
function lastOfLine(text: string, at: number): string {
  let end = at;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  const last = characterBefore(text, end);
  return last === '\n' ? '' : last;
}

function firstOfLine(text: string, at: number): string {
  let start = at;
  while (text[start] === ' ' || text[start] === '\t') start += 1;
  const first = characterAt(text, start);
  return first === '\n' ? '' : first;
}
