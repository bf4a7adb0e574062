import type { ChartData, DataSeries } from './chart.ts';
import type { ChartValue } from './spec.ts';

type Stated = 'kind' | 'title' | 'dimension' | 'labels' | 'series';

/** What most figures do without: a column of words, an axis of years, thresholds, ticks, a divisor. */
const WITHOUT: Omit<ChartData, Stated> = {
  words: [],
  at: [],
  aside: [],
  breaks: [],
  thresholds: [],
  ticks: [],
  divisor: 1,
};

/** A figure as data: what its kind states, and nothing in the place of the rest. */
export function chartData(stated: Pick<ChartData, Stated> & Partial<ChartData>): ChartData {
  return { ...WITHOUT, ...stated };
}

/** One series of values as numbers and as they are printed. `breaks`: values on two sides of a break are not compared. */
export function dataSeries(name: string, values: readonly ChartValue[], breaks = false): DataSeries {
  return { name, breaks, values: values.map(({ value }) => value), texts: values.map(({ text }) => text) };
}
