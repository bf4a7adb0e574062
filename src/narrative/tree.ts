import type { Nodes, Parents, Root, RootContent } from 'mdast';
// The names of JSX and expression nodes come into `mdast` with this package's types.
import type {} from 'remark-mdx';

/** The narrative as the parser gives it, and the few kinds of node that are looked at one by one. */
export type NarrativeNode = Nodes;
export type NarrativeParent = Parents;
export type NarrativeRoot = Root;
export type JsxFlow = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;
export type JsxText = Extract<RootContent, { type: 'mdxJsxTextElement' }>;
export type Jsx = JsxFlow | JsxText;

export function isJsx(node: NarrativeNode): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isExpression(
  node: NarrativeNode,
): node is Extract<RootContent, { type: 'mdxFlowExpression' | 'mdxTextExpression' }> {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

export function childrenOf(node: NarrativeNode): readonly NarrativeNode[] {
  return 'children' in node ? node.children : [];
}

/** Offsets of a node in the source. Every node has them: the parser runs without the transforms that drop them. */
export function spanOf(node: NarrativeNode): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The leaves of a paragraph, heading or cell, in reading order: text, code, breaks, marks, empty components. */
export function leavesOf(node: NarrativeNode): NarrativeNode[] {
  const children = childrenOf(node);
  if (children.length === 0) return 'children' in node && !isJsx(node) ? [] : [node];
  return children.flatMap(leavesOf);
}
