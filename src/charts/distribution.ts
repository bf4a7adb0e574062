import { formatCount } from '../model/format.ts';
import { CHART_TEXT } from '../text/charts.ts';
import { clamp, rowBars } from './bars.ts';
import type { Chart } from './chart.ts';
import { chartData } from './chart-data.ts';
import { drawColumns } from './columns.ts';
import { distributionSentence } from './distribution-sentence.ts';
import { shareOf } from './distribution-share.ts';
import type { Axis } from './scale.ts';
import { valueAxis } from './scale.ts';
import type { DistributionSpec } from './spec.ts';

/** How many have a value: N. */
export function countedIn(spec: DistributionSpec): number {
  return spec.bins.reduce((sum, { count }) => sum + count, 0);
}

/** Counts are whole, and so are the ticks. */
function countAxis(spec: DistributionSpec): Axis {
  const counts = spec.bins.map(({ count }) => count);
  const axis = valueAxis(counts, ['0', '1'], Math.min(5, Math.max(1, ...counts)));
  return { ...axis, ticks: axis.ticks.filter(Number.isInteger) };
}

/** Columns of a distribution; where its labels do not fit below them, bars in the rows of its table. */
export function distributionChart(spec: DistributionSpec): Chart {
  const all = countedIn(spec);
  const axis = countAxis(spec);
  const svg = drawColumns({
    id: spec.id,
    kind: 'columns',
    axis,
    ordered: spec.ordered,
    groups: spec.bins.map(({ label, count, own }) => ({
      label,
      values: [count],
      texts: [formatCount(count)],
      ...(own === true && { own }),
    })),
  });
  const bars = svg === null ? binBars(spec) : null;
  return {
    id: spec.id,
    kind: spec.kind,
    title: CHART_TEXT.withCount(spec.title, CHART_TEXT.counted(formatCount(all), spec.unit)),
    svg,
    legend: [],
    table: {
      bars: bars !== null,
      columns: [
        { label: spec.dimension, numeric: false },
        { label: CHART_TEXT.count(spec.unit), numeric: true },
        { label: CHART_TEXT.share, numeric: true },
      ],
      rows: spec.bins.map(({ label, count, href }, index) => {
        const share = shareOf(count, all);
        return {
          label,
          href: href ?? null,
          swatch: null,
          bar: bars?.[index] ?? null,
          cells: [
            { text: formatCount(count), absent: false },
            { text: share === null ? CHART_TEXT.noShare : share, absent: share === null },
          ],
        };
      }),
    },
    sentence: distributionSentence(spec),
    notes: spec.notes ?? [],
    live: svg !== null,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: spec.dimension,
      labels: spec.bins.map(({ label }) => label),
      series: [
        {
          name: CHART_TEXT.count(spec.unit),
          breaks: false,
          values: spec.bins.map(({ count }) => String(count)),
          texts: spec.bins.map(({ count }) => CHART_TEXT.counted(formatCount(count), spec.unit)),
        },
      ],
      ticks: axis.ticks,
    }),
  };
}

function binBars(spec: DistributionSpec): readonly string[] {
  const most = Math.max(1, ...spec.bins.map(({ count }) => count));
  return rowBars({
    id: spec.id,
    lanes: 1,
    fills: 1,
    track: false,
    rows: spec.bins.map(({ count }) => [{ from: 0, width: clamp((count / most) * 100), fill: 0 }]),
  });
}
