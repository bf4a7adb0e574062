import { formatCount } from '../model/format.ts';
import { CHART_TEXT, SCATTER_TEXT } from '../text/charts.ts';
import type { Chart, ChartTable } from './chart.ts';
import { chartData, dataSeries } from './chart-data.ts';
import { SHAPE_COUNT, shapeSwatch } from './marks.ts';
import { numberOf } from './scale.ts';
import { drawnPoints, drawScatter, NAMED_POINTS } from './scatter.ts';
import { crossTable } from './scatter-cross.ts';
import type { ScatterPoint, ScatterSpec } from './spec.ts';

/** One number against another, with the table of the points or, where they are many, of their bands. */
export function scatterChart(spec: ScatterSpec): Chart {
  const points = drawnPoints(spec);
  return {
    id: spec.id,
    kind: spec.kind,
    title: CHART_TEXT.withCount(spec.title, SCATTER_TEXT.points(formatCount(points.length))),
    svg: points.length === 0 ? null : drawScatter(spec),
    legend:
      points.length === 0 || spec.groups.length < 2
        ? []
        : spec.groups.map((label, index) => ({ swatch: shapeSwatch(spec.id, index % SHAPE_COUNT), label })),
    table: points.length <= NAMED_POINTS ? pointTable(spec) : crossTable(spec, points),
    sentence: scatterSentence(spec, points),
    notes: [
      ...(spec.y.thresholds.length === 0
        ? []
        : [CHART_TEXT.levels(spec.y.thresholds.map(({ label }) => label))]),
      ...(spec.x.thresholds.length === 0
        ? []
        : [CHART_TEXT.uprights(spec.x.thresholds.map(({ label }) => label))]),
      ...(spec.notes ?? []),
    ],
    live: false,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: spec.dimension,
      labels: spec.points.map(({ label }) => label),
      series: [
        dataSeries(
          spec.y.name,
          spec.points.map(({ y }) => y),
        ),
        dataSeries(
          spec.x.name,
          spec.points.map(({ x }) => x),
        ),
      ],
      words: [
        { label: SCATTER_TEXT.group, values: spec.points.map(({ group }) => spec.groups[group] ?? '') },
      ],
      thresholds: [...spec.y.thresholds, ...spec.x.thresholds],
    }),
  };
}

function pointTable(spec: ScatterSpec): ChartTable {
  return {
    bars: false,
    columns: [
      { label: spec.dimension, numeric: false },
      { label: spec.y.name, numeric: true },
      { label: spec.x.name, numeric: true },
      ...(spec.groups.length < 2 ? [] : [{ label: SCATTER_TEXT.group, numeric: false }]),
    ],
    rows: spec.points.map(({ label, href, x, y, group }) => ({
      label,
      href: href ?? null,
      swatch: null,
      bar: null,
      cells: [
        ...[y, x].map(({ value, text }) => ({ text, absent: value === null })),
        ...(spec.groups.length < 2 ? [] : [{ text: spec.groups[group] ?? '', absent: false }]),
      ],
    })),
  };
}

/** How many state both values, and how many of those with a high y have a low x. */
function scatterSentence(spec: ScatterSpec, points: readonly ScatterPoint[]): string {
  const missing = spec.points.length - points.length;
  const without = missing === 0 ? [] : [SCATTER_TEXT.without(formatCount(missing))];
  if (points.length === 0) return CHART_TEXT.sentence([SCATTER_TEXT.none, ...without]);
  const { corner } = spec;
  const high = corner ? points.filter(({ y }) => (numberOf(y) ?? 0) >= Number(corner.yFrom)) : [];
  const low = corner ? high.filter(({ x }) => (numberOf(x) ?? 0) < Number(corner.xBelow)) : [];
  return CHART_TEXT.sentence([
    SCATTER_TEXT.both(formatCount(points.length), spec.x.name, spec.y.name),
    ...(corner
      ? [
          SCATTER_TEXT.corner(
            spec.y.name,
            `${corner.yFrom}${spec.y.unit}`,
            formatCount(high.length),
            spec.x.name,
            `${corner.xBelow}${spec.x.unit}`,
            formatCount(low.length),
          ),
        ]
      : []),
    ...without,
  ]);
}
