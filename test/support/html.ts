import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SILENT = new Set(['script', 'style', 'template', 'head']);
/** Elements that begin a line of their own; cells of one row stay on one line. */
const LINES = new Set([
  ...['p', 'li', 'tr', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'figcaption', 'caption'],
  ...['header', 'footer', 'section', 'nav', 'main', 'ul', 'ol', 'dl', 'table', 'div', 'form', 'option'],
]);
const CELLS = new Set(['td', 'th']);

/** What a person reads on a page, without markup, scripts and line-break hints; runs of blanks are one blank. */
export function htmlText(html: string): string {
  return words(html, () => '').replace(/\s+/g, ' ');
}

/** The same, with a line for every paragraph, row and entry, so that a difference shows where it is. */
export function htmlLines(html: string): string {
  const text = words(html, (name) => (LINES.has(name) ? '\n' : CELLS.has(name) ? ' | ' : ''));
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function words(html: string, between: (name: string) => string): string {
  const parts: string[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        parts.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' '));
      } else if ('childNodes' in node && !SILENT.has(node.nodeName)) {
        const border = between(node.nodeName);
        parts.push(border);
        walk(node.childNodes);
        if (border === '\n') parts.push(border);
      }
    }
  };
  walk(parse(html).childNodes);
  return parts.join('');
}
