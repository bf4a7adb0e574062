import type { Chart } from './chart.ts';
import { comparisonChart } from './comparison.ts';
import { distributionChart } from './distribution.ts';
import { flowChart } from './flow.ts';
import { partsChart } from './parts.ts';
import { scatterChart } from './scatter-chart.ts';
import type { ChartSpec } from './spec.ts';
import { trendChart } from './trend-chart.ts';

const drawn = new WeakMap<ChartSpec, Chart>();

/**
 * From the spec of a figure everything that is printed of it: drawing, table, sentence, data. The same spec, the same
 * object: a page and the picture beside it draw a figure once.
 */
export function drawChart(spec: ChartSpec): Chart {
  const known = drawn.get(spec);
  if (known !== undefined) return known;
  const chart = chartOf(spec);
  drawn.set(spec, chart);
  return chart;
}

function chartOf(spec: ChartSpec): Chart {
  switch (spec.kind) {
    case 'trend':
      return trendChart(spec);
    case 'distribution':
      return distributionChart(spec);
    case 'scatter':
      return scatterChart(spec);
    case 'comparison':
      return comparisonChart(spec);
    case 'parts':
      return partsChart(spec);
    case 'flow':
      return flowChart(spec);
  }
}
