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
  const plotted = JSON.parse(json) as Omit<ChartData, 'title' | 'dimension' | 'words'>;
  const data = {
    ...plotted,
    title: figure.querySelector('figcaption')?.textContent?.trim() ?? '',
    dimension: figure.querySelector('thead th')?.textContent?.trim() ?? '',
    words: tableWords(figure, 1 + plotted.series.length),
  };
  return { data, place, drawing };
}

/** The columns of words, which follow those of the series in the table of the figure. */
function tableWords(figure: HTMLElement, from: number): ChartData['words'] {
  const rows = [...figure.querySelectorAll('tbody tr')];
  return [...figure.querySelectorAll('thead tr > *')].flatMap((head, column) =>
    column < from || !head.matches('th:not(.num)')
      ? []
      : [
          {
            label: head.textContent.trim(),
            values: rows.map((row) => row.children[column]?.textContent?.trim() ?? ''),
          },
        ],
  );
}

/** The drawing of a figure; `null` where its bars lie in the rows of its table. */
export function figureDrawing(figure: HTMLElement): SVGSVGElement | null {
  return figure.querySelector<SVGSVGElement>('[data-chart-place] > svg');
}
