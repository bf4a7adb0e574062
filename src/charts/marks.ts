import { element } from './markup.ts';

/**
 * Marks that can be told apart without colour: four shapes of points, six fillings of areas. They are drawn in
 * pixels, in black and white as well as in colour; the style sheet gives them their ink.
 */

/** Shapes around the origin: disc, square, triangle, diamond. */
const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  'M-3.7-3.7h7.4v7.4h-7.4z',
  'M0-4.8l4.8 8.4h-9.6z',
  'M0-5.4l5.4 5.4l-5.4 5.4l-5.4-5.4z',
] as const;

export const SHAPE_COUNT = SHAPES.length;

/** Strokes over the ground of a filling; the first has none, it is solid. */
const STROKES = [
  '',
  'M-1 1l2-2M0 6l6-6M5 7l2-2',
  'M1.5 1.5h1.5v1.5h-1.5zM4.5 4.5h1.5v1.5h-1.5z',
  'M-1 5l2 2M0 0l6 6M5-1l2 2',
  'M0 3h6M3 0v6',
  'M0 3h6',
] as const;

export const FILL_COUNT = STROKES.length;

/** Definitions of the first `count` shapes. */
export function shapeDefinitions(id: string, count: number): string {
  return SHAPES.slice(0, count)
    .map((d, index) => element('path', { id: `${id}-m${index}`, d }))
    .join('');
}

/** Definitions of the first `count` fillings; the solid one needs none. */
export function fillDefinitions(id: string, count: number): string {
  return STROKES.slice(0, count)
    .map((d, index) =>
      index === 0
        ? ''
        : element(
            'pattern',
            { id: `${id}-p${index}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
            element('rect', { class: `ct-ground-${index}`, width: 6, height: 6 }) +
              element('path', { class: `ct-ink-${index}`, d }),
          ),
    )
    .join('');
}

export function definitions(inner: string): string {
  return inner === '' ? '' : element('defs', {}, inner);
}

/** `fill` of the filling with this index; the solid one has its colour from the style sheet. */
export function fill(id: string, index: number): string | undefined {
  return index === 0 ? undefined : `url(#${id}-p${index})`;
}

/** Small picture of a filling, for a legend or a row of a table. */
export function fillSwatch(id: string, index: number): string {
  return element(
    'svg',
    { class: 'ct-swatch', 'aria-hidden': 'true' },
    element('rect', {
      class: `ct-fill ct-fill-${index}`,
      width: '100%',
      height: '100%',
      fill: fill(id, index),
    }),
  );
}

/** Small picture of a line with its point. */
export function lineSwatch(id: string, index: number): string {
  return element(
    'svg',
    { class: 'ct-swatch', 'aria-hidden': 'true' },
    element('line', { class: `ct-line ct-line-${index}`, x1: '0', y1: '50%', x2: '100%', y2: '50%' }) +
      element('use', { class: `ct-mark ct-mark-${index}`, href: `#${id}-m${index}`, x: '50%', y: '50%' }),
  );
}

/** Small picture of a point alone. */
export function shapeSwatch(id: string, index: number): string {
  return element(
    'svg',
    { class: 'ct-swatch', 'aria-hidden': 'true' },
    element('use', { class: `ct-mark ct-mark-${index}`, href: `#${id}-m${index}`, x: '50%', y: '50%' }),
  );
}
