import { describe, expect, test } from 'vitest';
import { levelName } from '../../../src/desk/form/level-name.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnForm } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Points of a block may stand behind its name, in any spelling, in any place that a form has for levels.

const POINTS: readonly ((points: string) => string)[] = [
  () => '',
  (points) => `（${points}分）`,
  (points) => `(${points})`,
  (points) => `（${points}%）`,
  (points) => `（权重${points}）`,
  (points) => `（分值：${points}分）`,
  (points) => `【${points}分】`,
  (points) => `：${points}分`,
  (points) => `/${points}`,
  (points) => ` ${points}`,
  (points) => `${points}分`,
  (points) => `—${points}分`,
  (points) => `\n（${points}分）`,
  (points) => `（${points}分，其中资金10分）`,
];
const MARKS: readonly ((at: number) => string)[] = [
  () => '',
  (at) => `${'一二'[at]}、`,
  (at) => `${at + 1}.`,
  (at) => `${at + 1}、`,
  (at) => 'AB'[at] ?? '',
];
const HEADS = {
  known: ['一级指标', '二级指标', '三级指标', '评分标准', '分值', '得分', '扣分原因'],
  unknown: ['方面', '事项', '要求点', '如何评', '满', '实', '为何'],
};
const BLOCKS = [
  {
    level: '决策过程',
    points: '30',
    rows: [
      ['立项', '立项必要性', '必要得满分', '10', '10', ''],
      ['资金', '资金管理规范性', '每处问题扣1分', '20', '18', '2笔支出未附验收单'],
    ],
  },
  {
    level: '产出成效',
    points: '70',
    rows: [
      ['产出', '处理污水量', '完成率×30', '30', '28.8', '处理量288万吨'],
      ['产出', '出水达标率', '完成率×20', '20', '20', ''],
      ['成效', '群众满意度', '90%以上得满分', '20', '19', '满意度88.6%'],
    ],
  },
] as const;
const TITLE = '2023年度部门评价打分表|<|<|<|<|<|<';
const HEAD = ['项目名称|<|乡镇污水处理|<|实施单位|示例县水务站|<'];

type Level = { readonly text: string; readonly name: string };
type Layout = (levels: readonly Level[], heads: readonly string[]) => readonly string[];

/** In a column of their own, merged over their rows or not. */
const inColumn =
  (isMerged: boolean): Layout =>
  (levels, heads) => [
    heads.join('|'),
    ...BLOCKS.flatMap(({ rows }, block) =>
      rows.map((row, at) => [at > 0 && isMerged ? '^' : at > 0 ? '' : levels[block]?.text, ...row].join('|')),
    ),
    '总计|<|<||100|95.8|',
  ];

/** In rows of their own, above their indicators; with a column of numbers or without. */
const inRows =
  (isNumbered: boolean): Layout =>
  (levels, heads) => {
    const number = (text: string) => (isNumbered ? [text] : []);
    return [
      [...number('序号'), '指标', ...heads.slice(3)].join('|'),
      ...BLOCKS.flatMap(({ rows, points }, block) => [
        [...number('一二'[block] ?? ''), levels[block]?.text, '', points, `${block ? 67.8 : 28}`, ''].join(
          '|',
        ),
        ...rows.map(([, ...row], at) => [...number(`${at + 1}`), ...row].join('|')),
      ]),
      [...number('总计'), isNumbered ? '<' : '总计', '', '100', '95.8', ''].join('|'),
    ];
  };

/** In the column of numbers, before the indicators of the block. */
const inNumbers: Layout = (levels, heads) => [
  ['序号', '指标', ...heads.slice(3)].join('|'),
  ...BLOCKS.flatMap(({ rows }, block) => [
    `${levels[block]?.text}|<||||`,
    ...rows.map(([, ...row], at) => [`${at + 1}`, ...row].join('|')),
  ]),
  '总计|<||100|95.8|',
];

const LAYOUTS: Readonly<Record<string, readonly [Layout, readonly (keyof typeof HEADS)[]]>> = {
  'merged cells': [inColumn(true), ['known', 'unknown']],
  'cells above blank ones': [inColumn(false), ['known', 'unknown']],
  'rows of their own': [inRows(false), ['known']],
  'rows of their own, counted': [inRows(true), ['known']],
  'the column of numbers': [inNumbers, ['known']],
};

function drawn(layout: string, heads: keyof typeof HEADS, mark: number, points: number): DrawnForm {
  const levels = BLOCKS.map(({ level, points: whole }, at) => {
    const name = `${MARKS[mark]?.(at)}${level}`;
    return { name, text: `${name}${POINTS[points]?.(whole)}` };
  });
  const table = LAYOUTS[layout]?.[0](levels, HEADS[heads]) ?? [];
  const hasTwo = layout.includes('cells');
  return {
    name: '评价打分表.docx',
    parts: [[TITLE, ...HEAD, ...table]],
    truth: {
      project: '乡镇污水处理',
      unit: '示例县水务站',
      year: '2023',
      total: '95.8',
      funds: [],
      rows: BLOCKS.flatMap(({ rows }, block) =>
        rows.map(([second, name, , weight, score, reason]) =>
          [
            [levels[block]?.name, ...(hasTwo ? [second] : [])].join('/'),
            name,
            '',
            '',
            weight,
            score,
            '',
            reason,
          ].join('|'),
        ),
      ),
    },
  };
}

describe.each(Object.keys(LAYOUTS))('points behind the levels in %s', (layout) => {
  for (const heads of LAYOUTS[layout]?.[1] ?? [])
    test(`below ${heads} headers`, async () => {
      const failed: string[] = [];
      for (const mark of MARKS.keys())
        for (const points of POINTS.keys()) {
          const form = drawn(layout, heads, mark, points);
          const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
          const proposal = propose(reading, {});
          const { wrong, missed } = compareDrawn(proposal, form.truth);
          const lost = lostNumbers(reading, proposal);
          if (wrong.length + missed.length + lost.length > 0)
            failed.push(
              `${MARKS[mark]?.(0)}…${POINTS[points]?.('30')}: ${[...wrong, ...missed, ...lost].join('; ').slice(0, 200)}`,
            );
        }
      expect(failed).toEqual([]);
    });
});

test('a number that is no points stays with the name', () => {
  for (const text of ['十四五规划2025', '第1批', '指标1', '产出指标', '（一）产出', '改造路段3条（一期）'])
    expect(levelName(text)).toMatchObject({ name: /\d$/.test(text) ? expect.anything() : text });
  expect(levelName('十四五规划2025')).toMatchObject({ points: null });
  expect(levelName('决策（15分）')).toEqual({ name: '决策', points: '15', isSaid: true });
  expect(levelName('产出 40')).toEqual({ name: '产出', points: '40', isSaid: false });
});
