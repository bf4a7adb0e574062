import type { Frame, Label } from './label.ts';
import { element, labelMarkup, line } from './markup.ts';
import type { Axis } from './scale.ts';
import { tickText } from './scale.ts';
import type { Threshold } from './spec.ts';
import { textWidth } from './text-width.ts';

/** Height of every plot in em of the chart's letters; the style sheet reserves the same. */
export const PLOT_HEIGHT = 13;
/** The same of a small figure. */
export const SMALL_HEIGHT = 7;

/** Room beside a plot, in whole em, between the ends for which the style sheet has a class. */
function room(texts: readonly string[], least: number): number {
  const widest = Math.max(0, ...texts.map(textWidth));
  return Math.min(Math.max(Math.ceil(widest + 0.7), least), 9);
}

export function plotFrame(axis: Axis, thresholds: readonly Threshold[], height = PLOT_HEIGHT): Frame {
  return {
    height,
    left: room(axis.ticks.map(tickText), 2),
    right: room(
      thresholds.map(({ label }) => label),
      1,
    ),
  };
}

/** Lines across at the ticks of the value axis. */
export function grid(axis: Axis): string {
  return axis.ticks
    .map((tick) => {
      const y = 100 - axis.position(tick);
      return line(tick === 0 ? 'ct-base' : 'ct-grid', [0, y], [100, y]);
    })
    .join('');
}

/** Numbers of the value axis, left of the plot. Ticks are far enough apart: a plot has at most ten. */
export function tickLabels(axis: Axis): readonly Label[] {
  return axis.ticks.map((tick) => ({
    text: tickText(tick),
    x: 0,
    y: 100 - axis.position(tick),
    dx: -0.5,
    dy: 0.35,
    anchor: 'end',
    tier: 0,
    role: 'tick',
  }));
}

/** The drawing around its parts. */
export function drawing(kind: string, frame: Frame, inner: string, labels: readonly Label[]): string {
  return element(
    'svg',
    {
      class: `ct ct-${kind}${frame.height === SMALL_HEIGHT ? ' ct-small' : ''} ct-l${frame.left} ct-r${frame.right}`,
      'aria-hidden': 'true',
    },
    inner + labels.map(labelMarkup).join(''),
  );
}
