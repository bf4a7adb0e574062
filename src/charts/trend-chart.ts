import { CHART_TEXT } from '../text/charts.ts';
import type { Chart, LegendEntry } from './chart.ts';
import { chartData, dataSeries } from './chart-data.ts';
import { lineSwatch } from './marks.ts';
import { numberOf, tickText } from './scale.ts';
import type { TrendSpec } from './spec.ts';
import { drawTrend, trendAxis } from './trend.ts';
import { trendSentence } from './trend-sentence.ts';
import { circled } from './words.ts';

/** Lines over the years, with their table. Without any number there is no drawing. */
export function trendChart(spec: TrendSpec): Chart {
  const drawn = spec.series.some(({ values }) => values.some((value) => numberOf(value) !== null));
  const { from, ticks } = trendAxis(spec);
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title,
    svg: drawn ? drawTrend(spec) : null,
    legend: drawn ? legend(spec) : [],
    table: {
      bars: false,
      columns: [
        { label: CHART_TEXT.year, numeric: false },
        ...spec.series.map(({ name }) => ({ label: name, numeric: true })),
        ...spec.words.map(({ label }) => ({ label, numeric: false })),
      ],
      rows: spec.points.map((point, index) => ({
        label: point.label,
        href: point.href ?? null,
        swatch: null,
        bar: null,
        cells: [
          ...spec.series.map(({ values }) => ({
            text: values[index]?.text ?? '',
            absent: values[index]?.value == null,
          })),
          ...spec.words.map(({ values }) => ({ text: values[index] ?? '', absent: false })),
        ],
      })),
    },
    sentence: trendSentence(spec),
    notes: [
      ...spec.breaks.map(({ text }, index) => CHART_TEXT.note(circled(index), text)),
      ...(spec.thresholds.length === 0 ? [] : [CHART_TEXT.levels(spec.thresholds.map(({ label }) => label))]),
      ...(drawn && from > 0 ? [CHART_TEXT.begins(tickText(from))] : []),
      ...(spec.notes ?? []),
    ],
    live: drawn && spec.points.length > 1,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: CHART_TEXT.year,
      labels: spec.points.map(({ label }) => label),
      series: spec.series.map(({ name, values, breaks }) => dataSeries(name, values, breaks)),
      words: spec.words,
      at: spec.points.map(({ year }) => year),
      aside: spec.points.flatMap(({ aside }, index) => (aside === true ? [index] : [])),
      breaks: spec.breaks.map(({ before }) => before),
      thresholds: spec.thresholds,
      ticks,
    }),
  };
}

function legend(spec: TrendSpec): readonly LegendEntry[] {
  return spec.series.map(({ name }, index) => ({ swatch: lineSwatch(spec.id, index), label: name }));
}
