import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnTable } from '../../support/drawn/form.ts';
import { drawnFile } from '../../support/drawn/office.ts';
import { diceOf } from '../../support/wild/dice.ts';
import { layOut } from '../../support/wild/lay.ts';
import { tell } from '../../support/wild/told.ts';

// Habits of forms that were met after the importer was written, in all the shapes that they take.

async function read(table: DrawnTable): Promise<Proposal> {
  const form = { name: '自评表.xlsx', sheets: { 自评: table }, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: form.name, bytes: await drawnFile(form) }]), {});
}

const asked = ({ questions }: Proposal) => questions.flatMap(({ id, about }) => [id, ...about]);
const HEAD = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';
const ROWS = ['产出指标|数量指标|甲项|≥3个|3个|60|60', '效益指标|社会效益指标|乙项|≥3个|3个|30|26.9'];

test.each([1015, 2115, 2190, 2269])('layout %i, once misread, is read', async (seed) => {
  const dice = diceOf(seed);
  const { form } = layOut(dice, tell(dice));
  const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
  const proposal = propose(reading, {});
  const { wrong, missed } = compareDrawn(proposal, form.truth);
  expect({ wrong, missed, lost: lostNumbers(reading, proposal) }).toEqual({
    wrong: [],
    missed: [],
    lost: [],
  });
});

describe('what a budget was changed by is no budget', () => {
  const words = ['预算调整数', '调整数', '年中调整', '追加（调减）预算数', '预算调增'];
  const changes = [
    [512.4, -37.2],
    [300, 45.5],
    [86, 0],
  ] as const;
  const orders = [
    [0, 1, 2, 3],
    [0, 2, 1, 3],
    [3, 0, 1, 2],
  ] as const;
  for (const word of words)
    for (const [was, by] of changes)
      for (const order of orders)
        test(`${word} ${by}, ${order.join('')}`, async () => {
          const is = Number((was + by).toFixed(2));
          const heads = ['年初预算数', word, '调整后预算数', '全年执行数'];
          const cells = [was, by, is, 80];
          const { funds, questions } = await read([
            ['项目资金（万元）', ...order.map((at) => heads[at] ?? ''), '执行率'].join('|'),
            ['资金总额', ...order.map((at) => `${cells[at]}`), ''].join('|'),
            '',
            HEAD,
            ...ROWS,
          ]);
          const amounts = funds?.lines[0]?.amounts;
          expect(amounts?.initialBudget?.value).toBe(`${was}万元`);
          expect(amounts?.fullYearBudget?.value).toBe(`${is}万元`);
          expect(amounts?.executed?.value).toBe('80万元');
          expect(questions.filter(({ id }) => id.startsWith('funds.twice'))).toEqual([]);
        });
});

test.each(['补助乡镇', '其中：补助县区', '下达各县', '拨付区县', '对下转移支付'])(
  'to whom money goes does not say where it comes from: %s',
  async (label) => {
    const { funds, questions } = await read([
      '项目资金（万元）|年初预算数|全年预算数|全年执行数|执行率',
      '资金总额|900|862.5|843.18|97.76%',
      `${label}|600|600|593|98.83%`,
      '',
      HEAD,
      ...ROWS,
    ]);
    expect(funds?.lines[1]?.source.sureness).toBe('asked');
    expect(asked({ questions } as Proposal)).toContain('funds.lines.1.source');
  },
);

test.each(['一般公共预算资金', '其中：一般公共预算拨款', '政府性基金预算资金', '国有资本经营预算收入'])(
  'a source named after a budget is none of the amounts: %s',
  async (label) => {
    const { funds, leftOut } = await read([
      '项目资金（万元）|类别|计划数|实际数|差异说明',
      `收入|${label}|400.5|400.5|`,
      '支出|设备购置费|300.25|289.66|',
      HEAD,
      ...ROWS,
    ]);
    expect(
      funds?.lines.flatMap(({ amounts }) => Object.values(amounts).map(({ value }) => value)) ?? [],
    ).toEqual([]);
    expect(JSON.stringify(leftOut)).toContain('400.5');
  },
);

test.each(['√', '✓', '☑', '■'])(
  'a tick among kinds of reasons is neither a reason nor a remark: %s',
  async (tick) => {
    const { indicators } = await read([
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|<|<|改进措施',
      '^|^|^|^|^|^|^|经费保障|其他|原因说明|^',
      `产出指标|数量指标|甲项|≥3个|2个|60|40||${tick}|户籍迁出|动态更新`,
      `效益指标|社会效益指标|乙项|≥3个|2个|40|26.9|${tick}||人手不足|增配专干`,
    ]);
    expect(indicators.map(({ remark }) => remark)).toEqual([null, null]);
    expect(indicators.map(({ deviationReason }) => deviationReason?.value)).toEqual(['户籍迁出', '人手不足']);
  },
);

describe('a grade that stands in one cell with its label', () => {
  const cells = ['（自评等级）优', '自评等级：优', '（等级）优', '评价结果：优'];
  test.each(cells)('beside the sums: %s', async (cell) => {
    const { grade } = await read([
      `${HEAD}|备注`,
      ...ROWS.map((row) => `${row}|`),
      `总分|<|<|<|<|90|86.9|${cell}`,
    ]);
    expect(grade).toMatchObject({ value: '优', sureness: 'sure' });
  });
  test.each(cells.slice(0, 2))('below the sums: %s', async (cell) => {
    const { grade } = await read([
      `${HEAD}`,
      ...ROWS,
      '总分|<|<|<|<|90|86.9',
      '说明|无',
      `总评||||||${cell}`,
    ]);
    expect(grade).toMatchObject({ value: '优', sureness: 'sure' });
  });
});

describe('自评分 beside points', () => {
  const form = (line: string) => ['项目名称|灌区改造|<|<|<|<|<', line, HEAD, ...ROWS];
  test.each(['自评分|96.55|<|<|自评等级|优|<', '评价得分|88|<|<|<|<|<', '考评分数|91.2|<|<|<|<|<'])(
    'is the score of the whole: %s',
    async (line) => {
      const [, points] = line.split('|');
      expect((await read(form(line))).total?.value).toBe(points);
    },
  );
  test.each(['预算执行率|98%|自评分|9.8|<|<|<', '自评分|9.8|<|<|<|<|<', '自评分|86|88|<|<|<|<'])(
    'is none where it may be that of a part: %s',
    async (line) => {
      const { total } = await read(form(line));
      expect(total === null || total.sureness === 'asked').toBe(true);
    },
  );
});

test.each(['得分（10分）', '得分\n（满分10分）', '得分（分值10分）'])(
  'points of the execution stand beside money told in a sentence: %s',
  async (label) => {
    const { funds } = await read([
      '项目名称|灌区改造|<|<|<|<|<',
      `预算执行情况|年初预算186.5万元，调整后预算180万元，全年实际支出176.42万元。|<|<|<|${label}|9.8`,
      HEAD,
      ...ROWS,
    ]);
    expect(funds).toMatchObject({ weight: { value: '10' }, claimedScore: { value: '9.8' } });
  },
);

test.each(['考核项目', '评价项目', '服务项目'])('%s over indicators is no list of projects', async (word) => {
  const { indicators, total } = await read([
    `一级指标|二级指标|${word}|年度指标值|实际完成值|分值|得分`,
    '产出指标|数量指标|甲项|≥3个|3个|60|60',
    '||||||',
    '效益指标|社会效益指标|乙项|≥3个|3个|40|36.9',
    '总分|<|<|<|<|100|96.9',
  ]);
  expect(indicators.map(({ name }) => name.value)).toEqual(['甲项', '乙项']);
  expect(total?.value).toBe('96.9');
});

describe('levels in one cell, of which some have nothing below them', () => {
  test.each(['-', '—', '/', '>'])('part at %s', async (sign) => {
    const level = (first: string, second: string) => `${first}${sign}${second}`;
    const { indicators } = await read([
      '指标类型|指标名称|目标值|权重|完成值|得分',
      `${level('产出', '数量')}|新建充电桩|400个|15|412个|15`,
      `${level('产出', '质量')}|验收合格率|95%|25|96.8%|25`,
      `${level('产出', '时效')}|拨付及时率|100%|20|90%|19`,
      `${level('效益', '社会')}|故障率|≤3%|15|2.1%|15`,
      `${level('效益', '生态')}|替代燃油量|≥1500吨|15|1475吨|14.5`,
      '满意度|车主满意度|≥90%|10|91.3%|10',
    ]);
    const paths = indicators.map(({ path }) => path.map(({ value }) => value.replace('指标', '')).join('|'));
    expect(paths).toEqual(['产出|数量', '产出|质量', '产出|时效', '效益|社会', '效益|生态', '满意度']);
  });

  test('are names where nothing repeats', async () => {
    const { indicators } = await read([
      '一级指标|三级指标|目标值|权重|完成值|得分',
      '产出-甲|新建充电桩|400个|25|412个|15',
      '效益-乙|验收合格率|95%|25|96.8%|25',
      '成本-丙|拨付及时率|100%|25|90%|19',
      '管理-丁|故障率|≤3%|25|2.1%|15',
    ]);
    expect(indicators.map(({ path }) => path.length)).toEqual([1, 1, 1, 1]);
  });
});

test.each([
  ['旗级财政资金', 'county'],
  ['盟级财政资金', 'city'],
  ['州级补助资金', 'city'],
  ['旗县财政资金', 'county'],
])('%s is money of its level', async (label, source) => {
  const { funds } = await read([
    '项目资金（万元）|年初预算数|全年预算数|全年执行数|执行率',
    '资金总额|2360|2360|2360|100%',
    `${label}|60|60|60|100%`,
    '',
    HEAD,
    ...ROWS,
  ]);
  expect(funds?.lines[1]?.source.value).toBe(source);
});

describe('words in place of an amount', () => {
  const words = [
    ...['无', '没有', '暂无', '未安排', '未下达', '尚未明确', '不适用', '不涉及', '待定', '见附件'],
    ...['约120', '近120万元', '120左右', '120余', '大约120', '超过120'],
  ];
  const heads = ['年初预算数', '全年预算数', '全年执行数'] as const;
  const fields = ['initialBudget', 'fullYearBudget', 'executed'] as const;
  const SOURCES = ['年度资金总额', '其中：当年财政拨款', '其他资金'];
  const amounts = [
    ['120', '100', '98.76'],
    ['100', '80', '78.76'],
    ['20', '20', '20'],
  ];
  for (const word of words)
    for (const [column, field] of fields.entries())
      test(`${word} as ${field}: it is read as none, and everything beside it stands`, async () => {
        for (const rows of [[0], [0, 1], [1], [0, 1, 2]]) {
          const { funds, questions, leftOut } = await read([
            ['项目资金（万元）', '', ...heads, '执行率'].join('|'),
            ...SOURCES.map((source, row) =>
              [
                '',
                source,
                ...(amounts[row] ?? []).map((one, at) => (at === column && rows.includes(row) ? word : one)),
                '',
              ].join('|'),
            ),
            '',
            HEAD,
            ...ROWS,
          ]);
          const lines = funds?.lines ?? [];
          expect(lines.map(({ label }) => label?.value)).toEqual(SOURCES);
          for (const [row, line] of lines.entries())
            for (const [at, one] of fields.entries())
              expect(line.amounts[one]?.value, `${rows}: ${row} ${one}`).toBe(
                at === column && rows.includes(row) ? undefined : `${amounts[row]?.[at]}万元`,
              );
          expect(questions.filter(({ id }) => id.startsWith('funds.line'))).toEqual([]);
          // What was not used is named with its cell; 无 is an answer.
          const told = leftOut.filter(({ text }) => text.includes(word));
          expect(told.length).toBe(word === '无' ? 0 : rows.length);
        }
      });

  test.each(['未央区', '尚义县', '待摊'])('%s投资 is the name of a row all the same', async (place) => {
    const { funds } = await read([
      '年度预算数（万元）|全年预算数|全年执行数|执行率',
      `${place}投资|100|98.76|`,
      '其他资金|20|20|',
      '',
      HEAD,
      ...ROWS,
    ]);
    expect(funds?.lines.map(({ label }) => label?.value)).toEqual([`${place}投资`, '其他资金']);
  });
});
