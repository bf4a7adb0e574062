import { CHART_TEXT, FLOW_TEXT } from '../text/charts.ts';
import type { Stretch } from './bars.ts';
import { clamp, rowBars } from './bars.ts';
import type { Chart } from './chart.ts';
import { chartData, dataSeries } from './chart-data.ts';
import { numberOf } from './scale.ts';
import type { FlowSpec } from './spec.ts';

const LEFT_FILL = 1;

/** Money from the budget to what was left; what was left begins where spending ended. */
export function flowChart(spec: FlowSpec): Chart {
  const bars = rowBars({ id: spec.id, lanes: 1, fills: 2, track: true, rows: stretches(spec) });
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title,
    svg: null,
    legend: [],
    table: {
      bars: true,
      columns: [
        { label: spec.dimension, numeric: false },
        { label: FLOW_TEXT.amount, numeric: true },
        { label: FLOW_TEXT.share(spec.basis), numeric: true },
      ],
      rows: spec.steps.map(({ label, amount, share }, index) => ({
        label,
        href: null,
        swatch: null,
        bar: bars[index] ?? null,
        cells: [amount, share].map(({ value, text }) => ({ text, absent: value === null })),
      })),
    },
    sentence: CHART_TEXT.sentence([
      CHART_TEXT.list(
        spec.steps.map(({ label, amount, share }) =>
          FLOW_TEXT.step(label, amount.text, share.value === null ? null : share.text),
        ),
      ),
    ]),
    notes: spec.notes ?? [],
    live: false,
    data: chartData({
      kind: spec.kind,
      title: spec.title,
      dimension: spec.dimension,
      labels: spec.steps.map(({ label }) => label),
      series: [
        dataSeries(
          FLOW_TEXT.amount,
          spec.steps.map(({ amount }) => amount),
        ),
        dataSeries(
          FLOW_TEXT.share(spec.basis),
          spec.steps.map(({ share }) => share),
        ),
      ],
    }),
  };
}

/** The longest amount fills the track: the budget, or what was spent beyond it. */
function stretches({ steps }: FlowSpec): readonly (readonly Stretch[])[] {
  const amounts = steps.map(({ amount }) => Math.max(numberOf(amount) ?? 0, 0));
  const whole = Math.max(...amounts);
  let end = 0;
  return steps.map(({ role }, index) => {
    const width = whole === 0 ? 0 : clamp(((amounts[index] ?? 0) / whole) * 100);
    if (role === 'left') return [{ from: end, width: Math.min(width, 100 - end), fill: LEFT_FILL }];
    end = width;
    return [{ from: 0, width, fill: 0 }];
  });
}
