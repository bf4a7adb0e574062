import type { Node, ParseError } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import { CONTROL_NAMES } from '../../text/problems/json.ts';
import { commaProblem, gapProblem, keyProblem, numberProblem } from './gap.ts';
import type { JsonProblem } from './problem.ts';
import { problem } from './problem.ts';

/** Error numbers of jsonc-parser; its `const enum` cannot be imported where each file is compiled alone. */
const CODE = {
  symbol: 1,
  keyExpected: 3,
  valueExpected: 4,
  colonExpected: 5,
  commaExpected: 6,
  braceExpected: 7,
  bracketExpected: 8,
  endExpected: 9,
  comment: 10,
  commentEnd: 11,
  stringEnd: 12,
  numberEnd: 13,
  unicode: 14,
  escape: 15,
  character: 16,
} as const;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '\u3000': '空格',
  '\u00a0': '空格',
};
const FULL_WIDTH_ANY = new RegExp(`[${Object.keys(FULL_WIDTH).join('')}]`);
/** A quote that was meant to end a string: a curly one with punctuation or the end of the line behind it. */
const CURLY_END = /[”“＂](?=\s*(?:[:：,，}\]]|$))/;

export interface JsonTree {
  readonly root: Node | undefined;
  /** The first thing that is wrong; what a parser finds after it is guesswork. */
  readonly problem: JsonProblem | null;
}

/** Parses a text of bounded depth into a tree with positions, or says what is wrong in an editor's words. */
export function parseJsonTree(text: string, unclosedAt: number | null): JsonTree {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  return { root, problem: first ? explain(text, first, unclosedAt) : null };
}

function explain(text: string, error: ParseError, unclosedAt: number | null): JsonProblem {
  const { offset, length } = error;
  const token = text.slice(offset, offset + length);
  const conflict = /^(?:<{7}|={7}|>{7})(?:\s|$)/m.exec(text);
  if (conflict) return problem('JSON_MERGE_CONFLICT', {}, conflict.index, conflict.index + 7);

  switch (error.error) {
    case CODE.comment:
    case CODE.commentEnd:
      return problem('JSON_COMMENT', {}, offset, offset + length);
    case CODE.stringEnd:
      return curlyEnd(text, offset) ?? problem('JSON_STRING_OPEN', {}, offset, offset + length);
    case CODE.numberEnd:
      return numberProblem(text, offset);
    case CODE.unicode:
    case CODE.escape:
      return escapeProblem(text, offset, length);
    case CODE.character:
      return controlProblem(text, offset, length);
    default:
  }
  const full = FULL_WIDTH_ANY.exec(token);
  if (full) return fullWidth(full[0], offset + full.index);
  const curly = curlyEnd(text, lineStart(text, offset));
  if (curly) return curly;
  if (offset >= text.length && unclosedAt !== null) return unclosed(text, unclosedAt);

  switch (error.error) {
    case CODE.symbol:
      return symbolProblem(text, token, offset);
    case CODE.endExpected:
      if (token === ':') return keyProblem(text, offset, 'JSON_BRACE_MISSING');
      return problem('JSON_AFTER_END', {}, offset, offset + length);
    case CODE.colonExpected:
      return keyProblem(text, offset, 'JSON_COLON_MISSING');
    case CODE.commaExpected:
      return commaProblem(text, token, offset);
    case CODE.keyExpected:
    case CODE.valueExpected:
      return gapProblem(text, token, offset, error.error === CODE.keyExpected);
    default:
      return problem('JSON_SYNTAX', {}, offset, offset + length);
  }
}

function fullWidth(found: string, at: number): JsonProblem {
  const shown = /\s/.test(found) ? '全角空格' : found;
  return problem('JSON_FULL_WIDTH', { found: shown, use: FULL_WIDTH[found] ?? '"' }, at, at + 1);
}

/** `"名称”: 1`: the string was opened with a straight quote and closed with a curly one. */
function curlyEnd(text: string, from: number): JsonProblem | null {
  const line = text.slice(from, lineEnd(text, from));
  // Only an odd number of straight quotes leaves a string open, so curly quotes within texts are no reason.
  const straight = line.replaceAll(/\\./g, '').split('"').length - 1;
  const match = straight % 2 === 1 ? CURLY_END.exec(line) : null;
  return match ? fullWidth(match[0], from + match.index) : null;
}

function symbolProblem(text: string, token: string, offset: number): JsonProblem {
  if (text[offset - 1] === '"') return problem('JSON_QUOTE_INSIDE', {}, offset - 1, offset);
  if (token.startsWith("'")) return problem('JSON_SINGLE_QUOTE', {}, offset, offset + token.length);
  if (/^[+.\d]/.test(token) || /\d/.test(text[offset - 1] ?? '')) return numberProblem(text, offset);
  const found = token.slice(0, 24);
  return problem('JSON_UNQUOTED', { found }, offset, offset + token.length);
}

function escapeProblem(text: string, offset: number, length: number): JsonProblem {
  const token = text.slice(offset, offset + length);
  const bad = /\\(?:u(?![0-9a-fA-F]{4}).{0,4}|[^"\\/bfnrtu])/.exec(token.replaceAll('\\\\', '  '));
  const start = offset + (bad?.index ?? 0);
  const found = (bad?.[0] ?? '\\').replace(/"$/, '');
  return problem('JSON_ESCAPE', { found }, start, start + found.length);
}

function controlProblem(text: string, offset: number, length: number): JsonProblem {
  for (let at = offset; at < offset + length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) {
      const name = CONTROL_NAMES[code] ?? `U+${code.toString(16).padStart(4, '0').toUpperCase()}`;
      return problem('JSON_CONTROL', { name }, at, at + 1);
    }
  }
  return problem('JSON_SYNTAX', {}, offset, offset + length);
}

function unclosed(text: string, at: number): JsonProblem {
  const open = text[at] ?? '{';
  return problem('JSON_UNCLOSED', { open, close: open === '[' ? ']' : '}' }, at, at + 1);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end === -1 ? text.length : offset + end;
}
