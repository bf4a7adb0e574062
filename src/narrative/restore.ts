import type { Text } from 'mdast';
import { LINE_MARK, unmask } from './mask.ts';
import type { NarrativeNode } from './tree.ts';
import { childrenOf, isJsx, spanOf } from './tree.ts';

/** Deeper trees are refused by the guard. */
const RESTORE_DEPTH = 64;
const LINE_MARKS = new RegExp(LINE_MARK, 'g');

/**
 * Puts back what was masked as a character of the text, and the printed numbers of items and footnotes, which the
 * parser takes for marks. Changes the tree.
 * @param masked the text that was parsed
 */
export function restoreTree(tree: NarrativeNode, masked: string, depth = 0): void {
  if (depth > RESTORE_DEPTH) return;
  restoreValues(tree);
  if (tree.type === 'list' && tree.ordered) {
    for (const item of tree.children) {
      const mark = /^\d{1,9}[.)]/.exec(masked.slice(spanOf(item).start))?.[0];
      if (mark !== undefined) printBefore(item, `${mark} `);
    }
  } else if (tree.type === 'footnoteDefinition') printBefore(tree, `${footnoteMark(tree)} `);
  if ('children' in tree) {
    const children = tree.children.flatMap((child): NarrativeNode[] =>
      child.type === 'text' ? linesOf(child, masked) : [child],
    );
    tree.children = children as typeof tree.children;
  }
  for (const child of childrenOf(tree)) restoreTree(child, masked, depth + 1);
}

/** A footnote as its author calls it, in the text and before the note: `[1]`. Brackets keep it off other figures. */
export function footnoteMark({
  label,
  identifier,
}: {
  readonly label?: string | null | undefined;
  readonly identifier: string;
}): string {
  return `[${label ?? identifier}]`;
}

function restoreValues(node: NarrativeNode): void {
  const fields: Record<string, unknown> = node as never;
  for (const name of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta']) {
    const value = fields[name];
    // A text is restored with its lines.
    if (typeof value === 'string' && node.type !== 'text') fields[name] = unmask(value);
  }
  if (!isJsx(node)) return;
  for (const attribute of node.attributes) {
    if (typeof attribute.value === 'string') attribute.value = unmask(attribute.value);
    else if (attribute.value) attribute.value.value = unmask(attribute.value.value);
  }
}

/** Divides a text before each line that begins with a restored mark: joined, `5` and `- 13` would be a sum. */
function linesOf(node: Text, masked: string): NarrativeNode[] {
  const pieces = node.value.split(/\n(?=[\uE020-\uE02F])/);
  const [first = ''] = pieces;
  if (pieces.length === 1 || node.position === undefined) return [{ ...node, value: unmask(node.value) }];
  const { start, end } = spanOf(node);
  const marks = [...masked.slice(start, end).matchAll(LINE_MARKS)].map(({ index }) => start + index);
  const offsets = marks.slice(marks.length - (pieces.length - 1));
  const { line } = node.position.start;
  const place = (from: number, to: number) => ({
    start: { line, column: 1, offset: from },
    end: { line, column: 1, offset: to },
  });
  return [
    { type: 'text', value: unmask(first), position: place(start, offsets[0] ?? end) },
    ...pieces.slice(1).flatMap((piece, index): NarrativeNode[] => {
      const from = offsets[index] ?? start;
      return [
        { type: 'break', position: place(from, from) },
        { type: 'text', value: unmask(piece), position: place(from, offsets[index + 1] ?? end) },
      ];
    }),
  ];
}

function printBefore(
  node: Extract<NarrativeNode, { type: 'listItem' | 'footnoteDefinition' }>,
  value: string,
): void {
  const position = node.position && { start: node.position.start, end: node.position.start };
  const text: Text = { type: 'text', value, ...(position && { position }) };
  const [first] = node.children;
  if (first?.type === 'paragraph') first.children.unshift(text);
  else node.children.unshift({ type: 'paragraph', children: [text], ...(position && { position }) });
}
