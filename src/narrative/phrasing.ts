import type { Paragraph, Text } from 'mdast';
import type { Source } from './source.ts';
import type { NarrativeNode } from './tree.ts';
import { childrenOf, leavesOf, spanOf } from './tree.ts';

/** Characters that stand against their neighbours without a space: Han, kana, full-width forms, CJK punctuation. */
const CJK =
  /[\p{Script=Han}\p{Script=Bopomofo}\u2014\u2026\u2E80-\u2FFF\u3000-\u30FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/**
 * Joins the lines of a paragraph. A line break beside a Chinese character leaves nothing, since Chinese has no
 * spaces between words; elsewhere it leaves a space. Text nodes are divided at their lines, so that each knows
 * its own place. Changes the paragraph.
 */
export function joinLines(paragraph: Paragraph, source: Source): void {
  const leaves = leavesOf(paragraph);
  const joined = new Map<NarrativeNode, Text[]>();
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'text' || !leaf.value.includes('\n')) return;
    const lines = leaf.value.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
    lines[0] = leaf.value.slice(0, leaf.value.indexOf('\n')).trimEnd();
    lines[lines.length - 1] = leaf.value.slice(leaf.value.lastIndexOf('\n') + 1).replace(/^[ \t]+/, '');
    const before = edge(leaves[index - 1], 'end');
    const after = edge(leaves[index + 1], 'start');
    const places = placesOf(leaf, lines.length, source);
    joined.set(
      leaf,
      lines.map((line, at) => {
        if (at === lines.length - 1) return place(line, leaf, places[at]);
        const left = [...line].at(-1) ?? (at === 0 ? before : '');
        const right = [...(lines[at + 1] ?? '')][0] ?? (at + 1 === lines.length - 1 ? after : '');
        const glue = CJK.test(left) || CJK.test(right) ? '' : ' ';
        return place(line + glue, leaf, places[at]);
      }),
    );
  });
  if (joined.size > 0) replaceLeaves(paragraph, joined);
}

/** The outermost character of a neighbour; empty for what is not text. */
function edge(leaf: NarrativeNode | undefined, side: 'start' | 'end'): string {
  if (leaf?.type !== 'text') return '';
  const characters = [...leaf.value.trim()];
  return (side === 'end' ? characters.at(-1) : characters[0]) ?? '';
}

/** Offsets at which the lines of a text begin, behind the marks of a quotation or list. */
function placesOf(leaf: Text, count: number, source: Source): (number | undefined)[] {
  const { start, end } = spanOf(leaf);
  const raw = source.text.slice(start, end).split('\n');
  if (raw.length !== count) return [];
  let offset = start;
  return raw.map((line, index) => {
    const at = offset + (index === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0));
    offset += line.length + 1;
    return at;
  });
}

function place(value: string, leaf: Text, offset: number | undefined): Text {
  if (offset === undefined || leaf.position === undefined) return { ...leaf, value };
  const { end } = leaf.position;
  return { type: 'text', value, position: { start: { line: 0, column: 0, offset }, end } };
}

function replaceLeaves(node: NarrativeNode, joined: ReadonlyMap<NarrativeNode, Text[]>): void {
  if (!('children' in node)) return;
  const children = node.children.flatMap((child): NarrativeNode[] => joined.get(child) ?? [child]);
  node.children = children as typeof node.children;
  for (const child of children) replaceLeaves(child, joined);
}

/** The words of a heading, paragraph or cell. Components are left out; a line break is a line break. */
export function plainText(node: NarrativeNode): string {
  return leavesOf(node).map(leafText).join('').trim();
}

export function leafText(leaf: NarrativeNode): string {
  if (leaf.type === 'text' || leaf.type === 'inlineCode' || leaf.type === 'code') return leaf.value;
  const isBreak = leaf.type === 'break' || (leaf.type === 'mdxJsxTextElement' && leaf.name === 'br');
  return isBreak ? '\n' : '';
}

/** Every paragraph of a tree, in order. */
export function paragraphsOf(node: NarrativeNode): Paragraph[] {
  return node.type === 'paragraph' ? [node] : childrenOf(node).flatMap(paragraphsOf);
}
