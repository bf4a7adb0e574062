import type { Definition, Link, Table } from 'mdast';
import { quote } from '../findings.ts';
import { DEPTH_LIMIT } from '../preflight.ts';
import { positionAt } from '../source.ts';
import type { NarrativeNode, NarrativeRoot } from '../tree.ts';
import { childrenOf, leavesOf, spanOf } from '../tree.ts';
import { judgeAddress } from './address.ts';
import { asksForDecision, commentIn } from './comment.ts';
import { checkTag } from './component.ts';
import type { GuardContext } from './context.ts';
import { checkFootnotes } from './footnote.ts';
import { checkHeading, checkHeadingOrder } from './heading.ts';
import { checkParagraph, checkProgramLine, checkText } from './prose.ts';

/** Nodes that need no look of their own. Whatever is neither here nor judged below is refused. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['root', 'strong', 'emphasis', 'inlineCode', 'blockquote', 'list', 'tableRow', 'tableCell'],
  ...['break', 'thematicBreak', 'footnoteReference', 'footnoteDefinition'],
]);

const CLOSING_FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/** Refuses whatever is not on the lists, and collects what the narrative refers to. */
export function guardTree(tree: NarrativeRoot, context: GuardContext): void {
  walk(tree, null, 0, context);
  checkHeadingOrder(tree, context);
  checkFootnotes(tree, context);
}

function walk(node: NarrativeNode, parent: NarrativeNode | null, depth: number, context: GuardContext): void {
  if (depth > DEPTH_LIMIT) {
    context.findings.addOnce('MDX_TOO_DEEP', { limit: DEPTH_LIMIT }, node);
    return;
  }
  judge(node, parent, context);
  for (const child of childrenOf(node)) walk(child, node, depth + 1, context);
}

function judge(node: NarrativeNode, parent: NarrativeNode | null, context: GuardContext): void {
  const { findings, source } = context;
  switch (node.type) {
    case 'mdxjsEsm':
      findings.add('MDX_ESM', { word: /^\w+/.exec(node.value)?.[0] ?? '' }, node);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      judgeExpression(node, context);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkTag(node, context);
      return;
    case 'heading':
      checkHeading(node, parent, context);
      return;
    case 'paragraph':
      checkParagraph(node, context);
      if (parent?.type === 'root') checkProgramLine(node, context);
      return;
    case 'code': {
      // What is written behind the fence is for a machine that colours; readers never see it.
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      if (info !== '') findings.add('MDX_CODE_INFO', { text: quote(info) }, node);
      const { start, end } = spanOf(node);
      const lines = source.text.slice(start, end).split('\n');
      const isClosed = lines.length > 1 && CLOSING_FENCE.test(lines.at(-1) ?? '');
      if (!isClosed) findings.add('MDX_CODE_UNCLOSED', {}, { start, end: start + 3 });
      return;
    }
    case 'text':
      checkText(node, context);
      return;
    case 'link':
      judgeLink(node, context);
      return;
    case 'definition':
      if (context.references.definitions.has(node.identifier)) judgeAddressAt(node, context);
      // A line like `[备注]: …` is taken for the address of a link, and would vanish.
      else findings.add('MDX_DEFINITION_UNUSED', { label: quote(node.label ?? node.identifier) }, node);
      return;
    case 'image':
    case 'imageReference':
      findings.add('MDX_IMAGE_INLINE', {}, node);
      return;
    case 'delete':
      findings.add('MDX_STRIKETHROUGH', {}, node);
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean') findings.add('MDX_TASK_LIST', {}, taskSpan(node, source.text));
      return;
    case 'table':
      judgeTable(node, context);
      return;
    default:
      if (!PLAIN.has(node.type)) findings.add('MDX_NODE', { type: node.type }, node);
  }
}

function judgeExpression(
  node: NarrativeNode & { value: string },
  { findings, source, pending, comments }: GuardContext,
) {
  const comment = commentIn(node.value);
  if (comment === null) {
    findings.add('MDX_EXPRESSION', { text: quote(node.value) }, node);
    return;
  }
  const { start, end } = spanOf(node);
  const mention = { value: comment.trim(), position: positionAt(source, start, end) };
  comments.push(mention);
  if (!asksForDecision(comment)) return;
  findings.add('MDX_PENDING', { text: quote(comment) }, node);
  pending.push(mention);
}

function judgeLink(node: Link, context: GuardContext): void {
  const { findings } = context;
  const isEmpty = leavesOf(node).every((leaf) => !('value' in leaf) || leaf.value.trim() === '');
  if (isEmpty) findings.add('MDX_LINK_EMPTY', {}, node);
  if (node.title) findings.add('MDX_LINK_TITLE', { title: quote(node.title) }, node);
  judgeAddressAt(node, context);
}

function judgeAddressAt(node: Link | Definition, context: GuardContext): void {
  const { findings, source, links, anchors } = context;
  const verdict = judgeAddress(node.url);
  if (verdict.startsWith('MDX_')) {
    // Said where the address is written.
    if (node.type === 'link' && context.references.links.has(node)) return;
    findings.add(verdict as Extract<typeof verdict, `MDX_${string}`>, { url: quote(node.url, 60) }, node);
    return;
  }
  if (node.type === 'definition') return;
  const anchor = node.url.slice(1);
  // Anchors of other parts of the page are not known here; those that look like a section's must be one.
  if (/^#s\d+(?:-\d+)*$/.test(node.url) && !anchors.has(anchor)) {
    findings.add('MDX_ANCHOR', { anchor, known: [...anchors].join(' ') }, node);
  }
  const { start, end } = spanOf(node);
  const kind = verdict as Exclude<typeof verdict, `MDX_${string}`>;
  links.push({ kind, value: node.url, position: positionAt(source, start, end) });
}

function judgeTable(table: Table, { findings }: GuardContext): void {
  const expected = table.children[0]?.children.length ?? 0;
  for (const row of table.children.slice(1)) {
    const found = row.children.length;
    if (found > expected) findings.add('MDX_TABLE_CELLS', { found, expected }, row);
  }
}

function taskSpan(node: NarrativeNode, text: string): { start: number; end: number } {
  const { start, end } = spanOf(node);
  const box = text.indexOf('[', start);
  return box === -1 || box > end ? { start, end } : { start: box, end: box + 3 };
}
