import type { Element, ElementContent, Root as Hast, Parents, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { NARRATIVE_LABELS } from '../text/narrative/narrative.ts';
import { isInlineTag } from './components.ts';
import type { GuardContext } from './guard/context.ts';
import type { Part, SlotPart } from './part.ts';
import { footnoteMark } from './restore.ts';
import type { SectionHead } from './section.ts';
import { positionAt } from './source.ts';
import type { Jsx, NarrativeNode, NarrativeRoot } from './tree.ts';
import { childrenOf, isJsx, spanOf } from './tree.ts';

/**
 * Element that holds the place of a component until the HTML is divided. No text can look like it: `<` is always
 * escaped in text, and no attribute that reaches the page holds free text.
 */
const SLOT = 'narrative-slot';
const SLOT_TAG = new RegExp(`<${SLOT} n="(\\d+)">|</${SLOT}>`, 'g');

const htmlOf = unified()
  .use(remarkRehype, {
    clobberPrefix: '',
    footnoteLabel: NARRATIVE_LABELS.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, repeat) => NARRATIVE_LABELS.footnoteBack(index + 1, repeat),
    handlers: {
      mdxFlowExpression: () => undefined,
      mdxTextExpression: () => undefined,
      mdxJsxFlowElement: (state, node: Jsx) => elementOf(node, state.all(node)),
      mdxJsxTextElement: (state, node: Jsx) => elementOf(node, state.all(node)),
    },
  })
  .freeze();

/** What a page may ask for. */
export interface RenderOptions {
  /** Turns the address of a link into what the page prints, for example to add the base path of the site. */
  readonly hrefOf?: (url: string) => string;
  /** 1 where the narrative stands below a heading of the page: `##` becomes `<h3>`. */
  readonly headingShift?: 0 | 1;
  /** Renders only what somebody asks for, for those who look at the words alone. */
  readonly whenAsked?: boolean;
}

export interface RenderedTree {
  readonly lead: readonly Part[];
  /** One list of parts for each section, in order. */
  readonly sections: readonly (readonly Part[])[];
  readonly footnotes: readonly Part[];
}

/** Turns a guarded tree into parts. Changes the tree. */
export function renderTree(
  tree: NarrativeRoot,
  heads: readonly SectionHead[],
  context: GuardContext,
  options: RenderOptions,
): RenderedTree {
  const slots: SlotPart[] = [];
  const labels = prepare(tree, heads, slots, context, options);
  const hast = htmlOf.runSync(tree);
  polish(hast, labels, options.headingShift ?? 0);
  const groups: RootContent[][] = [[]];
  const footnotes: RootContent[] = [];
  for (const node of hast.children) {
    if (node.type === 'element' && node.properties['dataFootnotes']) footnotes.push(node);
    else if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) groups.push([node]);
    else groups.at(-1)?.push(node);
  }
  const [lead = [], ...sections] = groups.map((group) => partsOf(group, slots));
  return { lead, sections, footnotes: partsOf(footnotes, slots) };
}

/** By the number of its anchor, what a footnote is called. */
type FootnoteLabels = ReadonlyMap<string, string>;

/** Writes into the tree what the conversion cannot know: anchors, numbers of footnotes, slots, addresses. */
function prepare(
  tree: NarrativeRoot,
  heads: readonly SectionHead[],
  slots: SlotPart[],
  context: GuardContext,
  options: RenderOptions,
): FootnoteLabels {
  let heading = 0;
  const footnotes = new Map<string, string>();
  const labels = new Map<string, string>();
  const walk = (node: NarrativeNode): void => {
    if (node.type === 'heading') node.data = { hProperties: { id: heads[heading++]?.id ?? '' } };
    else if (node.type === 'link') node.url = options.hrefOf?.(node.url) ?? node.url;
    else if (node.type === 'list' && node.ordered) {
      // The numbers are words of the items, as printed; HTML would count by itself.
      node.ordered = false;
      node.start = null;
      node.data = { hProperties: { className: ['numbered'], role: 'list' } };
    } else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      const number = footnotes.get(node.identifier) ?? String(footnotes.size + 1);
      footnotes.set(node.identifier, number);
      labels.set(number, footnoteMark(node));
      node.identifier = number;
    } else if (isJsx(node)) {
      const component = context.components.get(node);
      if (component) {
        node.data = { hName: SLOT, hProperties: { n: String(slots.length) } };
        const { start, end } = spanOf(node);
        const position = positionAt(context.source, start, end);
        const inline = node.type === 'mdxJsxTextElement';
        slots.push({ kind: 'slot', ...component, inline, parts: [], position } as SlotPart);
      }
    }
    for (const child of childrenOf(node)) walk(child);
  };
  walk(tree);
  return labels;
}

function elementOf(node: Jsx, children: ElementContent[]): Element {
  const { hName = '', hProperties = {} } = node.data ?? {};
  const name = node.name ?? '';
  return {
    type: 'element',
    tagName: hName || (isInlineTag(name) ? name : 'span'),
    properties: hProperties,
    children,
  };
}

/** Alignment as a class, since the security policy allows no inline style; what screen readers need; safe links. */
function polish(hast: Hast, labels: FootnoteLabels, headingShift: number): void {
  visit(hast, 'element', (element, index, parent) => {
    const { properties } = element;
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Number(level) + headingShift}`;
    if (element.tagName === 'th' || element.tagName === 'td') {
      const { align, ...rest } = properties;
      element.properties = align ? { ...rest, className: [`align-${align}`] } : rest;
      if (element.tagName === 'th') element.properties['scope'] = 'col';
    } else if (element.tagName === 'code') element.properties = {};
    else if (element.tagName === 'a' && properties['dataFootnoteRef'] !== undefined) {
      const number = /^#fn-(.+)$/.exec(String(properties['href']))?.[1] ?? '';
      element.children = [{ type: 'text', value: labels.get(number) ?? '' }];
    } else if (element.tagName === 'ol') {
      element.tagName = 'ul';
      element.properties = { ...properties, className: ['numbered'], role: 'list' };
    } else if (element.tagName === 'a' && /^https?:/i.test(String(properties['href']))) {
      properties['rel'] = ['noopener', 'noreferrer'];
    } else if (element.tagName === 'table' && parent && index !== undefined && !isScroller(parent)) {
      parent.children[index] = scroller(element);
    }
  });
}

function isScroller(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'div';
}

/** A wide table scrolls in its own box, which the keyboard can reach. */
function scroller(table: Element): Element {
  const properties = {
    className: ['table-scroll'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: NARRATIVE_LABELS.table,
  };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

/** Divides HTML at its slots. Every slot element is closed before the one around it, so a stack is enough. */
function partsOf(children: RootContent[], slots: readonly SlotPart[]): Part[] {
  const html = toHtml({ type: 'root', children }).trim();
  const open: { readonly slot: SlotPart | null; readonly parts: Part[] }[] = [{ slot: null, parts: [] }];
  let from = 0;
  const push = (part: Part): void => void open.at(-1)?.parts.push(part);
  const text = (to: number): void => {
    if (to > from) push({ kind: 'html', html: html.slice(from, to) });
  };
  for (const match of html.matchAll(SLOT_TAG)) {
    text(match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ slot: slots[Number(match[1])] ?? null, parts: [] });
    else {
      const closed = open.pop();
      if (closed?.slot) push({ ...closed.slot, parts: closed.parts });
    }
  }
  text(html.length);
  return open[0]?.parts ?? [];
}
