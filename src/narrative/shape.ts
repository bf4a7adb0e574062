import type { Link, LinkReference, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { linkAddresses } from './bare-link.ts';
import { isBlockComponent, isComponent, isInlineTag } from './components.ts';
import type { Source } from './source.ts';
import type { JsxFlow, JsxText, NarrativeNode, NarrativeParent, NarrativeRoot } from './tree.ts';
import { isExpression } from './tree.ts';

/** What the text links to by reference, as in `[文字][甲]`. */
export interface References {
  /** Identifiers of the definitions that something uses. */
  readonly definitions: Set<string>;
  /** The links whose address stands in a definition. */
  readonly links: Set<Link>;
}

interface Shaping {
  readonly source: Source;
  readonly addresses: Map<string, string>;
  readonly references: References;
}

/** Deeper trees are refused by the guard; they need no shape. */
const SHAPE_DEPTH = 64;

/**
 * Brings the parser's tree into the form that the guard and the renderer expect: a block component on one line is
 * a block, an inline one on a line of its own stands in a paragraph, an image alone in a paragraph is a figure,
 * links by reference are links. Changes the tree; returns what it links to by reference.
 */
export function shapeTree(tree: NarrativeRoot, source: Source): References {
  const shaping: Shaping = {
    source,
    addresses: new Map(),
    references: { definitions: new Set(), links: new Set() },
  };
  visitDefinitions(tree, shaping.addresses, 0);
  shapeChildren(tree, shaping, 0);
  return shaping.references;
}

function visitDefinitions(node: NarrativeNode, addresses: Map<string, string>, depth: number): void {
  if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  if (depth > SHAPE_DEPTH || !('children' in node)) return;
  for (const child of node.children) visitDefinitions(child, addresses, depth + 1);
}

function shapeChildren(parent: NarrativeParent, shaping: Shaping, depth: number): void {
  const { source, addresses, references } = shaping;
  if (depth > SHAPE_DEPTH) return;
  const shaped: NarrativeNode[] = [];
  for (const child of parent.children) {
    if (child.type === 'paragraph') {
      for (const block of shapeParagraph(child, source)) {
        if (block.type === 'paragraph') joinParagraph(block, shaped);
        else shaped.push(block);
      }
    } else if (child.type === 'mdxJsxFlowElement' && isInlineName(child.name)) wrapInline(child, shaped);
    else if (child.type === 'text' && parent.type !== 'link') shaped.push(...linkAddresses(child, source));
    else if (child.type === 'linkReference') shaped.push(asLink(child, addresses, references));
    else {
      if (child.type === 'imageReference') references.definitions.add(child.identifier);
      shaped.push(child);
    }
  }
  // Each replacement is allowed where the node it replaces was.
  parent.children = shaped as typeof parent.children;
  for (const child of shaped) {
    if ('children' in child) shapeChildren(child, shaping, depth + 1);
  }
}

function asLink(
  reference: LinkReference,
  addresses: ReadonlyMap<string, string>,
  references: References,
): Link | LinkReference {
  const url = addresses.get(reference.identifier);
  if (url === undefined) return reference;
  const { children, position } = reference;
  const link: Link = { type: 'link', url, children, ...(position && { position }) };
  references.definitions.add(reference.identifier);
  references.links.add(link);
  return link;
}

function isInlineName(name: string | null): boolean {
  return name !== null && (isInlineTag(name) || (isComponent(name) && !isBlockComponent(name)));
}

function shapeParagraph(paragraph: Paragraph, source: Source): RootContent[] {
  const content = paragraph.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const first = content[0];
  if (content.length === 1 && first?.type === 'image') {
    const { url, alt, title, position } = first;
    const attributes: JsxFlow['attributes'] = [
      { type: 'mdxJsxAttribute', name: 'src', value: url },
      { type: 'mdxJsxAttribute', name: 'alt', value: alt ?? '' },
    ];
    if (title) attributes.push({ type: 'mdxJsxAttribute', name: 'caption', value: title });
    return [
      { type: 'mdxJsxFlowElement', name: 'Figure', attributes, children: [], ...(position && { position }) },
    ];
  }
  const blocks = content.flatMap(asBlock);
  if (blocks.length === content.length && blocks.some((block) => block.type === 'mdxJsxFlowElement')) {
    return blocks;
  }
  withoutIndent(paragraph, source);
  return [paragraph];
}

/** The block that a piece of text is when its paragraph holds nothing else; empty for a piece of real text. */
function asBlock(child: PhrasingContent): RootContent[] {
  if (isExpression(child)) return [{ ...child, type: 'mdxFlowExpression' }];
  if (child.type !== 'mdxJsxTextElement' || !isBlockComponent(child.name)) return [];
  const { name, attributes, children, position } = child;
  const inner: Paragraph[] = children.length === 0 ? [] : [{ type: 'paragraph', children }];
  const first = children[0]?.position?.start;
  const last = children.at(-1)?.position?.end;
  for (const paragraph of inner) if (first && last) paragraph.position = { start: first, end: last };
  return [{ type: 'mdxJsxFlowElement', name, attributes, children: inner, ...(position && { position }) }];
}

/**
 * A component on a line of its own ends the paragraph for MDX. For an editor it is a word of the paragraph like
 * any other, so it is joined to the lines directly above and below.
 */
function wrapInline(element: JsxFlow, shaped: NarrativeNode[]): void {
  const { name, attributes, position } = element;
  const children = element.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
  const place = position && { position };
  const inline: JsxText = { type: 'mdxJsxTextElement', name, attributes, children, ...place };
  joinParagraph({ type: 'paragraph', children: [inline], ...place }, shaped);
}

function joinParagraph(next: Paragraph, shaped: NarrativeNode[]): void {
  const previous = shaped.at(-1);
  const end = previous?.position?.end;
  const start = next.position?.start;
  const isNeighbour = end && start && start.line - end.line <= 1;
  if (previous?.type !== 'paragraph' || !isNeighbour || previous.position === undefined) {
    shaped.push(next);
    return;
  }
  if (start.line > end.line) {
    previous.children.push({ type: 'text', value: '\n', position: { start: end, end: start } });
  }
  previous.children.push(...next.children);
  if (next.position) previous.position.end = next.position.end;
}

/** Ideographic spaces at the start of a paragraph are layout, and the style of the site indents. */
function withoutIndent(paragraph: Paragraph, source: Source): void {
  const first = paragraph.children[0];
  if (first?.type !== 'text' || first.position?.start.offset === undefined) return;
  const { start } = first.position;
  const indent = /^[\u3000 ]+/.exec(source.text.slice(start.offset))?.[0].length ?? 0;
  if (indent === 0 || indent >= first.value.length) return;
  first.value = first.value.slice(indent);
  first.position.start = {
    line: start.line,
    column: start.column + indent,
    offset: (start.offset ?? 0) + indent,
  };
}
