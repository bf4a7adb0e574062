import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { ChartSpec, ChartValue } from '../../../src/charts/spec.ts';

// The drawings as they are. A change that is meant is looked at in a browser first, then recorded (vitest -u).

const of = (unit: string, ...values: readonly (string | null)[]): readonly ChartValue[] =>
  values.map((value) => ({ value, text: value === null ? '未说明' : `${value}${unit}` }));
const [nothing] = of('', null) as [ChartValue];

const trend: ChartSpec = {
  kind: 'trend',
  id: 'trend',
  title: '报告得分与预算执行率',
  points: [
    { year: 2019, label: '2019年度' },
    { year: 2020, label: '2020年度' },
    { year: 2021, label: '2021年度' },
    { year: 2021, label: '2021年度（再评价）', aside: true },
    { year: 2023, label: '2023年度' },
  ],
  series: [
    { name: '报告得分（分）', values: of('分', '91.63', '98.49', '96', '73.89', '73.29'), breaks: true },
    { name: '预算执行率（%）', values: of('%', '83.95', null, '97.45', '97.45', '81.54'), breaks: false },
  ],
  breaks: [{ before: 4, text: '2023年度改用另一办法。' }],
  thresholds: [{ value: '90', label: '优 90' }],
  words: [{ label: '等级', values: ['优', '优', '优', '中', '中'] }],
};

const bins = (...counts: readonly number[]) =>
  ['优', '良', '中', '差'].map((label, index) => ({ label, count: counts[index] ?? 0 }));

const SPECS: Readonly<Record<string, ChartSpec>> = {
  trend,
  'trend-one-year': {
    ...trend,
    id: 'one',
    points: [{ year: 2023, label: '2023年度' }],
    series: [{ name: '报告得分（分）', values: of('分', '90'), breaks: true }],
    breaks: [],
    words: [],
  },
  distribution: {
    kind: 'distribution',
    id: 'grades',
    title: '等级分布',
    dimension: '等级',
    bins: bins(27, 7, 4, 1),
    without: { label: '没有写明等级', count: 2 },
    unit: '份',
    ordered: false,
  },
  comparison: {
    kind: 'comparison',
    id: 'money',
    title: '预算与支出（万元）',
    dimension: '年度',
    unit: '万元',
    divisor: 10_000,
    ordered: true,
    series: ['预算数', '实际支出'],
    items: [
      { label: '2022年度', tick: '2022', values: [{ value: '5405000.00', text: '540.5万元' }, nothing] },
      {
        label: '2023年度',
        tick: '2023',
        values: [
          { value: '5585000.00', text: '558.5万元' },
          { value: '5139500.00', text: '513.95万元' },
        ],
      },
    ],
  },
  scatter: {
    kind: 'scatter',
    id: 'scatter',
    title: '得分与预算执行率',
    dimension: '报告',
    x: { name: '预算执行率', unit: '%', thresholds: [{ value: '80', label: '80%' }], range: ['0', '100'] },
    y: { name: '报告得分', unit: '分', thresholds: [{ value: '90', label: '优 90' }], range: ['50', '100'] },
    groups: ['优', '良'],
    points: [
      { label: '甲', x: { value: '57.96', text: '57.96%' }, y: { value: '90', text: '90分' }, group: 0 },
      { label: '乙', x: { value: '57.96', text: '57.96%' }, y: { value: '90', text: '90分' }, group: 0 },
      { label: '丙', x: { value: '99', text: '99%' }, y: { value: '85', text: '85分' }, group: 1 },
      { label: '丁', x: nothing, y: { value: '85', text: '85分' }, group: 1 },
    ],
    corner: { yFrom: '90', xBelow: '80' },
  },
  parts: {
    kind: 'parts',
    id: 'parts',
    title: '完成检定的计量器具：合计1489台/件',
    dimension: '组成部分',
    names: ['贸易结算类', '安全防护类', '医疗卫生类'],
    rows: [
      {
        label: '完成检定的计量器具',
        whole: { value: '1489', text: '1489台/件' },
        values: of('台/件', '649', '762', '78'),
      },
    ],
  },
};

describe('a drawing', () => {
  test.each(Object.entries(SPECS))('%s', async (name, spec) => {
    const svg = drawChart(spec).svg?.replaceAll('><', '>\n<');
    await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

describe('the sentence', () => {
  const says = (spec: ChartSpec) => drawChart(spec).sentence;

  test('tells each stretch of a line, and compares nothing across a break', () => {
    expect(says(trend)).toBe(
      '报告得分（分）：2019年度91.63分，2021年度96分，其间最高为2020年度98.49分；2021年度（再评价）73.89分；2023年度73.29分。' +
        '预算执行率（%）：2019年度83.95%，2023年度81.54%，其间最高为2021年度97.45%；2021年度（再评价）97.45%。' +
        '评分办法改变前后的数值不相互比较。',
    );
  });

  test('counts a distribution and what is not in it', () => {
    expect(says(SPECS['distribution'] as ChartSpec)).toBe(
      '共39份：优27份（69.2%），良7份（17.9%），中4份（10.3%），差1份（2.6%）；另有2份没有写明等级，未计入。',
    );
  });

  test('counts high scores with little spent', () => {
    expect(says(SPECS['scatter'] as ChartSpec)).toBe(
      '3份同时写明报告得分和预算执行率；报告得分在90分及以上的2份中，预算执行率低于80%的有2份；另有1份缺少其中一项，未画出。',
    );
  });

  test('names what is greatest and least, and who is silent', () => {
    expect(says(SPECS['comparison'] as ChartSpec)).toBe(
      '预算数：最高为2023年度（558.5万元），最低为2022年度（540.5万元）；实际支出：2023年度（513.95万元）；实际支出未说明的有2022年度。',
    );
  });

  test('divides a whole', () => {
    expect(says(SPECS['parts'] as ChartSpec)).toBe(
      '完成检定的计量器具1489台/件，其中贸易结算类649台/件（43.6%），安全防护类762台/件（51.2%），医疗卫生类78台/件（5.2%）。',
    );
  });
});

describe('a line over the years', () => {
  const lines = (spec: ChartSpec) => drawChart(spec).svg?.match(/<line class="ct-line[^>]*>/g) ?? [];

  test('stops at a break, is dashed across a year without a report, and leaves out what stands beside it', () => {
    const drawn = lines(trend);
    expect(drawn.filter((line) => line.includes('ct-line-0'))).toHaveLength(2);
    expect(drawn.filter((line) => line.includes('ct-line-1') && line.includes('ct-gap'))).toHaveLength(2);
    expect(drawChart(trend).svg).toMatch(/ct-mark-0 ct-aside/);
  });

  test('says where its axis begins, if not at nothing', () => {
    expect(drawChart({ ...trend, range: ['50', '100'] }).notes).toContain('纵轴从50开始。');
    expect(drawChart(trend).notes.join('')).not.toContain('纵轴');
  });
});

describe('names of 60 characters', () => {
  const name =
    '示例区住房和城乡建设局（含原房产管理局、原市政设施管理中心）二〇二三年度老旧小区改造配套基础设施建设补助资金项目'.padEnd(
      60,
      '及',
    );

  test('leave the columns for rows of a table, where they can break', () => {
    const chart = drawChart({
      kind: 'comparison',
      id: 'long',
      title: '执行率',
      dimension: '项目',
      unit: '%',
      ordered: false,
      series: ['预算执行率'],
      items: [{ label: name, values: of('%', '57.96') }],
    });
    expect(chart.svg).toBeNull();
    expect(chart.table.bars).toBe(true);
    expect(chart.table.rows[0]).toMatchObject({ label: name, bar: expect.stringContaining('<svg') });
  });
});
