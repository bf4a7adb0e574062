import { saveFile } from '../../browser/save-file.ts';
import { CHART_WORDS } from '../../text/charts.ts';
import { chartCsv } from './csv.ts';
import { figureDrawing, figureParts } from './figure.ts';
import { figurePicture, figureSvg } from './picture.ts';

/** What can be taken from a figure: its address, and, as buttons below it, its data and its picture. */
export function addTools(figure: HTMLElement): void {
  const tools = figure.querySelector('[data-chart-tools]');
  if (!tools) return;
  const link = tools.querySelector<HTMLAnchorElement>('[data-chart-link]');
  if (link) copyAddress(link);
  const data = figureParts(figure)?.data;
  if (data)
    tools.append(
      button(CHART_WORDS.csv, () =>
        saveFile(new Blob([chartCsv(data)], { type: 'text/csv' }), `${data.title}.csv`),
      ),
    );
  if (!figureDrawing(figure)) return;
  const name = figure.querySelector('figcaption')?.textContent?.trim() ?? CHART_WORDS.role;
  tools.append(
    button(CHART_WORDS.png, async () => {
      const picture = await figurePicture(figure);
      if (picture) saveFile(picture, `${name}.png`);
    }),
  );
  // Figures of an earlier version are no files of their own.
  if (tools.querySelector('[data-chart-file]')) return;
  tools.append(
    button(CHART_WORDS.svg, () => {
      const picture = figureSvg(figure);
      if (picture) saveFile(new Blob([picture.markup], { type: 'image/svg+xml' }), `${name}.svg`);
    }),
  );
}

/** A press goes to the figure as any link does and takes the whole address along. */
function copyAddress(link: HTMLAnchorElement): void {
  // Without a secure connection browsers offer no clipboard; the address still stands in the address line.
  if (!('clipboard' in navigator)) return;
  const label = link.firstChild;
  const words = label?.textContent ?? '';
  link.setAttribute('aria-live', 'polite');
  link.addEventListener('click', () => {
    void navigator.clipboard.writeText(link.href).then(() => {
      if (label) label.textContent = CHART_WORDS.copied;
      setTimeout(() => {
        if (label) label.textContent = words;
      }, 2000);
    });
  });
}

function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => void act());
  return element;
}
