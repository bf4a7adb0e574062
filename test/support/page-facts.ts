import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Words of an element, blanks at its ends and runs of blanks inside taken out. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** Every element below, that fits, outermost first. What a template holds is not on the page. */
export function elementsOf(nodes: readonly Node[], fits: (element: Element) => boolean): readonly Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node) || node.tagName === 'template') return [];
    return fits(node) ? [node, ...elementsOf(node.childNodes, fits)] : elementsOf(node.childNodes, fits);
  });
}

export const byTag = (tag: string) => (element: Element) => element.tagName === tag;
export const byClass = (name: string) => (element: Element) =>
  (element.attrs.find((attr) => attr.name === 'class')?.value ?? '').split(/\s+/).includes(name);

export function parsePage(html: string): readonly Node[] {
  return parse(html).childNodes;
}

/** A page's definition lists of a class, all terms together: the value and the remark below it. */
export function factsOf(
  page: readonly Node[],
  list: string,
): ReadonlyMap<string, { readonly value: string; readonly note: string }> {
  const facts = new Map<string, { value: string; note: string }>();
  for (const dl of elementsOf(page, byClass(list))) {
    for (const group of elementsOf(dl.childNodes, byTag('div'))) {
      const [term] = elementsOf(group.childNodes, byTag('dt'));
      const [value] = elementsOf(group.childNodes, byTag('dd'));
      if (term === undefined || value === undefined) continue;
      const notes = elementsOf(value.childNodes, byTag('small')).map(textOf);
      const rest = value.childNodes.filter((node) => node.nodeName !== 'small');
      facts.set(textOf(term), { value: rest.map(textOf).join(''), note: notes.join('') });
    }
  }
  return facts;
}

/** Rows of the table whose caption begins so; the first cell of each, then the others. `null`: no such table. */
export function tableOf(
  page: readonly Node[],
  caption: string,
): { readonly caption: string; readonly rows: readonly (readonly string[])[] } | null {
  for (const table of elementsOf(page, byTag('table'))) {
    const [title] = elementsOf(table.childNodes, byTag('caption'));
    if (title === undefined || !textOf(title).startsWith(caption)) continue;
    const bodies = elementsOf(table.childNodes, byTag('tbody'));
    const rows = bodies.flatMap((body) => elementsOf(body.childNodes, byTag('tr')));
    return {
      caption: textOf(title),
      rows: rows.map((row) =>
        elementsOf(row.childNodes, ({ tagName }) => tagName === 'th' || tagName === 'td').map(textOf),
      ),
    };
  }
  return null;
}
