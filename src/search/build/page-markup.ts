import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import type { MarkupElement, MarkupNode } from './nested-markup.ts';
import { readNested } from './nested-markup.ts';

/**
 * The words and elements of a page as browsers have them. Pages whose tags nest, which is all that this site prints,
 * need no more than a look at each tag; of any other the parser of browsers says what it means.
 */
export function readMarkup(html: string): readonly MarkupNode[] {
  return readNested(html) ?? parseFragment(html).childNodes.flatMap((node) => asMarkup(node, null));
}

function asMarkup(node: DefaultTreeAdapterTypes.ChildNode, parent: MarkupElement | null): MarkupNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attribute = (name: string) => node.attrs.find((attr) => attr.name === name)?.value ?? null;
  const element: MarkupElement = {
    tagName: node.tagName,
    id: attribute('id') ?? '',
    className: attribute('class') ?? '',
    isHidden: attribute('hidden') !== null,
    parent,
    children: [],
  };
  for (const child of node.childNodes) element.children.push(...asMarkup(child, element));
  return [element];
}
