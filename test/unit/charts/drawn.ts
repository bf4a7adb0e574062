import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import type { Box } from '../../../src/charts/label.ts';
import { labelBox, TIER_WIDTHS, TIERS } from '../../../src/charts/label.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A text of a drawing, read back from its markup. */
export interface DrawnText {
  readonly text: string;
  readonly tier: number;
  readonly box: (width: number) => Box;
}

/** All elements of a drawing in order. */
export function elements(svg: string, name?: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      if (name === undefined || node.tagName === name) found.push(node);
      walk(node.childNodes);
    }
  };
  walk(parseFragment(svg).childNodes);
  return found;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Height of the plot in em, by the class that reserves it. */
const heightOf = (svg: string): number => (svg.includes(' ct-small ') ? 7 : 13);

/** The room beside the plot that the drawing asks the style sheet for, in em. */
function rooms(svg: string): number {
  const [, left = '0', right = '0'] = /ct-l(\d+) ct-r(\d+)/.exec(svg) ?? [];
  return Number(left) + Number(right);
}

/** The texts with the boxes that they take in a figure of a given width (em of its letters). */
export function drawnTexts(svg: string): readonly DrawnText[] {
  return elements(svg, 'text').map((element) => {
    const child = element.childNodes[0];
    const text = child && 'value' in child ? child.value : '';
    const number = (name: string) => Number.parseFloat(attribute(element, name) || '0');
    const anchor = (attribute(element, 'text-anchor') || 'start') as 'start' | 'middle' | 'end';
    const place = { text, x: number('x'), y: number('y'), dx: number('dx'), dy: number('dy'), anchor };
    return {
      text,
      tier: Number(/from-(\d)/.exec(attribute(element, 'class'))?.[1] ?? 0),
      box: (width) => labelBox(place, width - rooms(svg), heightOf(svg)),
    };
  });
}

/** Pairs of texts that meet in a figure of any width, as words for a failed test. */
export function meetings(svg: string): readonly string[] {
  const texts = drawnTexts(svg);
  const widths = [...TIER_WIDTHS, 30, 36, 50, 80, 120];
  return widths.flatMap((width) => {
    const highest = Math.max(...TIERS.filter((tier) => TIER_WIDTHS[tier] <= width));
    const shown = texts
      .filter(({ tier }) => tier <= highest)
      .map(({ text, box }) => ({ text, box: box(width) }));
    return shown.flatMap((a, index) =>
      shown
        .slice(index + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => `${a.text} meets ${b.text} at ${width} em`),
    );
  });
}

/** Touching is not meeting; markup keeps two decimals. */
function meet(a: Box, b: Box): boolean {
  const slack = 0.06;
  return (
    a.left + slack < b.right &&
    b.left + slack < a.right &&
    a.top + slack < b.bottom &&
    b.top + slack < a.bottom
  );
}
