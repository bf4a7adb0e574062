import { codeOf } from './characters.ts';
import type { ArgsOf, Findings, MessageId } from './findings.ts';
import { quote } from './findings.ts';
import type { Point, Source } from './source.ts';
import { offsetOf } from './source.ts';
import { openBraceStart, openTagStart } from './tag-lexer.ts';

/** What the parser throws: a message with the rule it broke and the place where it gave up. */
interface ParserError extends Error {
  readonly ruleId?: string;
  readonly place?: Point | { readonly start: Point; readonly end: Point };
}

/** Offsets to blank out, so that the rest of the text can be read; empty when reading has to end here. */
type Masks = readonly number[];

/** One reading of a text with its mistakes so far. */
export interface Reading {
  readonly source: Source;
  readonly findings: Findings;
  /** Names of opening tags that were said to be wrong; their closing tags follow and are not said again. */
  readonly brokenTags: string[];
}

interface Stumble extends Reading {
  /** The source with earlier mistakes blanked. */
  readonly text: string;
  readonly offset: number;
  readonly reason: string;
}

const NAME = /^<\/?([\p{ID_Start}$_](?:[\p{ID_Continue}$-]|\u200C|\u200D)*)/u;
const HAN = /\p{Script=Han}/u;
const LINK = /^<\/?(?:[a-z][a-z0-9+.-]*:|www\.|[\w.+-]+@)[^\s>]*/i;

/** Says in an editor's words what the parser could not read, and which characters to blank to read on. */
export function explainSyntaxError(thrown: unknown, text: string, reading: Reading): Masks {
  const { source, findings } = reading;
  const error = thrown as ParserError;
  const place = error.place;
  if (place === undefined && error.ruleId !== 'end-tag-mismatch') {
    if (thrown instanceof RangeError) findings.add('MDX_TOO_DEEP', { limit: 32 }, null);
    else findings.add('MDX_UNREADABLE', { reason: quote(error.message) }, null);
    return [];
  }
  const offset = place === undefined ? 0 : offsetOf(source, 'start' in place ? place.start : place);
  const stumble: Stumble = { ...reading, text, offset, reason: error.message };
  switch (error.ruleId) {
    case 'end-tag-mismatch':
      return explainPair(stumble);
    case 'unexpected-closing-slash': {
      const start = Math.max(0, text.lastIndexOf('<', offset));
      const name = nameAt(text, start);
      return isFollowUp(stumble, name) ? [start] : say(stumble, 'MDX_TAG_UNOPENED', { name }, start);
    }
    case 'unexpected-lazy':
      return explainOutside(stumble);
    case 'unexpected-empty-expression':
      say(stumble, 'MDX_PROP_EXPRESSION', { prop: propBefore(text, offset) }, offset - 1, 1);
      stumble.brokenTags.push(nameAt(text, openTagStart(text, offset)));
      return [openTagStart(text, offset), offset - 1];
    case 'unexpected-eof':
    case 'acorn':
      return /expression|acorn/.test(error.message) ? explainBrace(stumble) : explainTag(stumble);
    case 'unexpected-character':
    case 'unexpected-attribute':
    case 'unexpected-self-closing-slash':
      return explainTag(stumble);
    default:
      findings.add('MDX_UNREADABLE', { reason: quote(error.message) }, { start: offset, end: offset + 1 });
      return [];
  }
}

function explainTag(stumble: Stumble): Masks {
  const { text, offset, reason } = stumble;
  const start = openTagStart(text, offset);
  const rest = text.slice(start, start + 200);
  if (rest.startsWith('<!--')) return say(stumble, 'MDX_HTML_COMMENT', {}, start, 4);
  if (/^<[!?]/.test(rest)) return say(stumble, 'MDX_HTML_DECLARATION', { text: quote(rest, 12) }, start);
  const link = LINK.exec(rest)?.[0];
  if (link !== undefined) return say(stumble, 'MDX_ANGLE_LINK', { text: quote(link.slice(1)) }, start);
  const name = NAME.exec(rest)?.[1];
  if (name === undefined && /^<[^/]/.test(rest)) {
    return say(stumble, 'MDX_LESS_THAN', { text: quote(rest.split(/[\s，。；、,;]/)[0] ?? '', 8) }, start);
  }
  if (name !== undefined && HAN.test(name))
    return say(stumble, 'MDX_ANGLE_TITLE', { name: quote(name) }, start);
  const shown = name ?? '/';
  if (rest.startsWith('</') && isFollowUp(stumble, shown)) return [start];
  stumble.brokenTags.push(shown);
  if (/Unexpected end of file/.test(reason))
    return say(stumble, 'MDX_TAG_UNFINISHED', { name: shown }, start);
  const found = shownCharacter(String.fromCodePoint(text.codePointAt(offset) ?? 0x3f));
  stumble.findings.add('MDX_TAG_SYNTAX', { name: shown, found }, { start: offset, end: offset + 1 });
  return [start];
}

function explainBrace(stumble: Stumble): Masks {
  const { text, offset } = stumble;
  const start = stumble.reason.includes('acorn')
    ? Math.max(0, text.lastIndexOf('{', offset - 1))
    : openBraceStart(text, offset);
  const id = /^\{\s*\/\*/.test(text.slice(start, start + 50)) ? 'MDX_COMMENT_UNCLOSED' : 'MDX_BRACE_UNCLOSED';
  return say(stumble, id, {}, start, 1);
}

/** Tags that do not pair. The parser names both in its sentence, the opening one with line and column. */
function explainPair(stumble: Stumble): Masks {
  const { text, source, reason, offset } = stumble;
  const at = /\((\d+):(\d+)/.exec(reason);
  const opening = at === null ? offset : offsetOf(source, { line: Number(at[1]), column: Number(at[2]) });
  if (reason.startsWith('Expected a closing tag')) {
    const name = nameAt(text, opening);
    stumble.brokenTags.push(name);
    if (HAN.test(name)) return say(stumble, 'MDX_ANGLE_TITLE', { name: quote(name) }, opening);
    return say(stumble, 'MDX_TAG_UNCLOSED', { name }, opening);
  }
  const close = nameAt(text, offset);
  if (reason.startsWith('Unexpected closing tag')) {
    say(stumble, 'MDX_TAG_MISMATCH', { open: nameAt(text, opening), close }, offset);
    return [offset, opening];
  }
  say(stumble, 'MDX_TAG_CROSSED', { name: close }, offset);
  return [offset, Math.max(0, text.lastIndexOf(`<${close}`, offset - 1))];
}

function say<I extends MessageId>(
  stumble: Stumble,
  id: I,
  args: ArgsOf<I>,
  start: number,
  length: number = 1 + nameAt(stumble.text, start).length,
): Masks {
  stumble.findings.add(id, args, { start, end: start + length });
  return [start];
}

/** Whether a closing tag is left over from an opening tag that has been spoken of. */
function isFollowUp({ brokenTags }: Reading, name: string): boolean {
  const at = brokenTags.indexOf(name);
  if (at !== -1) brokenTags.splice(at, 1);
  return at !== -1;
}

/** Name of the tag at an offset, without bracket and slash; empty for `<>`. */
function nameAt(text: string, start: number): string {
  return NAME.exec(text.slice(start, start + 200))?.[1] ?? '';
}

/** A tag or brace in a quotation or list that the next line no longer belongs to. */
function explainOutside(stumble: Stumble): Masks {
  const { text, offset } = stumble;
  const tag = text.lastIndexOf('<', offset - 1);
  const brace = text.lastIndexOf('{', offset - 1);
  stumble.brokenTags.push(nameAt(text, Math.max(0, tag)));
  say(stumble, 'MDX_LINE_OUTSIDE', {}, offset, 1);
  return [tag, brace].filter((at) => at >= 0);
}

function propBefore(text: string, offset: number): string {
  return /([\p{ID_Continue}:-]+)\s*=\s*\{$/u.exec(text.slice(Math.max(0, offset - 80), offset))?.[1] ?? '';
}

function shownCharacter(character: string): string {
  return quote(character) || codeOf(character);
}
