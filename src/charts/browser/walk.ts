import type { ActiveElement, Chart } from 'chart.js';
import { CHART_WORDS } from '../../text/charts.ts';
import type { ChartData } from '../chart.ts';

/** Where each key leads: from the place now (-1 before the first step) and the number of places. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Words for one place of a figure: its label, and what every series has there. */
export function placeWords(data: ChartData, index: number): string {
  const values = data.series.map(({ name, texts }) => CHART_WORDS.named(name, texts[index] ?? ''));
  return CHART_WORDS.value(data.labels[index] ?? '', values);
}

/** Arrow keys go from value to value, and each is said aloud. */
export function addWalk(
  stage: HTMLElement,
  status: HTMLElement,
  data: ChartData,
  chartNow: () => Chart | null,
): void {
  let at = -1;
  stage.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      at = -1;
      show(chartNow(), at);
      return;
    }
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    at = step(at, data.labels.length);
    show(chartNow(), at);
    status.textContent = placeWords(data, at);
  });
  stage.addEventListener('blur', () => {
    at = -1;
    show(chartNow(), at);
  });
}

/** Marks the values at a place, and shows their tip. */
function show(chart: Chart | null, index: number): void {
  if (!chart) return;
  const active: ActiveElement[] = chart.data.datasets.flatMap((_, datasetIndex) => {
    const element = chart.getDatasetMeta(datasetIndex).data[index];
    return element && !Number.isNaN(element.y) && !('skip' in element && element.skip === true)
      ? [{ datasetIndex, index, element }]
      : [];
  });
  const first = active[0]?.element;
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, first ? { x: first.x, y: first.y } : { x: 0, y: 0 });
  chart.update('none');
}
