import type { Chart } from '../charts/chart.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { hasPicture } from '../charts/picture.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Deployment } from './address.ts';
import { href, PATHS } from './address.ts';

/**
 * Draws a figure and says where its picture lies.
 * @param page path of the page whose figure it is: a figure that several pages show is a file of one of them
 * @param id of the figure on that page, where it differs
 */
export function drawFigure(
  spec: ChartSpec,
  deployment: Deployment,
  page: string,
  id: string = spec.id,
): Chart {
  const chart = drawChart(spec);
  return hasPicture(spec) ? { ...chart, file: href(deployment, PATHS.picture(page, id)) } : chart;
}
