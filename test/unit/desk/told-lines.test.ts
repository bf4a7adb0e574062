import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// Indicators told on lines of their own, as a message has them.

async function read(lines: readonly string[]) {
  const form = {
    name: '自评.txt',
    parts: ['2024年科普活动绩效自评', ...lines],
    truth: { funds: [], rows: [] },
  };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const shapes: readonly (readonly [string, (name: string, target: string, actual: string) => string])[] = [
  [
    'numbered',
    (name, target, actual) => `指标1：${name}，目标值${target}，完成值${actual}，分值50分，得分48分`,
  ],
  [
    'with colons',
    (name, target, actual) => `${name}；目标值：${target}；完成值：${actual}；分值：50；得分：48`,
  ],
  [
    'with a full stop',
    (name, target, actual) => `2.${name}，年度目标${target}，实际完成${actual}，权重50，自评得分48。`,
  ],
];

describe.each(shapes)('indicators on lines, %s', (_, write) => {
  test.each([
    ['≥1.2万人次', '1.14万人次'],
    ['不低于90%', '94%'],
    ['1,200册', '1,260册'],
  ])('are rows: %s and %s', async (target, actual) => {
    const { indicators } = await read([write('举办讲座', target, actual), write('受益群众', target, actual)]);
    expect(
      indicators.map((row) => [
        row.name.value,
        row.target?.value,
        row.actual?.value,
        row.weight?.value,
        row.claimedScore?.value,
      ]),
    ).toEqual(['举办讲座', '受益群众'].map((name) => [name, target, actual, '50', '48']));
  });
});

describe('indicators told in sentences below their levels', () => {
  const between: readonly (readonly [string, (items: readonly string[]) => string])[] = [
    ['①②', (items) => items.map((item, at) => `${'①②③'[at]}${item}`).join('；')],
    ['（1）（2）', (items) => items.map((item, at) => `（${at + 1}）${item}`).join('；')],
    ['full stops', (items) => items.join('。')],
  ];
  const tell = (name: string, reason = '') =>
    `${name}：年度指标值≥1,200场，实际完成值1,180场，分值15分，得分14.5分${reason}`;
  test.each(between)('%s on one line, and the first level in the heading', async (_, write) => {
    const { indicators } = await read([
      '四、绩效指标完成情况',
      '（一）产出指标',
      `1.数量指标。${write([tell('放映电影'), tell('放映点', '，偏差原因：村庄合并，设备老化')])}。`,
      `2.质量指标：${tell('放映任务完成时间')}。`,
      '（二）效益指标',
      `1.社会效益指标。${tell('观影人次')}。`,
      '（三）满意度指标',
      `1.服务对象满意度指标。${tell('群众满意度', '，未完成原因：天气')}。`,
      '五、自评结论',
      '该项目自评总分97.71分。',
    ]);
    expect(
      indicators.map(({ path, name, target, actual, weight, claimedScore, deviationReason }) =>
        [...path, name, target, actual, weight, claimedScore, deviationReason].map((one) => one?.value ?? ''),
      ),
    ).toEqual(
      [
        ['产出指标', '数量指标', '放映电影', ''],
        ['产出指标', '数量指标', '放映点', '村庄合并，设备老化'],
        ['产出指标', '质量指标', '放映任务完成时间', ''],
        ['效益指标', '社会效益指标', '观影人次', ''],
        ['满意度指标', '服务对象满意度指标', '群众满意度', '天气'],
      ].map(([first, second, name, reason]) => [
        first,
        second,
        name,
        '≥1,200场',
        '1,180场',
        '15',
        '14.5',
        reason,
      ]),
    );
  });

  test.each(['目标值≥95%', '目标值健全', '年度指标值：健全'])(
    'a level with values and no name stays words: %s',
    async (target) => {
      const own = `${target}，完成值96%，分值10分，得分10分`;
      expect((await read([`1.数量指标：${own}`, `2.质量指标：${own}`])).indicators).toEqual([]);
    },
  );

  test('a level of which one sentence says something else stays words', async () => {
    const lines = [
      '（一）产出指标',
      `1.数量指标。①${tell('放映电影')}；②放映点比上年多4个，群众反映较好。`,
      '2.质量指标。订购合规，没有退货。',
    ];
    expect((await read(lines)).indicators).toEqual([]);
  });
});

test.each([
  [['全年举办讲座50场，目标值48场，完成情况较好。其余见附件。', '受益群众1.14万人次。']],
  [['一、目标完成情况', '讲座，目标值48场，完成值50场，得分40分']],
  [['单位：示例中心，日期：2024年', '项目：科普，金额：38万元']],
])('other lines are words: %j', async (lines) => {
  expect((await read(lines)).indicators).toEqual([]);
});
