import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { Position } from '../model/diagnostic.ts';

/** A text taken out of a page, with the line and column where it began. */
export interface PagePart {
  /** `text` for what a reader sees, `@alt` for an attribute, `comment`, `script`, `json`. */
  readonly where: string;
  readonly text: string;
  /** Place of the character at an offset of `text`; within a text node, that of the node. */
  readonly positionAt: (offset: number) => Position | null;
}

export interface Page {
  readonly parts: readonly PagePart[];
  /** Every table as rows of cell texts. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that do not end a word. A `span` or link may be a cell of a grid, so it counts as a blank. */
const INLINE = new Set(
  'abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small strong sub sup time tspan u var wbr w:r w:t r t'.split(
    ' ',
  ),
);
const BLANK = new Set(['a', 'span', 'output']);

/** Geometry, hashes and names of styles: figures that say nothing. */
const SILENT_ATTRIBUTES = new Set(
  'class style d points transform viewbox x y x1 x2 y1 y2 cx cy r rx ry dx dy width height integrity nonce sizes stroke-dasharray gradienttransform'.split(
    ' ',
  ),
);

/** Takes a page apart: visible text with paragraphs kept apart, attributes, comments, scripts, tables. */
export function readPage(html: string): Page {
  const page = new PageReader();
  const open: { node: Node; leaving: boolean }[] = [
    { node: parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), leaving: false },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, leaving } = next;
    if (leaving) {
      page.leave(node as Element);
      continue;
    }
    page.enter(node);
    const children = childrenOf(node);
    if ('tagName' in node) open.push({ node, leaving: true });
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push({ node: child, leaving: false });
    }
  }
  return page.finish();
}

class PageReader {
  readonly #parts: PagePart[] = [];
  readonly #tables: string[][][] = [];
  readonly #openTables: string[][][] = [];
  readonly #visible: string[] = [];
  readonly #marks: { offset: number; position: Position | null }[] = [];
  #length = 0;

  enter(node: Node): void {
    if (node.nodeName === '#comment' && 'data' in node) this.#add('comment', node.data, node);
    else if (node.nodeName === '#text' && 'value' in node) this.#text(node);
    else if ('tagName' in node) this.#element(node);
  }

  leave({ tagName }: Element): void {
    this.#separate(tagName);
    if (tagName === 'table') this.#openTables.pop();
  }

  finish(): Page {
    const marks = this.#marks;
    const positionAt = (offset: number) => marks.findLast((mark) => mark.offset <= offset)?.position ?? null;
    this.#parts.unshift({ where: 'text', text: this.#visible.join(''), positionAt });
    return { parts: this.#parts, tables: this.#tables };
  }

  #element(element: Element): void {
    const { tagName } = element;
    this.#separate(tagName);
    for (const { name, value } of element.attrs) {
      if (!SILENT_ATTRIBUTES.has(name.toLowerCase())) this.#add(`@${name}`, decoded(value), element);
    }
    if (tagName === 'table') {
      const rows: string[][] = [];
      this.#tables.push(rows);
      this.#openTables.push(rows);
    }
    if (tagName === 'tr') this.#openTables.at(-1)?.push([]);
    if (tagName === 'td' || tagName === 'th') this.#openTables.at(-1)?.at(-1)?.push('');
  }

  #text(node: DefaultTreeAdapterTypes.TextNode): void {
    const { parentNode } = node;
    const parent = parentNode && 'tagName' in parentNode ? parentNode : null;
    if (parent?.tagName === 'style') return;
    if (parent?.tagName === 'script') {
      const type = parent.attrs.find(({ name }) => name === 'type')?.value ?? '';
      this.#add(/json/.test(type) ? 'json' : 'script', node.value, node);
      return;
    }
    this.#marks.push({ offset: this.#length, position: positionOf(node) });
    // Like a browser: any blank is one blank, but a line end may break a number in two.
    this.#print(node.value.replace(/[ \t\n\r\f]+/g, (blank) => (blank.includes('\n') ? '\n' : ' ')));
    const row = this.#openTables.at(-1)?.at(-1);
    if (row && row.length > 0) row.push((row.pop() ?? '') + node.value);
  }

  #separate(tagName: string): void {
    if (INLINE.has(tagName)) return;
    this.#print(BLANK.has(tagName) ? ' ' : tagName === 'br' ? '\n' : '\n\n');
  }

  #print(text: string): void {
    this.#visible.push(text);
    this.#length += text.length;
  }

  #add(where: string, text: string, node: Node): void {
    if (text.trim() === '') return;
    const position = positionOf(node);
    this.#parts.push({ where, text, positionAt: () => position });
  }
}

function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

function positionOf(node: Node): Position | null {
  const location = node.sourceCodeLocation;
  return location ? { line: location.startLine, column: location.startCol } : null;
}

/** `%31` in an address is 1. A broken escape leaves the value as it is. */
function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
