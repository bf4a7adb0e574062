import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/charts/chart.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { NAMED_POINTS } from '../../../src/charts/scatter.ts';
import type { ChartSpec, ChartValue } from '../../../src/charts/spec.ts';
import { attribute, elements, meetings } from './drawn.ts';
import { anySpec } from './specs.ts';

// Whatever a figure is given, its four forms agree and its drawing is sound.

/** Every number that a spec states, with its text. */
function stated(spec: ChartSpec): readonly ChartValue[] {
  switch (spec.kind) {
    case 'trend':
      return spec.series.flatMap(({ values }) => values);
    case 'distribution':
      return spec.bins.map(({ count }) => ({ value: String(count), text: count.toLocaleString('en') }));
    case 'scatter':
      return spec.points.flatMap(({ x, y }) => [x, y]);
    case 'comparison':
      return spec.items.flatMap(({ values }) => values);
    case 'parts':
      return spec.rows.flatMap(({ whole, values }) => [whole, ...values]);
    case 'flow':
      return spec.steps.flatMap(({ amount, share }) => [amount, share]);
  }
}

const drawings = ({ svg, table, legend }: Chart): readonly string[] => [
  ...(svg === null ? [] : [svg]),
  ...table.rows.flatMap(({ bar, swatch }) => [bar, swatch].filter((one) => one !== null)),
  ...legend.map(({ swatch }) => swatch),
];

describe('any figure', () => {
  test('has every number of its spec in its table and in its data', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { table, data } = drawChart(spec);
        const cells = new Set(table.rows.flatMap((row) => row.cells.map(({ text }) => text)));
        const listed = spec.kind !== 'scatter' || spec.points.length <= NAMED_POINTS;
        const raw = new Set(data.series.flatMap(({ values }) => values));
        for (const { value, text } of stated(spec)) {
          if (listed) expect(cells).toContain(text);
          expect(raw).toContain(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has rows as long as its head, and a word in each of them', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { table, sentence } = drawChart(spec);
        for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1);
        expect(sentence.endsWith('。')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('is drawn with finite numbers, without style and script, and with labels that never meet', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const chart = drawChart(spec);
        for (const svg of drawings(chart)) {
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\de[+-]\d| style=|<script| on\w+=/);
          for (const one of elements(svg)) {
            if (attribute(one, 'width').startsWith('-') || attribute(one, 'height').startsWith('-'))
              expect.unreachable(svg);
          }
          expect(meetings(svg)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('refers only to marks and fillings that it defines', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const all = drawings(drawChart(spec)).join('');
        const defined = new Set([...all.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
        for (const [, id] of all.matchAll(/(?:href="|url\()#([\w-]+)/g)) expect(defined).toContain(id);
      }),
      { numRuns: 100 },
    );
  });
});
