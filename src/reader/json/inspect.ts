import type { Node } from 'jsonc-parser';
import { Decimal } from '../../model/decimal.ts';
import { readDecimal } from '../../model/read-decimal.ts';
import { codeOf, STRAY } from '../narrative.ts';
import type { LineIndex } from '../position.ts';
import type { JsonProblem } from './problem.ts';
import { problem } from './problem.ts';

/** Controls, blanks and everything else that a reader of the file cannot see. */
const INVISIBLE = /[\p{C}\p{Z}]/gu;
const FORBIDDEN_KEYS = new Set(['__proto__']);
/** One character of a string as it is written: itself, or an escape; the two halves of a pair stay together. */
const WRITTEN = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\?[\s\S]/gu;
/** Findings of one file beyond this number say nothing new. */
export const MOST_PROBLEMS = 200;

/** Collects as many problems as somebody reads, and counts the rest. */
class Problems {
  readonly found: JsonProblem[] = [];
  #count = 0;

  add(start: number, make: () => JsonProblem): void {
    this.#count += 1;
    if (this.found.length < MOST_PROBLEMS) this.found.push(make());
    else if (this.found.length === MOST_PROBLEMS)
      this.found.push(problem('JSON_TOO_MANY', { count: 0, limit: MOST_PROBLEMS }, start, start + 1));
  }

  sorted(): JsonProblem[] {
    const all = this.found.map((one) =>
      one.id === 'JSON_TOO_MANY' ? { ...one, args: { ...one.args, count: this.#count } } : one,
    );
    return all.sort((a, b) => a.start - b.start);
  }
}

/** What `JSON.parse` accepts in silence: repeated and odd keys, numbers that it cannot hold, stray characters. */
export function inspectTree(root: Node, lines: LineIndex): JsonProblem[] {
  const problems = new Problems();
  const visit = (node: Node): void => {
    if (node.type === 'object') checkKeys(node, lines, problems);
    if (node.type === 'number') checkNumber(node, lines.text, problems);
    if (node.type === 'string') checkString(node, lines.text, problems);
    const children = node.children ?? [];
    for (const child of node.type === 'property' ? children.slice(1) : children) visit(child);
  };
  visit(root);
  return problems.sorted();
}

function checkKeys(object: Node, lines: LineIndex, problems: Problems): void {
  const first = new Map<string, number>();
  for (const property of object.children ?? []) {
    const node = property.children?.[0];
    if (!node) continue;
    const key = String(node.value);
    const start = node.offset;
    const end = start + node.length;
    const seen = first.get(key);
    if (seen !== undefined) {
      problems.add(start, () => {
        const firstLine = lines.at(seen).line;
        return problem('JSON_DUPLICATE_KEY', { key: shownKey(key), firstLine }, start, end);
      });
    } else {
      first.set(key, start);
    }
    if (FORBIDDEN_KEYS.has(key)) {
      problems.add(start, () => problem('JSON_KEY_FORBIDDEN', { key }, start, end));
    } else if (key.search(INVISIBLE) !== -1) {
      const code = codeOf(key.match(INVISIBLE)?.[0] ?? '');
      const clean = key.replaceAll(INVISIBLE, '');
      problems.add(start, () =>
        problem('JSON_KEY_INVISIBLE', { key: clean, shown: shownKey(key), code }, start, end),
      );
    }
  }
}

const shownKey = (key: string): string => key.replaceAll(INVISIBLE, '□');

/** A number is safe where the shortest text of what was read says the same number as the text that was written. */
function checkNumber(node: Node, text: string, problems: Problems): void {
  const end = node.offset + node.length;
  const written = text.slice(node.offset, end);
  const read = Number(written);
  if (Number.isFinite(read) && readDecimal(written).eq(new Decimal(read))) return;
  problems.add(node.offset, () => problem('JSON_NUMBER_UNSAFE', { found: written }, node.offset, end));
}

/** What nobody sees, or what turns the direction of writing, also where it is written as an escape. */
function checkString(node: Node, text: string, problems: Problems): void {
  const written = text.slice(node.offset + 1, node.offset + node.length - 1);
  if (!STRAY.test(written) && !written.includes('\\')) return;
  for (const { 0: token, index } of written.matchAll(WRITTEN)) {
    const character = token.startsWith('\\') ? String(JSON.parse(`"${token}"`)) : token;
    if (!STRAY.test(character)) continue;
    const start = node.offset + 1 + index;
    problems.add(start, () =>
      problem('JSON_CHARACTER', { code: codeOf(character) }, start, start + token.length),
    );
  }
}
