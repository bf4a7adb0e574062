import { formatCount } from '../model/format.ts';
import { SCATTER_TEXT } from '../text/charts.ts';
import type { ChartTable } from './chart.ts';
import { numberOf } from './scale.ts';
import type { ScatterAxis, ScatterPoint, ScatterSpec } from './spec.ts';

/** A band of an axis: from a value, up to but without another. */
interface Band {
  readonly label: string;
  holds(value: number): boolean;
}

/** Bands between the thresholds of an axis, the highest first. */
function bands({ thresholds, unit }: ScatterAxis): readonly Band[] {
  const levels = [...new Set(thresholds.map(({ value }) => value))].sort((a, b) => Number(b) - Number(a));
  const words = (value: string) => `${value}${unit}`;
  const [highest, lowest] = [levels[0], levels.at(-1)];
  if (highest === undefined || lowest === undefined) return [{ label: '', holds: () => true }];
  return [
    { label: SCATTER_TEXT.from(words(highest)), holds: (value) => value >= Number(highest) },
    ...levels.slice(1).map((from, index): Band => {
      const to = levels[index] ?? from;
      return {
        label: SCATTER_TEXT.band(words(from), words(to)),
        holds: (value) => value >= Number(from) && value < Number(to),
      };
    }),
    { label: SCATTER_TEXT.below(words(lowest)), holds: (value) => value < Number(lowest) },
  ];
}

/** How many points lie in each pair of bands: the table of a figure with too many points to list. */
export function crossTable(spec: ScatterSpec, points: readonly ScatterPoint[]): ChartTable {
  const columns = bands(spec.x);
  return {
    bars: false,
    columns: [
      { label: SCATTER_TEXT.crossTitle(spec.y.name, spec.x.name), numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: bands(spec.y).map((row) => ({
      label: row.label,
      href: null,
      swatch: null,
      bar: null,
      cells: columns.map((column) => {
        const inside = points.filter(
          ({ x, y }) => row.holds(numberOf(y) ?? 0) && column.holds(numberOf(x) ?? 0),
        );
        return { text: formatCount(inside.length), absent: false };
      }),
    })),
  };
}
