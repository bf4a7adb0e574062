import { scaleLinear } from 'd3-scale';
import { formatCount } from '../model/format.ts';
import type { ChartValue } from './spec.ts';

/** Position of a number on an axis. Drawing needs no exact arithmetic: what is printed is the text of the value. */
export function numberOf(value: ChartValue): number | null {
  if (value.value === null) return null;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : null;
}

/** A value axis. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Percent of the way from the lower end. */
  position(value: number): number;
}

/**
 * An axis with round ends that covers all values and zero: bars and lines that start above zero exaggerate.
 *
 * @param atLeast what the axis covers in any case
 */
export function valueAxis(
  values: readonly number[],
  atLeast: readonly [string, string] | undefined,
  count = 5,
): Axis {
  const wished = atLeast?.map(Number) ?? [];
  return niceAxis(Math.min(0, ...values, ...wished), Math.max(0, ...values, ...wished), count);
}

/** An axis with round ends around the values: for places, not lengths, zero means nothing. */
export function spanAxis(
  values: readonly number[],
  atLeast: readonly [string, string] | undefined,
  count = 5,
): Axis {
  const all = [...values, ...(atLeast?.map(Number) ?? [])];
  return all.length === 0 ? niceAxis(0, 1, count) : niceAxis(Math.min(...all), Math.max(...all), count);
}

function niceAxis(from: number, to: number, count: number): Axis {
  const scale = scaleLinear([from, to === from ? from + 1 : to], [0, 100]).nice(count);
  const [low = 0, high = 1] = scale.domain();
  return { from: low, to: high, ticks: scale.ticks(count), position: (value) => scale(value) };
}

/** Words of a tick: `1,200`. */
export function tickText(tick: number): string {
  return `${tick < 0 ? '−' : ''}${formatCount(Math.abs(tick))}`;
}
