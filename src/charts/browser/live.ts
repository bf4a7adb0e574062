import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { CHART_WORDS } from '../../text/charts.ts';
import { figureParts } from './figure.ts';
import { chartSettings } from './settings.ts';
import { onThemeChange, readTheme } from './theme.ts';
import { addWalk } from './walk.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/**
 * Lets Chart.js draw the values of a figure, with tips and a walk by keyboard. Axes, levels and words stay those of
 * the drawing on the page, which lies above: nothing moves, and nothing that was to be read is lost.
 */
export function addLife(figure: HTMLElement): void {
  const parts = figureParts(figure);
  if (!parts) return;
  const { data, place, drawing } = parts;
  const stage = document.createElement('div');
  stage.className = 'chart-live';
  stage.tabIndex = 0;
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-roledescription', CHART_WORDS.role);
  stage.setAttribute('aria-label', CHART_WORDS.stage(data.title));
  const status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  const canvas = document.createElement('canvas');
  stage.append(canvas);
  place.prepend(stage);
  figure.append(status);

  // A tip is drawn on the canvas; while it is there, the words of the drawing go below it.
  const onTip = (isShown: boolean) => void place.classList.toggle('has-tip', isShown);
  let chart: Chart | null = null;
  const draw = () => {
    chart?.destroy();
    chart = new Chart(canvas, chartSettings(data, drawing, readTheme(drawing), onTip));
  };
  draw();
  place.classList.add('is-live');
  onThemeChange(draw);
  addWalk(stage, status, data, () => chart);
}
