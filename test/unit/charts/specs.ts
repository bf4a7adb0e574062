import fc from 'fast-check';
import type {
  ChartSpec,
  ChartValue,
  ComparisonSpec,
  DistributionSpec,
  FlowSpec,
  PartsSpec,
  ScatterSpec,
  TrendSpec,
} from '../../../src/charts/spec.ts';

/** Figures of every kind and size: none, one and many values, absent ones, long names, gaps between years. */

const decimal = fc
  .tuple(fc.integer({ min: -999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places));

const value = (unit: string): fc.Arbitrary<ChartValue> =>
  fc.oneof(
    { weight: 5, arbitrary: decimal.map((text) => ({ value: text, text: `${text}${unit}` })) },
    { weight: 1, arbitrary: fc.constant({ value: null, text: '未说明' }) },
  );

const values = (unit: string, count: number) => fc.array(value(unit), { minLength: count, maxLength: count });

const name = fc
  .array(
    fc.constantFrom(
      '市',
      '场监',
      '管理局',
      '（',
      '）',
      '质量强区',
      '项目',
      '2023',
      'ABC',
      '<&">',
      '、',
      'mW',
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((words) => words.join(''));

const base = { id: fc.constant('figure-1'), title: name };
const level = decimal.map((text) => ({ value: text, label: `线 ${text}` }));

export const trend: fc.Arbitrary<TrendSpec> = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc
    .record({
      ...base,
      steps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
      aside: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      series: fc.array(fc.record({ name, values: values('分', count), breaks: fc.boolean() }), {
        minLength: 1,
        maxLength: 3,
      }),
      breaks:
        count < 2
          ? fc.constant([])
          : fc
              .uniqueArray(fc.integer({ min: 1, max: count - 1 }), { maxLength: 4 })
              .map((indices) =>
                indices.sort((a, b) => a - b).map((before) => ({ before, text: `第${before}处改变。` })),
              ),
      thresholds: fc.array(level, { maxLength: 3 }),
      small: fc.boolean(),
    })
    .map(({ steps, aside, ...rest }) => {
      let year = 2015;
      const points = steps.map((step, index) => {
        year += step;
        return { year, label: `${year}年度`, ...(aside[index] === true && { aside: true }) };
      });
      return { ...rest, kind: 'trend' as const, points, words: [] };
    }),
);

export const distribution: fc.Arbitrary<DistributionSpec> = fc.record({
  ...base,
  kind: fc.constant('distribution' as const),
  dimension: name,
  unit: fc.constant('份'),
  ordered: fc.boolean(),
  bins: fc.array(fc.record({ label: name, count: fc.integer({ min: 0, max: 5000 }) }), { maxLength: 30 }),
  without: fc.record({ label: name, count: fc.integer({ min: 0, max: 20 }) }),
});

export const comparison: fc.Arbitrary<ComparisonSpec> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    ...base,
    kind: fc.constant('comparison' as const),
    dimension: name,
    unit: fc.constantFrom('万元', '%', ''),
    ordered: fc.boolean(),
    series: fc.array(name, { minLength: count, maxLength: count }),
    items: fc.array(fc.record({ label: name, values: values('万元', count) }), { maxLength: 15 }),
  }),
);

export const scatter: fc.Arbitrary<ScatterSpec> = fc.record({
  ...base,
  kind: fc.constant('scatter' as const),
  dimension: name,
  x: fc.record({ name, unit: fc.constant('%'), thresholds: fc.array(level, { maxLength: 3 }) }),
  y: fc.record({ name, unit: fc.constant('分'), thresholds: fc.array(level, { maxLength: 3 }) }),
  groups: fc.array(name, { minLength: 4, maxLength: 4 }),
  points: fc.array(
    fc.record({ label: name, x: value('%'), y: value('分'), group: fc.integer({ min: 0, max: 3 }) }),
    {
      maxLength: 80,
    },
  ),
  corner: fc.constant({ yFrom: '90', xBelow: '80' }),
});

export const parts: fc.Arbitrary<PartsSpec> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    ...base,
    kind: fc.constant('parts' as const),
    dimension: name,
    names: fc.array(name, { minLength: count, maxLength: count }),
    rows: fc.array(fc.record({ label: name, whole: value('台'), values: values('台', count) }), {
      maxLength: 5,
    }),
  }),
);

export const flow: fc.Arbitrary<FlowSpec> = fc
  .record({
    ...base,
    amounts: fc.tuple(value('万元'), value('万元'), value('万元'), value('万元')),
    shares: fc.tuple(value('%'), value('%'), value('%'), value('%')),
  })
  .map(({ amounts, shares, ...rest }) => ({
    ...rest,
    kind: 'flow' as const,
    dimension: '资金',
    basis: '全年预算数',
    steps: (['amount', 'amount', 'amount', 'left'] as const).map((role, index) => ({
      label: `第${index + 1}步`,
      role,
      amount: amounts[index] ?? { value: null, text: '未说明' },
      share: shares[index] ?? { value: null, text: '未说明' },
    })),
  }));

export const anySpec: fc.Arbitrary<ChartSpec> = fc.oneof(
  trend,
  distribution,
  comparison,
  scatter,
  parts,
  flow,
);
