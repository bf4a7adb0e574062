import { describe, expect, test } from 'vitest';
import { splitFlatList } from '../../../src/desk/form/flat-list.ts';
import { readForm } from '../../../src/desk/form/read-form.ts';
import { gridOf } from '../../../src/desk/read/source.ts';

const HEAD = [
  ['序号', '项目名称', '预算执行情况', '', '', '绩效指标', '', '', '', '自评结果'],
  ['', '', '年初预算数', '全年执行数', '执行率', '三级指标', '指标值', '完成值', '得分', '总分'],
];
const BRIDGE = [
  ['1', '修桥', '100', '90', '90%', '建桥', '≥2座', '2座', '20', '95'],
  ['', '', '', '', '', '合格率', '100%', '98%', '9.8', ''],
];
const WELL = [
  ['2', '打井', '50', '50', '100%', '打井数', '≥5口', '5口', '20', '98'],
  ['', '', '', '', '', '出水率', '≥90%', '92%', '10', ''],
];

function split(lines: readonly (readonly string[])[]) {
  const raw = lines.map((line) => line.map((text) => ({ text })));
  const merges = [
    { row: 0, column: 2, rowSpan: 1, columnSpan: 3 },
    { row: 0, column: 5, rowSpan: 1, columnSpan: 4 },
    { row: 0, column: 1, rowSpan: 2, columnSpan: 1 },
  ];
  const grid = gridOf('汇总', 'a.xlsx', raw, merges, (row, column) => `${row + 1}:${column + 1}`);
  return splitFlatList({ type: 'grid', grid }).flatMap((block) =>
    block.type === 'grid' ? [block.grid] : [],
  );
}

/** Project, the money, and the indicators with what was reached, each with where it stands. */
function told(grid: ReturnType<typeof split>[number]) {
  const { pairs, tables, funds } = readForm(grid);
  const project = pairs.find(({ field }) => field === 'projectName')?.value;
  return {
    project: project && [project.text, project.at.at],
    total: pairs.find(({ field }) => field === 'total')?.value.text,
    money: funds?.rows.map(({ amounts }) => Object.values(amounts).map((cell) => cell?.text)),
    rows: tables.flatMap(({ table }) =>
      table.rows.map(({ name, cells }) => [name.text, cells.actual?.text, name.at.at]),
    ),
  };
}

describe('a list of indicators of several projects', () => {
  test('becomes a form of each project, every value where it stands in the list', () => {
    expect(split([...HEAD, ...BRIDGE, ...WELL]).map(told)).toEqual([
      {
        project: ['修桥', '3:2'],
        total: '95',
        money: [['100', '90']],
        rows: [
          ['建桥', '2座', '3:6'],
          ['合格率', '98%', '4:6'],
        ],
      },
      {
        project: ['打井', '5:2'],
        total: '98',
        money: [['50', '50']],
        rows: [
          ['打井数', '5口', '5:6'],
          ['出水率', '92%', '6:6'],
        ],
      },
    ]);
  });

  test('a sum below belongs to no project, and stays to be told of', () => {
    const [, , rest, ...more] = split([
      ...HEAD,
      ...BRIDGE,
      ...WELL,
      ['合计', '', '150', '140', '93.33%', '', '', '', '', ''],
    ]);
    expect(rest?.rows.map((line) => line.map(({ text }) => text).filter((text) => text !== ''))).toEqual([
      ['合计', '150', '140', '93.33%'],
    ]);
    expect(more).toEqual([]);
  });

  test('a line that counts the columns is no project', () => {
    const numbers = HEAD[1]?.map((_, index) => `（${index + 1}）`) ?? [];
    expect(split([...HEAD, numbers, ...BRIDGE, ...WELL]).map((grid) => told(grid).project?.[0])).toEqual([
      '修桥',
      '打井',
    ]);
  });

  test('a list of one project, and one that says its money in each line, is left as it stands', () => {
    expect(split([...HEAD, ...BRIDGE])).toHaveLength(1);
    const each = [...BRIDGE, ...WELL].map((line, index, all) =>
      line[1] === '' ? [...(all[index - 1] ?? []).slice(0, 2), ...line.slice(2)] : line,
    );
    expect(split([...HEAD, ...each])).toHaveLength(1);
  });
});
