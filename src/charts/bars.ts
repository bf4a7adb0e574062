import { definitions, fill, fillDefinitions } from './marks.ts';
import { element, percent } from './markup.ts';

/** One filled stretch of a bar that lies in a row of a table. */
export interface Stretch {
  /** Percent of the track. */
  readonly from: number;
  readonly width: number;
  /** Which filling. */
  readonly fill: number;
  /** Where several bars lie above each other: which, from 0. */
  readonly lane?: number;
}

interface RowBars {
  readonly id: string;
  readonly rows: readonly (readonly Stretch[])[];
  /** How many bars lie above each other in a row. */
  readonly lanes: number;
  readonly fills: number;
  /** Whether the whole track is drawn, because its end means something (100 %). */
  readonly track: boolean;
}

/** Lying bars, one drawing for each row of a table. The first carries the fillings of all. */
export function rowBars({ id, rows, lanes, fills, track }: RowBars): readonly string[] {
  return rows.map((stretches, index) =>
    element(
      'svg',
      { class: `ct-bar ct-lanes-${lanes}`, 'aria-hidden': 'true' },
      (index === 0 ? definitions(fillDefinitions(id, fills)) : '') +
        (track ? element('rect', { class: 'ct-track', width: '100%', height: '100%' }) : '') +
        stretches.map((stretch) => stretchMarkup(id, stretch, lanes)).join(''),
    ),
  );
}

function stretchMarkup(id: string, { from, width, fill: filling, lane = 0 }: Stretch, lanes: number): string {
  return element('rect', {
    class: `ct-fill ct-fill-${filling}`,
    x: from === 0 ? undefined : percent(from),
    y: lane === 0 ? undefined : percent((lane * 100) / lanes),
    width: percent(width),
    height: percent(100 / lanes),
    fill: fill(id, filling),
  });
}

/** A share as a stretch: never beyond the track. */
export function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 100);
}
