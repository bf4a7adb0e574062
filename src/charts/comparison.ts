import { formatCount } from '../model/format.ts';
import { CHART_TEXT, COMPARISON_TEXT } from '../text/charts.ts';
import { clamp, rowBars } from './bars.ts';
import type { Chart } from './chart.ts';
import { chartData, dataSeries } from './chart-data.ts';
import { drawColumns } from './columns.ts';
import { fillSwatch } from './marks.ts';
import type { Axis } from './scale.ts';
import { numberOf, valueAxis } from './scale.ts';
import type { ChartValue, ComparisonSpec } from './spec.ts';

/** Columns side by side; where the names are too long for that, bars in the rows of the table. */
export function comparisonChart(spec: ComparisonSpec): Chart {
  const numbers = spec.items.map(({ values }) => values.map((value) => measured(spec, value)));
  const axis = valueAxis(
    numbers.flat().filter((value) => value !== null),
    undefined,
  );
  const svg = drawColumns({
    id: spec.id,
    kind: 'columns',
    axis,
    ordered: spec.ordered,
    groups: spec.items.map(({ label, tick, values }, index) => ({
      label: tick ?? label,
      values: numbers[index] ?? [],
      texts: values.map(({ text }) => withoutUnit(text, spec.unit)),
    })),
  });
  const bars = svg === null ? itemBars(spec, axis) : null;
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title,
    svg,
    legend:
      spec.series.length < 2 || spec.items.length === 0
        ? []
        : spec.series.map((label, index) => ({ swatch: fillSwatch(spec.id, index), label })),
    table: {
      bars: bars !== null,
      columns: [
        { label: spec.dimension, numeric: false },
        ...spec.series.map((label) => ({ label, numeric: true })),
        ...(spec.words ?? []).map(({ label }) => ({ label, numeric: false })),
      ],
      rows: spec.items.map(({ label, href, values }, index) => ({
        label,
        href: href ?? null,
        swatch: null,
        bar: bars?.[index] ?? null,
        cells: [
          ...values.map(({ value, text }) => ({ text, absent: value === null })),
          ...(spec.words ?? []).map((column) => ({ text: column.values[index] ?? '', absent: false })),
        ],
      })),
    },
    sentence: comparisonSentence(spec),
    notes: spec.notes ?? [],
    live: svg !== null,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: spec.dimension,
      labels: spec.items.map(({ label }) => label),
      series: spec.series.map((name, series) =>
        dataSeries(
          name,
          spec.items.map(({ values }) => values[series] ?? { value: null, text: '' }),
        ),
      ),
      words: spec.words ?? [],
      ticks: axis.ticks,
      divisor: spec.divisor ?? 1,
    }),
  };
}

/** A value in the unit of the axis. */
function measured({ divisor = 1 }: ComparisonSpec, value: ChartValue): number | null {
  const number = numberOf(value);
  return number === null ? null : number / divisor;
}

/** The unit stands in the heads of the table; in the drawing it would only take room. */
function withoutUnit(text: string, unit: string): string {
  return unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** One thin bar for each series, from the zero of the axis. */
function itemBars(spec: ComparisonSpec, axis: Axis): readonly string[] {
  const zero = axis.position(0);
  return rowBars({
    id: spec.id,
    lanes: Math.max(1, spec.series.length),
    fills: spec.series.length,
    track: false,
    rows: spec.items.map(({ values }) =>
      values.flatMap((value, lane) => {
        const number = measured(spec, value);
        if (number === null) return [];
        const end = axis.position(number);
        return [{ from: clamp(Math.min(zero, end)), width: clamp(Math.abs(end - zero)), fill: lane, lane }];
      }),
    ),
  });
}

/** For each series what is greatest and what is least, and who states nothing. */
function comparisonSentence(spec: ComparisonSpec): string {
  const told = spec.series.flatMap((name, series) => {
    const said = spec.items.flatMap(({ label, values }) => {
      const value = values[series];
      const number = value ? numberOf(value) : null;
      return value && number !== null ? [{ label, text: value.text, number }] : [];
    });
    const silent = spec.items.filter(({ values }) => values[series]?.value == null).map(({ label }) => label);
    const [first] = said;
    if (!first) return [];
    const high = said.reduce((best, one) => (one.number > best.number ? one : best));
    const low = said.reduce((best, one) => (one.number < best.number ? one : best));
    const range =
      said.length === 1
        ? COMPARISON_TEXT.one(name, first.label, first.text)
        : high.number === low.number
          ? COMPARISON_TEXT.same(name, first.text, formatCount(said.length))
          : COMPARISON_TEXT.range(name, high.label, high.text, low.label, low.text);
    return [range, ...(silent.length === 0 ? [] : [COMPARISON_TEXT.without(name, silent)])];
  });
  return CHART_TEXT.sentence(told.length === 0 ? [COMPARISON_TEXT.none] : told);
}
