import type { Node } from 'jsonc-parser';
import { Decimal } from '../model/decimal.ts';
import type { JsonProblem } from './json-problem.ts';
import { problem } from './json-problem.ts';
import type { LineIndex } from './position.ts';

/** Controls, blanks and everything else that a reader of the file cannot see. */
const INVISIBLE = /[\p{C}\p{Z}]/gu;
const FORBIDDEN_KEYS = new Set(['__proto__']);

/** What `JSON.parse` accepts in silence: every repeated key, odd key and number that it cannot hold. */
export function inspectTree(root: Node, lines: LineIndex): JsonProblem[] {
  const found: JsonProblem[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'object') checkKeys(node, lines, found);
    if (node.type === 'number') checkNumber(node, lines.text, found);
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return found.sort((a, b) => a.start - b.start);
}

function checkKeys(object: Node, lines: LineIndex, found: JsonProblem[]): void {
  const first = new Map<string, number>();
  for (const property of object.children ?? []) {
    const node = property.children?.[0];
    if (!node) continue;
    const key = String(node.value);
    const end = node.offset + node.length;
    const seen = first.get(key);
    if (seen !== undefined) {
      const firstLine = lines.at(seen).line;
      found.push(problem('JSON_DUPLICATE_KEY', { key, firstLine }, node.offset, end));
    } else {
      first.set(key, node.offset);
    }
    if (FORBIDDEN_KEYS.has(key)) {
      found.push(problem('JSON_KEY_FORBIDDEN', { key }, node.offset, end));
    } else if (key.search(INVISIBLE) !== -1) {
      const shown = key.replaceAll(INVISIBLE, '□');
      const clean = key.replaceAll(INVISIBLE, '');
      found.push(problem('JSON_KEY_INVISIBLE', { key: clean, shown }, node.offset, end));
    }
  }
}

/** A number is safe where the shortest text of what was read says the same number as the text that was written. */
function checkNumber(node: Node, text: string, found: JsonProblem[]): void {
  const end = node.offset + node.length;
  const written = text.slice(node.offset, end);
  const read = Number(written);
  if (Number.isFinite(read) && new Decimal(written).eq(new Decimal(read))) return;
  found.push(problem('JSON_NUMBER_UNSAFE', { found: written }, node.offset, end));
}
