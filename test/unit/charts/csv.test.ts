import { expect, test } from 'vitest';
import { chartCsv } from '../../../src/charts/browser/csv.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';

test('the data of a figure is saved with its words, harmless to spreadsheets', () => {
  const { data } = drawChart({
    kind: 'comparison',
    id: 'c',
    title: '比较',
    dimension: '项目',
    unit: '%',
    ordered: true,
    series: ['执行率'],
    items: [
      { label: '=HYPERLINK("x")', values: [{ value: '-1.50', text: '−1.5%' }] },
      { label: '甲，乙,丙', values: [{ value: null, text: '未说明' }] },
    ],
    words: [{ label: '等级', values: ['优', '-差'] }],
  });
  expect(chartCsv(data)).toBe(
    '\uFEFF项目,执行率,等级\r\n"\'=HYPERLINK(""x"")",-1.50,优\r\n"甲，乙,丙",,\'-差\r\n',
  );
});
