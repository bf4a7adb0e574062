import { wrapText } from '../text-width.ts';
import { figureDrawing } from './figure.ts';
import { readTheme } from './theme.ts';

/** How many pixels of the picture stand for one of the screen. */
const DENSITY = 2;
const EDGE = 16;
const SVG = 'http://www.w3.org/2000/svg';
/** What the style sheet decides; written into a picture, which has no style sheet. */
const COPIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'display',
  'transform',
  'transform-box',
  'transform-origin',
] as const;

/** A figure as one drawing that needs no style sheet. */
interface FigureSvg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** The figure as a PNG picture, twice as fine as the screen. */
export async function figurePicture(figure: HTMLElement): Promise<Blob | null> {
  const picture = figureSvg(figure);
  return picture && draw(picture);
}

/** The figure as an SVG picture: caption, marks, drawing, notes, where it comes from. */
export function figureSvg(figure: HTMLElement): FigureSvg | null {
  const drawing = figureDrawing(figure);
  if (!drawing) return null;
  const theme = readTheme(drawing);
  const caption = figure.querySelector('figcaption')?.textContent?.trim() ?? '';
  const legend = [...figure.querySelectorAll('.chart-legend li')].map(
    (item) => item.textContent?.trim() ?? '',
  );
  const size = drawing.getBoundingClientRect();
  const [width, head] = [size.width + 2 * EDGE, theme.size * (legend.length > 0 ? 4.5 : 2.5)];
  const foot = footLines(figure, size.width / theme.size);
  const step = theme.size * 1.6;
  const height = EDGE + head + size.height + foot.length * step + 2 * EDGE;
  const outer = svg('svg', { xmlns: SVG, width, height, 'font-family': theme.font });
  outer.append(
    svg('rect', { width, height, fill: theme.ground }),
    words(caption, {
      x: EDGE,
      y: EDGE + theme.size * 1.25,
      fill: theme.text,
      'font-size': theme.size * 1.25,
      'font-weight': 700,
    }),
    ...legendParts(figure, legend, theme.size, EDGE + theme.size * 3),
    standAlone(drawing, EDGE, EDGE + head),
    ...foot.map((text, index) =>
      words(text, {
        x: EDGE,
        y: EDGE + head + size.height + EDGE + (index + 0.5) * step,
        fill: theme.text,
        'font-size': theme.size,
      }),
    ),
  );
  return { markup: new XMLSerializer().serializeToString(outer), width, height };
}

/** Below the drawing: what its marks mean, and where it comes from. */
function footLines(figure: HTMLElement, width: number): readonly string[] {
  const notes = [...figure.querySelectorAll('.chart-notes li')].map((note) => note.textContent?.trim() ?? '');
  const source = `${document.title} ${location.href.split('#')[0] ?? ''}#${figure.id}`;
  return [...notes, source].flatMap((text) => wrapText(text, width));
}

/** A copy of the drawing that needs no style sheet, with its room beside the plot as a place in the picture. */
function standAlone(drawing: SVGSVGElement, x: number, y: number): SVGElement {
  const style = getComputedStyle(drawing);
  const room = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
  const box = drawing.getBoundingClientRect();
  const copy = inked(drawing);
  for (const [name, value] of Object.entries({
    x: x + room('left'),
    y: y + room('top'),
    width: box.width - room('left') - room('right'),
    height: box.height - room('top') - room('bottom'),
    overflow: 'visible',
  })) {
    copy.setAttribute(name, String(value));
  }
  return copy;
}

/** A deep copy in which every element carries what the style sheet gave it. */
function inked(original: SVGElement): SVGElement {
  const copy = original.cloneNode(true) as SVGElement;
  const from = [original, ...original.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, element] of from.entries()) {
    // A mark in the definitions takes its ink from where it is used.
    if (element.closest('defs') && !element.hasAttribute('class')) continue;
    const style = getComputedStyle(element);
    for (const name of COPIED) {
      const value = style.getPropertyValue(name);
      if (value !== '' && !(name === 'fill' && element.hasAttribute('fill')))
        to[index]?.style.setProperty(name, value);
    }
  }
  return copy;
}

/** Marks and names of the series in one line. */
function legendParts(figure: HTMLElement, names: readonly string[], size: number, y: number): SVGElement[] {
  let x = EDGE;
  return [...figure.querySelectorAll<SVGElement>('.chart-legend svg')].flatMap((swatch, index) => {
    const box = swatch.getBoundingClientRect();
    const mark = inked(swatch);
    for (const [name, value] of Object.entries({
      x,
      y: y - box.height,
      width: box.width,
      height: box.height,
      overflow: 'visible',
    }))
      mark.setAttribute(name, String(value));
    const name = names[index] ?? '';
    const text = words(name, {
      x: x + box.width + size / 2,
      y,
      fill: readTheme(swatch as SVGSVGElement).text,
      'font-size': size,
    });
    x += box.width + size * (name.length + 2);
    return [mark, text];
  });
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = svg('text', attributes);
  element.textContent = text;
  return element;
}

async function draw({ markup, width, height }: FigureSvg): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * DENSITY);
  canvas.height = Math.ceil(height * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
