import { Decimal } from '../model/decimal.ts';
import { formatShare } from '../model/format.ts';
import { readDecimal } from '../model/read-decimal.ts';
import { CHART_TEXT, PARTS_TEXT } from '../text/charts.ts';
import type { Stretch } from './bars.ts';
import { rowBars } from './bars.ts';
import type { Chart, ChartTable } from './chart.ts';
import { chartData, dataSeries } from './chart-data.ts';
import { FILL_COUNT, fillSwatch } from './marks.ts';
import type { ChartValue, PartsRow, PartsSpec } from './spec.ts';

/** Bars that show how a whole divides. One whole lists its parts as rows; several wholes have a column for each part. */
export function partsChart(spec: PartsSpec): Chart {
  const single = spec.rows.length === 1;
  const bars = rowBars({
    id: spec.id,
    lanes: 1,
    fills: Math.min(spec.names.length, FILL_COUNT),
    track: true,
    rows: spec.rows.map(stretches),
  });
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title,
    svg: single ? (bars[0] ?? null) : null,
    legend:
      spec.rows.length < 2
        ? []
        : spec.names.map((label, index) => ({ swatch: fillSwatch(spec.id, index % FILL_COUNT), label })),
    table: single ? partRows(spec) : wholeRows(spec, bars),
    sentence: CHART_TEXT.sentence(spec.rows.map((row) => tellRow(spec, row))),
    notes: spec.notes ?? [],
    live: false,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: spec.dimension,
      labels: spec.rows.map(({ label }) => label),
      series: [
        dataSeries(
          PARTS_TEXT.whole,
          spec.rows.map(({ whole }) => whole),
        ),
        ...spec.names.map((name, index) =>
          dataSeries(
            name,
            spec.rows.flatMap(({ values }) => values[index] ?? []),
          ),
        ),
      ],
    }),
  };
}

/** Share of the parts' sum in percent; the sum, because a bar whose parts do not fill it would hide a gap. */
function stretches(row: PartsRow): readonly Stretch[] {
  const sum = partSum(row);
  let from = 0;
  return row.values.map(({ value }, index) => {
    const width = value === null || sum.lte(0) ? 0 : readDecimal(value).div(sum).times(100).toNumber();
    const stretch = { from, width: Math.max(width, 0), fill: index % FILL_COUNT };
    from += stretch.width;
    return stretch;
  });
}

function partSum(row: PartsRow): Decimal {
  return row.values.reduce(
    (sum, { value }) => sum.plus(Decimal.max(value === null ? 0 : readDecimal(value), 0)),
    new Decimal(0),
  );
}

/** Share of a part in the sum of all parts, with one decimal. */
function shareText(row: PartsRow, part: ChartValue): string | null {
  const sum = partSum(row);
  if (part.value === null || sum.lte(0)) return null;
  return formatShare(readDecimal(part.value).div(sum).times(100), 1);
}

function partRows(spec: PartsSpec): ChartTable {
  const row = spec.rows[0];
  return {
    bars: false,
    columns: [
      { label: spec.dimension, numeric: false },
      { label: PARTS_TEXT.amount, numeric: true },
      { label: CHART_TEXT.share, numeric: true },
    ],
    rows: [
      ...spec.names.map((label, index) => {
        const part = row?.values[index] ?? { value: null, text: '' };
        const share = row ? shareText(row, part) : null;
        return {
          label,
          href: null,
          swatch: fillSwatch(spec.id, index % FILL_COUNT),
          bar: null,
          cells: [
            { text: part.text, absent: part.value === null },
            { text: share ?? CHART_TEXT.noShare, absent: share === null },
          ],
        };
      }),
      {
        label: PARTS_TEXT.whole,
        href: null,
        swatch: null,
        bar: null,
        cells: [
          { text: row?.whole.text ?? '', absent: row?.whole.value == null },
          { text: '', absent: false },
        ],
      },
    ],
  };
}

function wholeRows(spec: PartsSpec, bars: readonly string[]): ChartTable {
  return {
    bars: true,
    columns: [
      { label: spec.dimension, numeric: false },
      ...spec.names.map((label) => ({ label, numeric: true })),
      { label: PARTS_TEXT.whole, numeric: true },
    ],
    rows: spec.rows.map((row, index) => ({
      label: row.label,
      href: row.href ?? null,
      swatch: null,
      bar: bars[index] ?? null,
      cells: [...row.values, row.whole].map(({ value, text }) => ({ text, absent: value === null })),
    })),
  };
}

/** A single whole with the share of each part; of several wholes the parts that are there, because a table has them all. */
function tellRow(spec: PartsSpec, row: PartsRow): string {
  const single = spec.rows.length === 1;
  const parts = spec.names.flatMap((name, index) => {
    const part = row.values[index];
    if (!part || part.value === null || (!single && Number(part.value) === 0)) return [];
    return [PARTS_TEXT.part(name, part.text, single ? shareText(row, part) : null)];
  });
  return parts.length === 0
    ? PARTS_TEXT.alone(row.label, row.whole.text)
    : PARTS_TEXT.row(row.label, row.whole.text, parts);
}
