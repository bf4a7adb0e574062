import { escapeInline } from '../../../src/narrative/escape.ts';

/** A paragraph or heading of a narrative, in order. */
export type Part = { readonly level: number; readonly heading: string } | string;

const FIGURE = /\{#([a-z0-9-]+)\}/;

/** Writes the parts as restricted MDX; `{#id}` prints the figure with that id. */
export function writeNarrative(parts: readonly Part[]): string {
  const written = parts
    .filter((part) => part !== '')
    .map((part) =>
      typeof part === 'string'
        ? withFigures(part)
        : `${'#'.repeat(part.level)} ${escapeInline(part.heading)}`,
    );
  return `${written.join('\n\n')}\n`;
}

/** Lines of one part are the items of a list. */
function withFigures(paragraph: string): string {
  return paragraph.split('\n').map(lineWithFigures).join('\n');
}

function lineWithFigures(line: string): string {
  return line
    .split(FIGURE)
    .map((piece, index) => (index % 2 === 0 ? inline(piece) : `<Statement id="${piece}" />`))
    .join('');
}

/** `escapeInline` trims, and a piece beside a figure may end in a space that belongs to it. */
function inline(piece: string): string {
  return piece === '' ? '' : escapeInline(piece);
}

export function h2(heading: string): Part {
  return { level: 2, heading };
}

export function h3(heading: string): Part {
  return { level: 3, heading };
}

export function h4(heading: string): Part {
  return { level: 4, heading };
}
