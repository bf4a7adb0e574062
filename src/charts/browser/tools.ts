import { CHART_WORDS } from '../../text/charts.ts';
import { chartCsv } from './csv.ts';
import { figureParts } from './figure.ts';
import { figurePicture } from './picture.ts';

/** Buttons below a figure that save its data and its picture. */
export function addTools(figure: HTMLElement): void {
  const parts = figureParts(figure);
  const tools = figure.querySelector('[data-chart-tools]');
  if (!parts || !tools) return;
  const { data } = parts;
  tools.append(
    button(CHART_WORDS.csv, () =>
      save(new Blob([chartCsv(data)], { type: 'text/csv' }), `${data.title}.csv`),
    ),
    button(CHART_WORDS.png, async () => {
      const picture = await figurePicture(figure);
      if (picture) save(picture, `${data.title}.png`);
    }),
  );
}

function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => void act());
  return element;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
