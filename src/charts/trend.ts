import { drawing, grid, PLOT_HEIGHT, plotFrame, SMALL_HEIGHT, tickLabels } from './frame.ts';
import type { Candidate, Label, Obstacle } from './label.ts';
import { placeLabels } from './label.ts';
import { definitions, shapeDefinitions } from './marks.ts';
import { element, line, percent } from './markup.ts';
import type { Axis } from './scale.ts';
import { numberOf, spanAxis, valueAxis } from './scale.ts';
import type { TrendSpec } from './spec.ts';
import { circled } from './words.ts';

/** Free space at both ends of the years, in percent of the plot. */
const MARGIN = 4;

/** What stands beside a line stands a little to the right of its year. */
const BESIDE = 3;

/** A value with its place in the plot, in percent. */
interface Place {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Value axis of the lines. */
export function trendAxis(spec: TrendSpec): Axis {
  const values = spec.series.flatMap((series) => series.values.map(numberOf));
  const levels = spec.thresholds.map(({ value }) => Number(value));
  const shown = [...values.filter((value) => value !== null), ...levels];
  const ticks = spec.small === true ? 3 : 5;
  return spec.range ? spanAxis(shown, spec.range, ticks) : valueAxis(shown, undefined, ticks);
}

/**
 * Lines over the years. A line is whole from year to year, dashed across years without a report, and interrupted
 * where the scheme changed. Values beside the line have a mark only.
 */
export function drawTrend(spec: TrendSpec): string {
  const axis = trendAxis(spec);
  const frame = plotFrame(axis, spec.thresholds, spec.small === true ? SMALL_HEIGHT : PLOT_HEIGHT);
  const at = yearPositions(spec);
  const places = spec.series.map((_, series) => seriesPlaces(spec, series, axis, at));
  const ticks = tickLabels(axis);
  const placed = placeLabels(
    [...ticks, ...places.flat().map(markBox)],
    [
      ...thresholdLabels(spec, axis),
      ...breakLabels(spec, at),
      ...yearLabels(spec),
      ...valueLabels(spec, places),
    ],
    frame,
    places.flatMap((series, index) => lineObstacles(spec, series, index)),
  );
  return drawing(
    'trend',
    frame,
    [
      definitions(shapeDefinitions(spec.id, spec.series.length)),
      grid(axis),
      ...spec.thresholds.map((level) => thresholdLine(level.value, axis)),
      ...spec.breaks.map((_, index) => breakLine(spec, at, index)),
      ...places.map((series, index) => seriesLines(spec, series, index) + seriesMarks(spec, series, index)),
    ].join(''),
    [...ticks, ...placed],
  );
}

/** Horizontal place of each point, in percent. */
function yearPositions(spec: TrendSpec): readonly number[] {
  return spec.points.map(({ year, aside }) => {
    const x = yearPosition(spec, year);
    return aside === true ? Math.min(x + BESIDE, 100) : x;
  });
}

/** First and last year of the axis. */
function yearEnds({ points, years }: TrendSpec): readonly [number, number] {
  const all = [...points.map(({ year }) => year), ...(years ?? [])];
  return [Math.min(...all), Math.max(...all)];
}

function yearPosition(spec: TrendSpec, year: number): number {
  const [first, last] = yearEnds(spec);
  return first === last ? 50 : MARGIN + ((year - first) / (last - first)) * (100 - 2 * MARGIN);
}

function seriesPlaces(spec: TrendSpec, series: number, axis: Axis, at: readonly number[]): readonly Place[] {
  return (spec.series[series]?.values ?? []).flatMap((value, index) => {
    const number = numberOf(value);
    return number === null ? [] : [{ index, x: at[index] ?? 0, y: 100 - axis.position(number) }];
  });
}

/** The stretches of a line: from one year to the next, none where the scheme changed. */
function stretches(
  spec: TrendSpec,
  places: readonly Place[],
  series: number,
): readonly { readonly from: Place; readonly to: Place }[] {
  const onLine = places.filter(({ index }) => spec.points[index]?.aside !== true);
  const broken = spec.series[series]?.breaks === true;
  return onLine.flatMap((to, order) => {
    const from = onLine[order - 1];
    if (!from) return [];
    if (broken && spec.breaks.some(({ before }) => from.index < before && before <= to.index)) return [];
    return [{ from, to }];
  });
}

function seriesLines(spec: TrendSpec, places: readonly Place[], series: number): string {
  return stretches(spec, places, series)
    .map(({ from, to }) => {
      const years = (spec.points[to.index]?.year ?? 0) - (spec.points[from.index]?.year ?? 0);
      return line(`ct-line ct-line-${series}${years > 1 ? ' ct-gap' : ''}`, [from.x, from.y], [to.x, to.y]);
    })
    .join('');
}

/** Pieces into which a stretch is cut, so that its boxes lie close to the line. */
const PIECES = 10;

/** Where a line runs, so that no value is written across it. */
function lineObstacles(spec: TrendSpec, places: readonly Place[], series: number): readonly Obstacle[] {
  return stretches(spec, places, series).flatMap(({ from, to }) =>
    Array.from({ length: PIECES }, (_, piece): Obstacle => {
      const at = (part: number, start: number, end: number) => start + ((end - start) * part) / PIECES;
      const [y0, y1] = [at(piece, from.y, to.y), at(piece + 1, from.y, to.y)];
      return {
        x: at(piece, from.x, to.x),
        width: (to.x - from.x) / PIECES,
        y: Math.min(y0, y1),
        height: Math.abs(y1 - y0),
      };
    }),
  );
}

function seriesMarks(spec: TrendSpec, places: readonly Place[], series: number): string {
  return places
    .map(({ index, x, y }) =>
      element('use', {
        class: `ct-mark ct-mark-${series}${spec.points[index]?.aside === true ? ' ct-aside' : ''}`,
        href: `#${spec.id}-m${series}`,
        x: percent(x),
        y: percent(y),
      }),
    )
    .join('');
}

function thresholdLine(value: string, axis: Axis): string {
  const y = 100 - axis.position(Number(value));
  return line('ct-level', [0, y], [100, y]);
}

/** Half way between the last point under the old scheme and the first under the new one. */
function breakPosition(spec: TrendSpec, at: readonly number[], index: number): number {
  const before = spec.breaks[index]?.before ?? 0;
  const next = at[before] ?? 100;
  return ((at[before - 1] ?? next) + next) / 2;
}

function breakLine(spec: TrendSpec, at: readonly number[], index: number): string {
  const x = breakPosition(spec, at, index);
  return line('ct-break', [x, 0], [x, 100]);
}

/** The place that a mark takes, so that no label covers it. */
function markBox({ x, y }: Place): Label {
  return { text: '●', x, y, dx: 0, dy: 0.4, anchor: 'middle', tier: 0, role: 'value' };
}

function thresholdLabels(spec: TrendSpec, axis: Axis): readonly Candidate[] {
  return spec.thresholds.map(({ value, label }) => [
    {
      text: label,
      x: 100,
      y: 100 - axis.position(Number(value)),
      dx: 0.4,
      dy: 0.35,
      anchor: 'start',
      role: 'threshold',
    },
  ]);
}

/** At the foot of the line, where scores and rates seldom are, or above it. */
function breakLabels(spec: TrendSpec, at: readonly number[]): readonly Candidate[] {
  return spec.breaks.map((_, index) => {
    const x = breakPosition(spec, at, index);
    const label = { text: circled(index), x, anchor: 'start', role: 'break' } as const;
    return [
      { ...label, y: 100, dx: 0.25, dy: -0.5 },
      { ...label, y: 0, dx: 0.25, dy: 0.8 },
      { ...label, y: 0, dx: -0.5, dy: -0.6 },
    ];
  });
}

/** More years than these are told by those that have a report. */
const MOST_YEARS = 12;

/**
 * Every year between the first and the last, also one without a report: a gap is to be seen. Last year first, then the
 * first, then the others: what is left out on a phone lies between.
 */
function yearLabels(spec: TrendSpec): readonly Candidate[] {
  const [first, last] = yearEnds(spec);
  const told = new Set([first, last, ...spec.points.map(({ year }) => year)]);
  for (let year = first; year < last && last - first < MOST_YEARS; year += 1) told.add(year);
  const label = (year: number): Candidate => [
    {
      text: String(year),
      x: yearPosition(spec, year),
      y: 100,
      dx: 0,
      dy: 1.6,
      anchor: 'middle',
      role: 'tick',
    },
  ];
  return endsFirst([...told].sort((a, b) => a - b)).map(label);
}

/** Values above their mark, or below it; the ends of the lines first. */
function valueLabels(spec: TrendSpec, places: readonly (readonly Place[])[]): readonly Candidate[] {
  const wanted = places.flatMap((series, number) =>
    labelled(spec, series).map((place, order) => ({
      place,
      order,
      text: spec.series[number]?.values[place.index]?.text ?? '',
    })),
  );
  return wanted
    .sort((a, b) => a.order - b.order)
    .map(({ place: { x, y }, order, text }) => {
      const [anchor, dx] = spec.points.length < 2 ? (['middle', 0] as const) : edge(x);
      const label = { text, x, y, dx, anchor, role: 'value' } as const;
      const places = [
        { ...label, dy: -0.8 },
        { ...label, dy: 1.6 },
      ];
      // The first and the last value are told in any case, the others by the line and the table.
      return order < 2 ? [...places, ...places.map((place) => ({ ...place, over: true }))] : places;
    });
}

/** The ends of a line first; of a small figure they are all there is room for. */
function labelled(spec: TrendSpec, series: readonly Place[]): readonly Place[] {
  return spec.small === true ? endsFirst(series).slice(0, 2) : endsFirst(series);
}

/** At the ends of the plot a label leans inwards. */
function edge(x: number): readonly ['start' | 'middle' | 'end', number] {
  if (x <= MARGIN) return ['start', -0.6];
  if (x >= 100 - MARGIN) return ['end', 0.6];
  return ['middle', 0];
}

function endsFirst<T>(items: readonly T[]): readonly T[] {
  const [last, ...rest] = [...items].reverse();
  return last === undefined ? [] : [last, ...rest.reverse()];
}
