import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { ChartData } from '../../src/charts/chart.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A figure as it stands on a built page. */
export interface PageFigure {
  readonly caption: string;
  readonly kind: string;
  /** Values written in the drawing. */
  readonly drawn: readonly string[];
  readonly table: readonly PageRow[];
  readonly sentence: string;
  /** What the browser is given; `null` for a figure that stays as it is. */
  readonly data: ChartData | null;
}

export interface PageRow {
  readonly label: string;
  readonly href: string | null;
  readonly cells: readonly string[];
}

/** Every figure of a page. */
export function pageFigures(html: string): readonly PageFigure[] {
  return all(parse(html), 'figure')
    .filter((figure) => has(figure, 'chart'))
    .map((figure) => {
      const json = all(figure, 'script').find((script) => attribute(script, 'data-chart-data') !== null);
      return {
        caption: text(all(figure, 'figcaption')[0]),
        kind: /chart-(\w+)/.exec(attribute(figure, 'class') ?? '')?.[1] ?? '',
        drawn: all(figure, 'text')
          .filter((label) => has(label, 'ct-value'))
          .map(text),
        table: tableRows(figure),
        sentence: text(all(figure, 'p').find((paragraph) => has(paragraph, 'chart-sentence'))),
        // The columns of words stand in the table alone.
        data: json ? { ...(JSON.parse(text(json)) as ChartData), words: [], dimension: '' } : null,
      };
    });
}

/** The body rows of the table whose caption has this id. */
export function tableById(html: string, id: string): readonly PageRow[] {
  const table = all(parse(html), 'table').find((one) =>
    all(one, 'caption').some((caption) => attribute(caption, 'id') === id),
  );
  return table ? tableRows(table) : [];
}

/** The entries of the list of definitions with this class, as rows. */
export function definitionRows(html: string, name: string): readonly PageRow[] {
  const list = all(parse(html), 'dl').find((one) => has(one, name));
  return all(list, 'div').map((entry) => ({
    label: text(all(entry, 'dt')[0]),
    href: null,
    cells: all(entry, 'dd').map(text),
  }));
}

function tableRows(inside: Element): readonly PageRow[] {
  return all(inside, 'tbody')
    .flatMap((body) => all(body, 'tr'))
    .map((row) => ({
      label: text(all(row, 'th')[0]),
      href: attribute(all(row, 'a')[0], 'href'),
      cells: all(row, 'td')
        .filter((cell) => !has(cell, 'bar-cell'))
        .map(text),
    }));
}

function all(root: Element | DefaultTreeAdapterTypes.Document | undefined, name: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      if (node.tagName === name) found.push(node);
      walk(node.childNodes);
    }
  };
  walk(root?.childNodes ?? []);
  return found;
}

function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((one) => one.name === name)?.value ?? null;
}

function has(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

function text(node: Element | undefined): string {
  const words: string[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const one of nodes) {
      if (one.nodeName === '#text') words.push((one as DefaultTreeAdapterTypes.TextNode).value);
      else if ('childNodes' in one) walk(one.childNodes);
    }
  };
  walk(node?.childNodes ?? []);
  return words.join('').trim();
}
