import type { FootnoteDefinition } from 'mdast';
import { DEPTH_LIMIT } from '../preflight.ts';
import type { NarrativeNode, NarrativeRoot } from '../tree.ts';
import { childrenOf } from '../tree.ts';
import type { GuardContext } from './context.ts';

/** A footnote nobody points to, and the second of two with one mark, would vanish without a word. */
export function checkFootnotes(tree: NarrativeRoot, context: GuardContext): void {
  const marked = new Set<string>();
  const written: FootnoteDefinition[] = [];
  const visit = (node: NarrativeNode, depth: number): void => {
    if (depth > DEPTH_LIMIT) return;
    if (node.type === 'footnoteReference') marked.add(node.identifier);
    if (node.type === 'footnoteDefinition') written.push(node);
    for (const child of childrenOf(node)) visit(child, depth + 1);
  };
  visit(tree, 0);
  const seen = new Set<string>();
  for (const definition of written) {
    const label = definition.label ?? definition.identifier;
    if (seen.has(definition.identifier))
      context.findings.add('MDX_FOOTNOTE_DUPLICATE', { label }, definition);
    else if (!marked.has(definition.identifier))
      context.findings.add('MDX_FOOTNOTE_UNUSED', { label }, definition);
    seen.add(definition.identifier);
  }
}
