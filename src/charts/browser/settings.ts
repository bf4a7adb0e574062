import type { ChartConfigurationCustomTypesPerDataset, ScriptableLineSegmentContext } from 'chart.js';
import type { ChartData } from '../chart.ts';
import { fillPattern } from './pattern.ts';
import type { Theme } from './theme.ts';

/** The same shapes as in the drawing. */
const SHAPES = [
  { style: 'circle', radius: 4.5 },
  { style: 'rect', radius: 5.5 },
  { style: 'triangle', radius: 6 },
  { style: 'rectRot', radius: 6 },
] as const;
/** Geometry of the drawing: free ends of the years, step aside, and room that columns take; see trend.ts and columns.ts. */
const MARGIN = 4;
const BESIDE = 3;
const FILLED = 0.72;

/**
 * What Chart.js needs to draw the values exactly where the drawing has them: the same axes, without their words, and
 * the room beside the plot that the style sheet gives the drawing.
 *
 * @param onTip told when a tip comes or goes
 */
export function chartSettings(
  data: ChartData,
  drawing: SVGSVGElement,
  theme: Theme,
  onTip: (isShown: boolean) => void,
): ChartConfigurationCustomTypesPerDataset {
  const isTrend = data.kind === 'trend';
  const style = getComputedStyle(drawing);
  const room = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
  return {
    data: {
      labels: [...data.labels],
      datasets: isTrend ? trendSets(data, theme) : columnSets(data, theme),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      // The values are on the page already: nothing has to arrive, so nothing moves, for anyone.
      animation: false,
      layout: {
        padding: { left: room('left'), right: room('right'), top: room('top'), bottom: room('bottom') },
        autoPadding: false,
      },
      interaction: { mode: 'index', intersect: false },
      clip: false,
      scales: {
        x: isTrend
          ? { type: 'linear', display: false, ...yearRange(data.at) }
          : { type: 'category', display: false, offset: true },
        y: { type: 'linear', display: false, min: data.ticks[0] ?? 0, max: data.ticks.at(-1) ?? 1 },
      },
      plugins: {
        tooltip: {
          external: ({ tooltip }) => onTip(tooltip.opacity > 0),
          backgroundColor: theme.ground,
          borderColor: theme.line,
          borderWidth: 1,
          titleColor: theme.text,
          bodyColor: theme.text,
          titleFont: { family: theme.font, size: theme.size },
          bodyFont: { family: theme.font, size: theme.size },
          padding: theme.size * 0.75,
          usePointStyle: true,
          callbacks: {
            title: (items) => data.labels[items[0]?.dataIndex ?? -1] ?? '',
            label: ({ dataset, dataIndex }) => {
              const series = data.series.find(({ name }) => name === dataset.label);
              return `${series?.name ?? ''} ${series?.texts[dataIndex] ?? ''}`;
            },
          },
        },
      },
    },
  };
}

/** Ends of the year axis, a little beyond the first and the last year. */
function yearRange(years: readonly number[]): { min: number; max: number } {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = last - first;
  const beyond = span === 0 ? 1 : (span * MARGIN) / (100 - 2 * MARGIN);
  return { min: first - beyond, max: last + beyond };
}

/** A data set of either kind, as Chart.js wants them where their kinds may differ. */
type DataSet = ChartConfigurationCustomTypesPerDataset['data']['datasets'][number];

/** For each series its line, and what stands beside it. */
function trendSets(data: ChartData, theme: Theme): DataSet[] {
  const { min, max } = yearRange(data.at);
  const step = ((max - min) * BESIDE) / 100;
  const isAside = (index: number) => data.aside.includes(index);
  return data.series.flatMap(({ name, values, breaks }, series) => {
    const colour = theme.series[series] ?? theme.text;
    const shape = SHAPES[series % SHAPES.length] ?? SHAPES[0];
    const points = (aside: boolean) =>
      values.map((value, index) => ({
        x: Math.min((data.at[index] ?? 0) + (aside ? step : 0), max),
        y: value === null || isAside(index) !== aside ? Number.NaN : Number(value),
      }));
    const common = {
      type: 'line' as const,
      label: name,
      borderColor: colour,
      pointBorderColor: theme.ground,
      pointBackgroundColor: colour,
      pointHoverBackgroundColor: colour,
      pointHoverBorderColor: theme.text,
      pointStyle: shape.style,
      pointRadius: shape.radius,
      pointHoverRadius: shape.radius + 3,
    };
    const line: DataSet = {
      ...common,
      data: points(false),
      borderWidth: theme.widths[series] ?? 2.5,
      spanGaps: true,
      segment: {
        borderDash: (segment) => (yearsOf(data, segment) > 1 ? [3, 4] : undefined),
        borderColor: (segment) => (breaks && passesBreak(data, segment) ? 'transparent' : undefined),
      },
    };
    const beside: DataSet = {
      ...common,
      data: points(true),
      showLine: false,
      pointBorderColor: colour,
      pointBackgroundColor: theme.ground,
      pointBorderWidth: 2,
    };
    return data.aside.length === 0 ? [line] : [line, beside];
  });
}

function yearsOf({ at }: ChartData, segment: ScriptableLineSegmentContext): number {
  return (at[segment.p1DataIndex] ?? 0) - (at[segment.p0DataIndex] ?? 0);
}

function passesBreak({ breaks }: ChartData, { p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) {
  return breaks.some((before) => p0DataIndex < before && before <= p1DataIndex);
}

function columnSets(data: ChartData, theme: Theme): DataSet[] {
  return data.series.map(({ name, values }, series) => {
    const colour = theme.series[series] ?? theme.text;
    return {
      type: 'bar',
      label: name,
      data: values.map((value) => (value === null ? null : Number(value) / data.divisor)),
      backgroundColor: fillPattern(series, colour, theme.ground),
      hoverBackgroundColor: fillPattern(series, colour, theme.ground),
      borderColor: colour,
      hoverBorderColor: theme.text,
      borderWidth: 1,
      hoverBorderWidth: 2,
      borderSkipped: false,
      categoryPercentage: FILLED,
      barPercentage: 1,
    };
  });
}
