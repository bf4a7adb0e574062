import type { Heading } from 'mdast';
import { plainText } from '../phrasing.ts';
import type { NarrativeNode, NarrativeRoot } from '../tree.ts';
import { isJsx, leavesOf, spanOf } from '../tree.ts';
import type { GuardContext } from './context.ts';

/** `##` to `#####`. The title of the page comes from `report.json`. */
export const TOP_LEVEL = 2;
export const BOTTOM_LEVEL = 5;

const marks = (depth: number): string => '#'.repeat(depth);

/** Checks one heading: where it stands, its level, what is in it. */
export function checkHeading(node: Heading, parent: NarrativeNode | null, context: GuardContext): void {
  const { findings, source } = context;
  const { start, end } = spanOf(node);
  if (source.text[start] !== '#') {
    const underline = source.text.lastIndexOf('\n', end - 1) + 1;
    findings.add('MDX_HEADING_UNDERLINE', {}, { start: underline, end });
    return;
  }
  const line = { start, end: start + node.depth };
  if (parent?.type !== 'root') findings.add('MDX_HEADING_NESTED', {}, node);
  if (node.depth < TOP_LEVEL || node.depth > BOTTOM_LEVEL) {
    findings.add('MDX_HEADING_LEVEL', { marks: marks(node.depth) }, line);
  }
  const leaves = leavesOf(node);
  const note = leaves.find(({ type }) => type === 'footnoteReference');
  if (note !== undefined) findings.add('MDX_HEADING_FOOTNOTE', {}, note);
  const component = leaves.find((leaf) => isJsx(leaf) && leaf.name !== 'br');
  if (component !== undefined && isJsx(component)) {
    findings.add('MDX_HEADING_COMPONENT', { name: component.name ?? '' }, component);
  } else if (plainText(node) === '')
    findings.add('MDX_HEADING_EMPTY', {}, { start, end: Math.max(end, start + 1) });
}

/** A level that is left out is allowed, since originals do it, but the editor is told. */
export function checkHeadingOrder(tree: NarrativeRoot, context: GuardContext): void {
  let previous = TOP_LEVEL - 1;
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    if (node.depth > previous + 1 && node.depth <= BOTTOM_LEVEL) {
      const { start } = spanOf(node);
      const args = { marks: marks(node.depth), expected: marks(previous + 1) };
      context.findings.add('MDX_HEADING_SKIP', args, { start, end: start + node.depth });
    }
    previous = node.depth;
  }
}
