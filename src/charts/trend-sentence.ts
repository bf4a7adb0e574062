import { CHART_TEXT, TREND_TEXT } from '../text/charts.ts';
import { numberOf } from './scale.ts';
import type { TrendSeries, TrendSpec } from './spec.ts';

/** A value of a line with the words of its point. */
interface Said {
  readonly label: string;
  readonly text: string;
  readonly number: number;
}

/**
 * Each line from its first to its last value, with what was lowest and highest between them. Where the scheme
 * changed, each stretch is told for itself: nothing is compared across a break.
 */
export function trendSentence(spec: TrendSpec): string {
  const told = spec.series.flatMap((series) => {
    const stretches = splitSeries(spec, series);
    if (stretches.length === 0) return [];
    return [TREND_TEXT.series(series.name, stretches.map(tellStretch))];
  });
  if (told.length === 0) return CHART_TEXT.sentence([TREND_TEXT.none]);
  const broken = spec.breaks.length > 0 && spec.series.some(({ breaks }) => breaks);
  return `${told.map((line) => CHART_TEXT.sentence([line])).join('')}${broken ? CHART_TEXT.sentence([TREND_TEXT.broken]) : ''}`;
}

/** The values of a line between its breaks; each value beside the line is a stretch of its own. */
function splitSeries(spec: TrendSpec, series: TrendSeries): readonly (readonly Said[])[] {
  const stretches = new Map<string, Said[]>();
  for (const [index, value] of series.values.entries()) {
    const point = spec.points[index];
    const number = numberOf(value);
    if (!point || number === null) continue;
    const passed = series.breaks ? spec.breaks.filter(({ before }) => before <= index).length : 0;
    const key = point.aside === true ? `aside ${index}` : `line ${passed}`;
    const said = { label: point.label, text: value.text, number };
    stretches.set(key, [...(stretches.get(key) ?? []), said]);
  }
  return [...stretches.values()];
}

function tellStretch(stretch: readonly Said[]): string {
  const [first, ...rest] = stretch;
  const last = rest.at(-1);
  if (!first) return '';
  if (!last) return TREND_TEXT.one(first.label, first.text);
  const inner = rest.slice(0, -1);
  const lowest = extreme(inner, (a, b) => a.number < b.number);
  const highest = extreme(inner, (a, b) => a.number > b.number);
  return TREND_TEXT.join([
    TREND_TEXT.run(first.label, first.text, last.label, last.text),
    ...(lowest && lowest.number < Math.min(first.number, last.number)
      ? [TREND_TEXT.lowest(lowest.label, lowest.text)]
      : []),
    ...(highest && highest.number > Math.max(first.number, last.number)
      ? [TREND_TEXT.highest(highest.label, highest.text)]
      : []),
  ]);
}

function extreme(said: readonly Said[], better: (a: Said, b: Said) => boolean): Said | undefined {
  return said.reduce<Said | undefined>((best, one) => (best && !better(one, best) ? best : one), undefined);
}
