import type { ChartValue } from '../charts/spec.ts';
import type { Decimal } from '../model/decimal.ts';
import { toPlain } from '../model/decimal.ts';
import type { Rate } from '../scoring/rate.ts';
import { formatRate, rateString } from '../scoring/rate.ts';
import { SCORES_TEXT } from '../text/report/scores.ts';

/** A rate as a figure draws and prints it. @param none the words where there is none */
export function rateValue(rate: Rate | null, none: string): ChartValue {
  return rate === null ? { value: null, text: none } : { value: rateString(rate), text: formatRate(rate) };
}

/** Points as a figure draws and prints them. @param none the words where there are none */
export function pointsValue(points: Decimal | null, none: string): ChartValue {
  if (points === null) return { value: null, text: none };
  return { value: toPlain(points), text: SCORES_TEXT.points(toPlain(points)) };
}
