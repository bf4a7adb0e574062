import type { ChartData } from '../chart.ts';

/** The parts of a figure on the page. */
export interface FigureParts {
  readonly data: ChartData;
  readonly place: HTMLElement;
  readonly drawing: SVGSVGElement;
}

/** Finds them; `null` where the page has changed in a way that this script does not know. */
export function figureParts(figure: HTMLElement): FigureParts | null {
  const place = figure.querySelector<HTMLElement>('[data-chart-place]');
  const drawing = figureDrawing(figure);
  const json = figure.querySelector('[data-chart-data]')?.textContent;
  if (!place || !drawing || !json) return null;
  return { data: JSON.parse(json) as ChartData, place, drawing };
}

/** The drawing of a figure; `null` where its bars lie in the rows of its table. */
export function figureDrawing(figure: HTMLElement): SVGSVGElement | null {
  return figure.querySelector<SVGSVGElement>('[data-chart-place] > svg');
}
