import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SILENT = new Set(['script', 'style', 'template', 'head']);

/** What a person reads on a page, without markup, scripts and line-break hints; runs of blanks are one blank. */
export function htmlText(html: string): string {
  const words: string[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text') words.push((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('childNodes' in node && !SILENT.has(node.nodeName)) walk(node.childNodes);
    }
  };
  walk(parse(html).childNodes);
  return words.join('').replace(/\s+/g, ' ');
}
