import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnTable } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';

// What a form says of itself is held against what was read: where the two disagree nothing is sure.

async function read(table: DrawnTable): Promise<Proposal> {
  const form = { name: '自评.xlsx', sheets: { 自评: table }, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const ids = ({ questions }: Proposal) => questions.map(({ id }) => id);
const HEAD = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';

describe('targets and results', () => {
  const rows = (values: readonly (readonly [string, string])[]): DrawnTable => [
    HEAD,
    ...values.map(([goal, reached], at) => `产出指标|数量指标|第${'甲乙丙'[at]}项|${goal}|${reached}|30|30`),
  ];
  test.each([
    [
      'signs with the results',
      [
        ['38场', '≥36场'],
        ['96%', '≥95%'],
        ['290天', '≥280天'],
      ],
    ],
    [
      'shares for results',
      [
        ['≥36场', '105%'],
        ['≥280天', '103%'],
        ['≥12公里', '101%'],
      ],
    ],
  ] as const)('that cannot be both are asked: %s', async (_, values) => {
    const proposal = await read(rows(values));
    expect(ids(proposal)).toContain('values.apart');
    const sureness = proposal.indicators.flatMap(({ target, actual }) => [
      target?.sureness,
      actual?.sureness,
    ]);
    expect(new Set(sureness)).toEqual(new Set(['asked']));
  });

  test('of one unit, or without one, are sure', async () => {
    const proposal = await read(
      rows([
        ['≥36场', '38场'],
        ['≥95百分比', '96%'],
        ['≥280天', '290'],
      ]),
    );
    expect(ids(proposal)).not.toContain('values.apart');
    expect(proposal.indicators.every(({ actual }) => actual?.sureness === 'sure')).toBe(true);
  });
});

describe('points', () => {
  const rows = (weights: readonly number[], level = '产出指标'): DrawnTable => [
    HEAD,
    ...weights.map(
      (weight, at) =>
        `${at === 3 ? '效益指标' : level}|数量指标|第${'甲乙丙丁'[at]}项|≥3个|3个|${weight}|${weight}`,
    ),
  ];
  test.each([
    [[30, 30, 30, 10], []],
    [[30, 30, 20, 10], []],
    [[30, 30, 20, 15], ['points.whole']],
  ])('that are %j together', async (weights, asked) => {
    expect(ids(await read(rows(weights))).filter((id) => id.startsWith('points'))).toEqual(asked);
  });

  test.each([
    ['产出指标（90分）', []],
    ['产出指标（80分）', ['points.group']],
  ])('of a level are those of its rows: %s', async (level, asked) => {
    const proposal = await read(rows([30, 30, 30, 10], level));
    expect(ids(proposal).filter((id) => id.startsWith('points'))).toEqual(asked);
    expect(proposal.indicators[0]?.weight?.sureness).toBe(asked.length === 0 ? 'sure' : 'asked');
  });
});

describe('money', () => {
  test.each([
    ['60', []],
    ['600', ['funds.parts']],
  ])('of a part is no more than the whole: %s', async (part, asked) => {
    const proposal = await read([
      '资金（万元）|全年预算数|全年执行数|执行率',
      '资金总额|100|90|90%',
      `其中：财政拨款|${part}|54|90%`,
    ]);
    expect(ids(proposal).filter((id) => id === 'funds.parts')).toEqual(asked);
  });
});

describe('two totals', () => {
  const form = (label: string): DrawnTable => [
    `项目名称|灌区改造|<|<|自评总分|${label}|<`,
    '资金（万元）|全年预算数|全年执行数|执行率|权重|得分|',
    '资金总额|100|96|96%|10|9.6|',
    HEAD,
    '产出指标|数量指标|甲项|≥3个|3个|60|60',
    '效益指标|社会效益指标|乙项|≥3个|3个|30|26.9',
    '合计|<|<|<|<|90|86.9',
  ];
  test('of which one counts the execution are one', async () => {
    expect((await read(form('96.5'))).total).toMatchObject({ value: '96.5', sureness: 'sure' });
  });
  test('that nothing explains are asked', async () => {
    expect((await read(form('91'))).total).toMatchObject({ sureness: 'asked' });
  });
});

test('what is no name makes no indicator, and its number is listed', async () => {
  const { indicators, leftOut } = await read([
    HEAD,
    '产出指标|数量指标|甲项|≥3个|3个|50|50',
    '效益指标|社会效益指标|乙项|≥3个|3个|50|50',
    '^|^|1,280|<|2,350|<|',
  ]);
  expect(indicators.map(({ name }) => name.value)).toEqual(['甲项', '乙项']);
  expect(leftOut.map(({ text }) => text)).toEqual(expect.arrayContaining(['1,280', '2,350']));
});

test('a number in a part of a cell that nothing was made of is listed', async () => {
  const { leftOut } = await read([
    '项目资金（万元）|全年预算数|全年执行数|分值/执行率|得分',
    '资金总额|43.2|37.24|10/86%|9',
    HEAD,
    '产出指标|数量指标|甲项|≥3个|3个|90|90',
  ]);
  expect(JSON.stringify(leftOut)).toContain('10/86%');
});

test('a sum of indicators that leaves the execution out is asked for the score of the whole', async () => {
  const { total, questions } = await read([
    '资金（万元）|全年预算数|全年执行数|执行率|权重|得分|',
    '资金总额|100|96|96%|10|9.6|',
    HEAD,
    '产出指标|数量指标|甲项|≥3个|3个|60|60',
    '效益指标|社会效益指标|乙项|≥3个|3个|30|26.9',
    '合计|<|<|<|<|90|86.9',
  ]);
  expect(total).toMatchObject({ value: '96.5', sureness: 'asked' });
  expect(questions.find(({ id }) => id === 'total')?.choices.map(({ id }) => id)).toEqual(['86.9', '96.5']);
});

test.each(['项目绩效目标自评表（2024年度）', '2024年度项目绩效目标自评表'])(
  'of two years over columns the one of the form is read: %s',
  async (title) => {
    const { indicators } = await read([
      `${title}|<|<|<|<|<|<|<`,
      '一级指标|三级指标|2023年|<|2024年|<|分值|得分',
      '^|^|目标值|完成值|目标值|完成值|^|^',
      '产出指标|档案数字化|≥80万页|82万页|≥120万页|118万页|60|59',
      '效益指标|查档人次|≥6000人次|6140人次|≥8000人次|8350人次|40|40',
    ]);
    expect(indicators.map(({ target, actual }) => [target?.value, actual?.value])).toEqual([
      ['≥120万页', '118万页'],
      ['≥8000人次', '8350人次'],
    ]);
  },
);
