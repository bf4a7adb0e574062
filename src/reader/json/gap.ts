import type { JsonProblem } from './problem.ts';
import { problem } from './problem.ts';

const CLOSING = new Set(['}', ']']);

/** Marks the name before `offset`. */
export function keyProblem(
  text: string,
  offset: number,
  id: 'JSON_COLON_MISSING' | 'JSON_BRACE_MISSING',
): JsonProblem {
  const end = lastInk(text, offset);
  const start = text.lastIndexOf('"', end - 2);
  const key = text.slice(Math.max(0, start), end);
  return problem(id, { key }, Math.max(0, start), end);
}

/** Two things stand side by side where a comma was expected between them. */
export function commaProblem(text: string, token: string, offset: number): JsonProblem {
  if (CLOSING.has(token)) return wrongBracket(token, offset);
  if (token === ':') return keyProblem(text, offset, 'JSON_BRACE_MISSING');
  if (/\d/.test(token[0] ?? '') && /\d/.test(text[offset - 1] ?? '')) return numberProblem(text, offset);
  if (text[offset - 1] === '"' && token !== '{' && token !== '[') {
    return problem('JSON_QUOTE_INSIDE', {}, offset - 1, offset);
  }
  const end = lastInk(text, offset);
  const nextLine = text.slice(0, offset).split(/\r\n?|\n/).length;
  return problem('JSON_COMMA_MISSING', { nextLine }, end - 1, end);
}

/** A name or a value is missing at `offset`; usually the comma before it is one too many. */
export function gapProblem(text: string, token: string, offset: number, inObject: boolean): JsonProblem {
  const before = lastInk(text, offset) - 1;
  if (CLOSING.has(token)) {
    if (text[before] === ',') return problem('JSON_TRAILING_COMMA', { closing: token }, before, before + 1);
    if (text[before] !== ':') return wrongBracket(token, offset);
  }
  if (token === ',' && text[before] !== ':') return problem('JSON_COMMA_EXTRA', {}, offset, offset + 1);
  if (inObject) {
    if (/^\d/.test(token) && text[before] === ',') return groupedNumber(text, before);
    return problem('JSON_KEY_MISSING', { found: token.slice(0, 24) }, offset, offset + token.length);
  }
  return problem('JSON_VALUE_MISSING', {}, offset, offset + token.length);
}

function groupedNumber(text: string, comma: number): JsonProblem {
  let start = comma;
  while (/[\d,.-]/.test(text[start - 1] ?? '')) start -= 1;
  const run = /^[\d,.-]*\d/.exec(text.slice(start, start + 40))?.[0] ?? '';
  return problem('JSON_NUMBER', { found: run }, start, start + run.length);
}

function wrongBracket(found: string, offset: number): JsonProblem {
  return problem('JSON_BRACKET', { found, close: found === '}' ? ']' : '}' }, offset, offset + 1);
}

/** Offset after the last character before `offset` that is not blank. */
function lastInk(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** Marks the whole run of characters that was meant as one number: `0201`, `28.98万元`, `1,356,090`. */
export function numberProblem(text: string, offset: number): JsonProblem {
  let start = offset;
  while (/[\d.+-]/.test(text[start - 1] ?? '')) start -= 1;
  const run = /^[^\s,:"{}[\]]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  return problem('JSON_NUMBER', { found: run }, start, start + run.length);
}
