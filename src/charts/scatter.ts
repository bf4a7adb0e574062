import { drawing, grid, plotFrame, tickLabels } from './frame.ts';
import type { Candidate, Label } from './label.ts';
import { placeLabels } from './label.ts';
import { definitions, SHAPE_COUNT, shapeDefinitions } from './marks.ts';
import { element, escapeMarkup, line, percent } from './markup.ts';
import type { Axis } from './scale.ts';
import { numberOf, spanAxis, tickText } from './scale.ts';
import type { ScatterAxis, ScatterPoint, ScatterSpec } from './spec.ts';

/** Up to this many points each says on hover who it is; more would weigh more than they tell. */
export const NAMED_POINTS = 60;
/** Points closer than this, in percent of the plot, are one larger mark. */
const GRAIN = 0.5;

/** Points that state both values. */
export function drawnPoints(spec: ScatterSpec): readonly ScatterPoint[] {
  return spec.points.filter(({ x, y }) => numberOf(x) !== null && numberOf(y) !== null);
}

function axisOf(spec: ScatterSpec, side: 'x' | 'y'): Axis {
  const values = drawnPoints(spec).map((point) => numberOf(point[side]) ?? 0);
  const levels = spec[side].thresholds.map(({ value }) => Number(value));
  return spanAxis([...values, ...levels], spec[side].range);
}

/** One number against another. */
export function drawScatter(spec: ScatterSpec): string {
  const [x, y] = [axisOf(spec, 'x'), axisOf(spec, 'y')];
  const frame = plotFrame(y, spec.y.thresholds);
  const fixed = [...tickLabels(y), ...titles(spec, frame.left)];
  const placed = placeLabels(
    fixed,
    [...levelLabels(spec.y, y, 'y'), ...levelLabels(spec.x, x, 'x'), ...bottomTicks(x)],
    frame,
  );
  return drawing(
    'scatter',
    frame,
    [
      definitions(shapeDefinitions(spec.id, Math.min(spec.groups.length, SHAPE_COUNT))),
      grid(y),
      ...spec.y.thresholds.map(({ value }) => across(100 - y.position(Number(value)))),
      ...spec.x.thresholds.map(({ value }) => upright(x.position(Number(value)))),
      marks(spec, x, y),
    ].join(''),
    [...fixed, ...placed],
  );
}

const across = (y: number) => line('ct-level', [0, y], [100, y]);
const upright = (x: number) => line('ct-level', [x, 0], [x, 100]);

/** Points of a group that fall on each other are one larger mark. */
function marks(spec: ScatterSpec, x: Axis, y: Axis): string {
  const points = drawnPoints(spec);
  const places = new Map<string, ScatterPoint[]>();
  for (const point of points) {
    const at = [x.position(numberOf(point.x) ?? 0), 100 - y.position(numberOf(point.y) ?? 0)];
    const key = [point.group % SHAPE_COUNT, ...at.map((value) => Math.round(value / GRAIN) * GRAIN)].join(
      ' ',
    );
    places.set(key, [...(places.get(key) ?? []), point]);
  }
  const named = points.length <= NAMED_POINTS;
  return [...places]
    .map(([key, same]) => {
      const [group = 0, left = 0, top = 0] = key.split(' ').map(Number);
      const names = same.map((point) => `${point.label}：${point.y.text}，${point.x.text}`).join('\n');
      return element(
        'use',
        {
          class: `ct-mark ct-mark-${group}${same.length > 1 ? ' ct-many' : ''}`,
          href: `#${spec.id}-m${group}`,
          x: percent(left),
          y: percent(top),
        },
        named ? element('title', {}, escapeMarkup(names)) : null,
      );
    })
    .join('');
}

/** Names of the axes: at the top left and at the bottom right. */
function titles(spec: ScatterSpec, left: number): readonly Label[] {
  const name = ({ name, unit }: ScatterAxis) => `${name}（${unit}）`;
  return [
    { text: `↑ ${name(spec.y)}`, x: 0, y: 0, dx: -left, dy: -1, anchor: 'start', tier: 0, role: 'tick' },
    { text: `${name(spec.x)} →`, x: 100, y: 100, dx: 0, dy: 2.9, anchor: 'end', tier: 0, role: 'tick' },
  ];
}

function bottomTicks(axis: Axis): readonly Candidate[] {
  return axis.ticks.map((tick) => [
    { text: tickText(tick), x: axis.position(tick), y: 100, dx: 0, dy: 1.5, anchor: 'middle', role: 'tick' },
  ]);
}

function levelLabels({ thresholds }: ScatterAxis, axis: Axis, side: 'x' | 'y'): readonly Candidate[] {
  return thresholds.map(({ value, label }) => {
    const at = axis.position(Number(value));
    return side === 'y'
      ? [{ text: label, x: 100, y: 100 - at, dx: 0.4, dy: 0.35, anchor: 'start', role: 'threshold' }]
      : [{ text: label, x: at, y: 0, dx: 0, dy: -1, anchor: 'middle', role: 'threshold' }];
  });
}
