import { quote } from './findings.ts';
import type { Literals, SourceLine } from './literals.ts';

/** A mark at the start of a line that Markdown takes for a list or a quotation. */
interface LineMark {
  readonly line: number;
  readonly offset: number;
  readonly mark: '-' | '+' | '*' | '>';
  readonly indent: number;
  /** What follows the mark and its space. */
  readonly content: string;
}

const CONTAINER = /^([ \t]*)(?:(>)[ \t]?|([-+*])(?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$))/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})[ \t].*?[ \t](#+)[ \t]*$/;
/** A number that a sign could belong to. */
const NUMBER = /^(?:[¥￥$]\s*)?[.．]?[\d０-９]/;
/** Years, months and numbers of items: no sign stands before them. */
const LABEL = /^(?:(?:19|20)\d{2}\s*(?:年|[-—~至/.]\s*\d)|\d{1,2}月|\d{1,3}\s*[、)）]|\d{1,3}[.．](?!\d))/;
const COMPARISON = /^[=＝]/;

/** Marks at the start of lines that are signs, comparisons or stars of a note, and no list or quotation. */
export function literalLineMarks(literals: Literals): void {
  const marks: LineMark[] = [];
  for (const [index, line] of literals.lines.entries()) {
    if (line.isCode) continue;
    if (isRule(line, literals)) continue;
    closingHashes(line, literals);
    marks.push(...marksOf(line, index));
  }
  for (const group of groupsOf(marks, literals.lines)) judge(group, literals);
}

/** `---` divides; every other row of marks is printed: a blank to be filled in, a row of stars. */
function isRule({ text, offset }: SourceLine, literals: Literals): boolean {
  const mark = RULE.exec(text)?.[1];
  if (mark === undefined) return false;
  const row = text.trim();
  if (/^--+$/.test(row)) return true;
  for (const { index } of text.matchAll(/[-*_]/g))
    literals.keep(offset + index, index === text.indexOf(mark));
  return true;
}

/** `## 1号 2#` ends with a mark of its own; only as many as open the heading close it. */
function closingHashes({ text, offset }: SourceLine, literals: Literals): void {
  const [, open, close] = HEADING.exec(text) ?? [];
  if (open === undefined || close === undefined || open === close) return;
  const start = text.lastIndexOf(close);
  for (let at = 0; at < close.length; at += 1) literals.keep(offset + start + at);
}

/** The marks of a line from the outside in: `> - 13` has two. */
function marksOf({ text, offset }: SourceLine, line: number): LineMark[] {
  const marks: LineMark[] = [];
  let at = 0;
  for (;;) {
    const match = CONTAINER.exec(text.slice(at));
    if (match === null) return marks;
    const [whole, blank = '', quotation, bullet] = match;
    const mark = quotation ?? bullet;
    if (mark !== undefined) {
      const indent = at + blank.length;
      const content = text.slice(at + whole.length).trimStart();
      marks.push({ line, offset: offset + indent, mark: mark as LineMark['mark'], indent, content });
    }
    at += whole.length;
  }
}

/** Marks of one kind at one depth that follow each other, with no paragraph of its own between them. */
function groupsOf(marks: readonly LineMark[], lines: readonly SourceLine[]): LineMark[][] {
  const groups: LineMark[][] = [];
  const open = new Map<string, LineMark[]>();
  for (const mark of marks) {
    const key = `${mark.mark} ${mark.indent}`;
    const group = open.get(key);
    const last = group?.at(-1);
    if (group && last && isNext(last, mark, lines)) group.push(mark);
    else {
      const fresh = [mark];
      groups.push(fresh);
      open.set(key, fresh);
    }
  }
  return groups;
}

function isNext(last: LineMark, mark: LineMark, lines: readonly SourceLine[]): boolean {
  if (mark.mark === '>') return mark.line === last.line + 1;
  let afterBlank = false;
  for (let at = last.line + 1; at < mark.line; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') {
      if (afterBlank) return false;
      afterBlank = true;
    } else {
      if (afterBlank && (/^[ \t]*/.exec(text)?.[0].length ?? 0) <= mark.indent) return false;
      afterBlank = false;
    }
  }
  return true;
}

function judge(group: readonly LineMark[], literals: Literals): void {
  const [first] = group;
  if (first === undefined) return;
  const { mark } = first;
  const amounts = group.filter(({ content }) => isAmount(content, mark));
  const keep = (kept: readonly LineMark[]) => {
    for (const { offset, content, mark: sign } of kept) {
      literals.keep(offset, true);
      if (content !== '')
        literals.findings.add('MDX_SIGN_LITERAL', args(sign, content), { start: offset, end: offset + 1 });
    }
  };
  if (mark === '>') {
    // Once a quotation has begun, its lines may begin with any figure.
    if (!isAmount(first.content, mark)) return;
    if (amounts.length === group.length) keep(group);
    else ambiguous([first], literals);
    return;
  }
  const isOne = group.length === 1;
  if (mark === '*') {
    if (isOne) keep(group);
    else keep(group.filter(({ content }) => content === ''));
  } else if (amounts.length === group.length || (mark === '+' && isOne)) keep(group);
  else {
    keep(amounts.filter(({ content }) => content === ''));
    ambiguous(
      amounts.filter(({ content }) => content !== ''),
      literals,
    );
  }
}

function ambiguous(marks: readonly LineMark[], { findings }: Literals): void {
  for (const { offset, mark, content } of marks)
    findings.add('MDX_SIGN_UNCLEAR', args(mark, content), { start: offset, end: offset + 1 });
}

function isAmount(content: string, mark: LineMark['mark']): boolean {
  if (mark === '>') return COMPARISON.test(content) || (NUMBER.test(content) && !LABEL.test(content));
  return content === '' || (NUMBER.test(content) && !LABEL.test(content));
}

function args(mark: string, content: string): { mark: string; text: string } {
  return { mark, text: quote(`${mark} ${content}`, 12) };
}
